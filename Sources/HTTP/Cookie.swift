/// A cookie to be kept by the browser (RFC 6265bis): for this host alone, out of scripts' reach, and only sent within this site.
package struct Cookie: Sendable {
  package let name: String
  /// Of characters that need no quoting.
  package let value: String
  /// In seconds; nil until the browser is closed, 0 to take it away.
  package let lifetime: Int?
  /// Whether it is sent by TLS alone, as a name that begins with `__Host-` needs.
  package let isSecure: Bool

  package init(_ name: String, _ value: String, lifetime: Int? = nil, isSecure: Bool) {
    (self.name, self.value, self.lifetime, self.isSecure) = (name, value, lifetime, isSecure)
  }

  /// The value of a `Set-Cookie` header.
  package var written: String {
    "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
      + (lifetime.map { "; Max-Age=\($0)" } ?? "")
  }
}
