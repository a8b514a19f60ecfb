internal import HTTP
internal import Operations
internal import Phrases
internal import Training

extension Request {
  /// Whether a form was sent from a page of this site, as browsers say (Fetch § 3.2; `Sec-Fetch-Site`).
  ///
  /// A client that says neither is no browser, and holds no cookie that it was not given on purpose.
  var comesFromThisSite: Bool {
    if let origin = headers["Origin"] {
      guard let host = headers["Host"] else { return false }
      return origin == (isSecure ? "https://" : "http://") + host
    }
    switch headers["Sec-Fetch-Site"] {
    case nil, "same-origin", "none": return true
    default: return false
    }
  }

  /// Whom the answer is written for: by the address, the cookie, the account, the browser; else Thai.
  func reader(_ visitor: Visitor) -> Reader {
    let language =
      query["lang"].flatMap(Language.init(rawValue:))
      ?? cookie("lang").flatMap(Language.init(rawValue:)) ?? visitor.signedIn?.account.language
      ?? headers["Accept-Language"].flatMap(Self.language) ?? .thai
    return Reader(language: language, digits: .arabic)
  }

  /// The first of a browser's languages that we have.
  static func language(_ accepted: String) -> Language? {
    accepted.split(separator: ",").lazy
      .compactMap { Language(rawValue: String($0.drop { $0 == " " }.prefix(2)).lowercased()) }
      .first
  }
}
