internal import HTTP

/// An address on this site: what is in it is encoded, so that no name or code can lead elsewhere.
struct Address: Hashable, Sendable {
  private(set) var text: String

  /// Of the parts of a path; none is the first page.
  init(_ parts: String...) {
    text = "/" + parts.map(\.percentEncoded).joined(separator: "/")
  }

  /// One part further down the path.
  func appending(_ part: String) -> Address {
    var address = self
    address.text += "/" + part.percentEncoded
    return address
  }

  /// A place on the page itself.
  static func place(_ id: String) -> Address {
    var address = Address()
    address.text = "#" + id.percentEncoded
    return address
  }

  /// With one more value in its query; without it where that is nil.
  func with(_ name: String, _ value: String?) -> Address {
    guard let value else { return self }
    var address = self
    address.text += (text.contains("?") ? "&" : "?") + name.percentEncoded + "="
    address.text += value.percentEncoded
    return address
  }

  func at(_ id: String) -> Address {
    var address = self
    address.text += "#" + id.percentEncoded
    return address
  }

  /// The path and query of what was asked, when it is a path on this site; else nil.
  init?(returning text: String) {
    guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
    else { return nil }
    self.text = text
  }
}
