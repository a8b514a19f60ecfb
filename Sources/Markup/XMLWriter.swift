/// Writes XML as UTF-8 straight into a byte buffer.
///
/// Element and attribute names are written as given (with prefix); text and attribute values are
/// escaped. A character that XML 1.0 forbids is refused by the first call that meets one, and
/// `finish()` throws it.
package struct XMLWriter: ~Copyable {
  package private(set) var bytes: [UInt8] = []
  private var forbidden: Unicode.Scalar?
  private var tagIsOpen = false
  private var open: [String] = []

  package init(declaration: Bool = true) {
    if declaration { raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
  }

  package mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    closeTag()
    raw("<")
    raw(name)
    tagIsOpen = true
    open.append(name)
    for case (let name, let value?) in attributes { attribute(name, value) }
  }

  /// Adds an attribute to the element just started.
  package mutating func attribute(_ name: String, _ value: String) {
    precondition(tagIsOpen, "an attribute belongs right after its element's start")
    raw(" ")
    raw(name)
    raw("=\"")
    escape(value, inAttribute: true)
    raw("\"")
  }

  package mutating func end() {
    guard let name = open.popLast() else { return }
    if tagIsOpen {
      raw("/>")
      tagIsOpen = false
    } else {
      raw("</")
      raw(name)
      raw(">")
    }
  }

  package mutating func text(_ text: String) {
    closeTag()
    escape(text, inAttribute: false)
  }

  /// An element with text alone, or nothing at all where `text` is nil.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String? = nil
  ) {
    start(name, attributes)
    if let text { self.text(text) }
    end()
  }

  /// A line break and two spaces for each open element, for files that people read.
  package mutating func newline() {
    closeTag()
    raw("\n" + String(repeating: "  ", count: open.count))
  }

  /// Writes something on a line of its own.
  package mutating func line(_ write: (inout XMLWriter) -> Void) {
    newline()
    write(&self)
  }

  /// Closes the innermost element with its end tag below its start tag.
  package mutating func endOnOwnLine() {
    closeTag()
    raw("\n" + String(repeating: "  ", count: max(0, open.count - 1)))
    end()
  }

  /// Markup that is already well-formed.
  package mutating func splice(_ markup: [UInt8]) {
    closeTag()
    bytes.append(contentsOf: markup)
  }

  /// Takes what has been written so far, so that a long document can be streamed.
  package mutating func drain() throws(XMLWriterError) -> [UInt8] {
    if let forbidden { throw .forbiddenCharacter(forbidden) }
    closeTag()
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Closes what is still open and gives the document.
  ///
  /// - Throws: `forbiddenCharacter` if any text held one.
  package consuming func finish() throws(XMLWriterError) -> [UInt8] {
    while !open.isEmpty { end() }
    if let forbidden { throw .forbiddenCharacter(forbidden) }
    return bytes
  }

  private mutating func closeTag() {
    if tagIsOpen {
      bytes.append(UInt8(ascii: ">"))
      tagIsOpen = false
    }
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    if let scalar = forbiddenXMLCharacter(in: text) { forbidden = forbidden ?? scalar }
    bytes.append(escaping: text, inAttribute: inAttribute)
  }
}

package enum XMLWriterError: Error, Hashable {
  case forbiddenCharacter(Unicode.Scalar)
}

/// Whether XML 1.0 (5th ed., production 2, `Char`) allows a character.
package func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}
