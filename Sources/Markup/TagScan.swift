/// What is refused in a document that arrives in chunks, seen before the parser sees it: document
/// type declarations, other encodings than UTF-8, and start tags that cost too much (`AttributeScan`
/// tells why).
struct TagScan {
  private enum State {
    case text
    /// After `<`.
    case opened
    /// After `<!`, with as many of the bytes that follow as have been seen.
    case declared([UInt8])
    /// With how many bytes of `end` stand before this place.
    case skipping(end: [UInt8], matched: Int)
    case tag(quote: UInt8?)
  }

  let attributeLimit: Int
  private var state = State.text
  private var attributes = 0
  private var line = 1
  private var isFirst = true

  init(attributeLimit: Int) { self.attributeLimit = attributeLimit }

  /// - Throws: `documentTypeRefused`, `tooManyNodes`, `malformed` for a first byte that no XML in
  ///   UTF-8 begins with.
  mutating func pass(_ chunk: UnsafeRawBufferPointer) throws(MarkupError) {
    if isFirst, !chunk.isEmpty {
      isFirst = false
      guard [UInt8(ascii: "<"), 0x20, 0x9, 0xA, 0xD, 0xEF].contains(chunk[0]),
        !chunk.prefix(4).contains(0)
      else { throw .malformed([MarkupProblem(line: 1, message: "Document is not XML in UTF-8")]) }
    }
    var index = 0
    while index < chunk.count {
      let byte = chunk[index]
      if byte == 0xA { line += 1 }
      index += 1
      switch state {
      case .text:
        if byte == UInt8(ascii: "<") { state = .opened }
      case .opened:
        switch byte {
        case UInt8(ascii: "!"): state = .declared([])
        case UInt8(ascii: "?"): state = .skipping(end: Array("?>".utf8), matched: 0)
        case UInt8(ascii: "<"): break
        default:
          attributes = 0
          state = byte == UInt8(ascii: ">") ? .text : .tag(quote: nil)
        }
      case .declared(let seen): try declare(seen + [byte])
      case .skipping(let end, let matched): skip(byte, until: end, matched)
      case .tag(let quote): try tag(byte, quote)
      }
    }
  }

  private mutating func declare(_ seen: [UInt8]) throws(MarkupError) {
    if seen.elementsEqual("--".utf8) {
      state = .skipping(end: Array("-->".utf8), matched: 0)
    } else if seen.elementsEqual("[CDATA[".utf8) {
      state = .skipping(end: Array("]]>".utf8), matched: 0)
    } else if "--".utf8.starts(with: seen) || "[CDATA[".utf8.starts(with: seen) {
      state = .declared(seen)
    } else {
      throw .documentTypeRefused(line: line)
    }
  }

  private mutating func skip(_ byte: UInt8, until end: [UInt8], _ matched: Int) {
    if byte == end[matched] {
      state = matched + 1 == end.count ? .text : .skipping(end: end, matched: matched + 1)
    } else if byte == end[0] {
      // `--->` and `]]]>` end too: the last bytes before `>` are what counts.
      state = .skipping(end: end, matched: max(1, matched))
    } else {
      state = .skipping(end: end, matched: 0)
    }
  }

  private mutating func tag(_ byte: UInt8, _ quote: UInt8?) throws(MarkupError) {
    switch byte {
    case UInt8(ascii: "<"): state = .opened
    case UInt8(ascii: ">") where quote == nil: state = .text
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if byte == quote {
        attributes += 1
        guard attributes <= attributeLimit else { throw .tooManyNodes(limit: attributeLimit) }
        state = .tag(quote: nil)
      } else if quote == nil {
        state = .tag(quote: byte)
      }
    default: break
    }
  }
}
