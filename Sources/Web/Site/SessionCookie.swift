internal import HTTP

/// The cookie of somebody who has signed in.
enum SessionCookie {
  /// Browsers take a name that begins with `__Host-` from this host by TLS alone; on this machine itself there may be none.
  static func name(isSecure: Bool) -> String { isSecure ? "__Host-heddle" : "heddle" }

  static func begin(_ token: String, isSecure: Bool) -> Cookie {
    Cookie(name(isSecure: isSecure), token, isSecure: isSecure)
  }

  static func end(isSecure: Bool) -> Cookie {
    Cookie(name(isSecure: isSecure), "", lifetime: 0, isSecure: isSecure)
  }
}
