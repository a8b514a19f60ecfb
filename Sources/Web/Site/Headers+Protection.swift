internal import HTTP

extension Headers {
  /// Adds what keeps browsers from doing more than they should (OWASP ASVS 5.0 § 3.4).
  mutating func protect(isSecure: Bool) {
    func ifMissing(_ name: String, _ value: String, _ headers: inout Headers) {
      if headers[name] == nil { headers[name] = value }
    }
    ifMissing(
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
      &self)
    ifMissing("Cache-Control", "no-store", &self)
    ifMissing("X-Content-Type-Options", "nosniff", &self)
    ifMissing("Referrer-Policy", "same-origin", &self)
    ifMissing("Cross-Origin-Opener-Policy", "same-origin", &self)
    ifMissing("Cross-Origin-Resource-Policy", "same-origin", &self)
    ifMissing(
      "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()", &self)
    ifMissing("X-Frame-Options", "DENY", &self)
    if isSecure { ifMissing("Strict-Transport-Security", "max-age=31536000", &self) }
  }
}
