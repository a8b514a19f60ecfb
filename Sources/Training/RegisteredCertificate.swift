/// A certificate as the register has it now.
package struct RegisteredCertificate: Hashable, Sendable {
  package let certificate: Certificate
  /// The code of its round.
  package let round: String
  /// The number of the one that was issued in its place.
  package let replacedBy: RegisterNumber?

  package init(certificate: Certificate, round: String, replacedBy: RegisterNumber?) {
    (self.certificate, self.round, self.replacedBy) = (certificate, round, replacedBy)
  }
}
