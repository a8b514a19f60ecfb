/// Writes HTML straight into bytes; texts and the values of attributes are escaped here and nowhere else.
struct HTML {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(16_384) }

  /// An element and what is in it.
  mutating func put(
    _ tag: Tag, _ attributes: Attribute?..., content: (inout HTML) throws -> Void
  ) rethrows {
    start(tag.rawValue, attributes)
    try content(&self)
    end(tag)
  }

  /// An element with text alone.
  mutating func put(_ tag: Tag, _ text: String, _ attributes: Attribute?...) {
    start(tag.rawValue, attributes)
    self.text(text)
    end(tag)
  }

  mutating func put(_ tag: VoidTag, _ attributes: Attribute?...) {
    start(tag.rawValue, attributes)
  }

  mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: break  // No character of a page.
      default: bytes.append(byte)
      }
    }
  }

  /// A drawing that `Charts` made.
  mutating func splice(svg: [UInt8]) { bytes += svg }

  mutating func doctype() { raw("<!DOCTYPE html>\n") }

  private mutating func start(_ name: String, _ attributes: [Attribute?]) {
    raw("<")
    raw(name)
    for case let attribute? in attributes {
      raw(" ")
      attribute.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
      guard let value = attribute.value else { continue }
      raw("=\"")
      for byte in value.utf8 {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "\""): raw("&quot;")
        case UInt8(ascii: "<"): raw("&lt;")
        case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: break
        default: bytes.append(byte)
        }
      }
      raw("\"")
    }
    raw(">")
  }

  private mutating func end(_ tag: Tag) {
    raw("</")
    raw(tag.rawValue)
    raw(">")
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
