/// The files that TLS needs, both PEM.
package struct ServerCertificate: Sendable {
  /// The server's certificate, then those that lead to the authority.
  package let chain: String
  package let key: String

  package init(chain: String, key: String) { (self.chain, self.key) = (chain, key) }
}
