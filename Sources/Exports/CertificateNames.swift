package import Training

/// What the files of certificates are called.
package enum CertificateNames: Sendable {
  /// `001-2562`
  case number
  /// `001-2562 นายสมชาย ใจดี`
  case numberAndRecipient

  /// Where the files of a certificate belong in the folder of its round, without their ending.
  package func path(of certificate: Certificate) -> String {
    // Apart, so that nobody prints it with those that hold.
    let folder = certificate.void == nil ? "certificates" : "certificates/void"
    let number = certificate.facts.number
    let path = "\(folder)/\(padded(number.sequence, 3))-\(number.year.number)"
    let name = self == .number ? "" : fileName(certificate.facts.recipient)
    return name.isEmpty ? path : "\(path) \(name)"
  }
}
