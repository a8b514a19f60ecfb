internal import Glibc

/// What is refused in a document that arrives in chunks, seen before the parser sees it: document
/// type declarations, other encodings than UTF-8, and start tags that cost too much (`AttributeScan`
/// tells why).
struct TagScan {
  private enum State {
    case text
    /// After `<`.
    case opened
    /// After `<!`.
    case declared
    case comment, instruction, characterData
    case tag
  }

  private static let namespace = Array("xmlns".utf8)
  let attributeLimit: Int
  private var state = State.text
  /// What has been seen after `<!`.
  private var declaration: [UInt8] = []
  /// How many bytes of `-->`, `?>` or `]]>`, or of a blank and `xmlns`, stand before this place.
  private var matched = 0
  /// The quotation mark that a value began with, or 0.
  private var quote: UInt8 = 0
  private var attributes = 0
  /// Of elements and attributes so far, and the declarations of namespaces among them.
  private var names = 0
  private var declarations = 0
  private var line = 1
  private var isFirst = true

  init(attributeLimit: Int) { self.attributeLimit = attributeLimit }

  /// Looks at the next bytes of the document.
  ///
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
      switch state {
      case .text:
        index = Self.index(of: UInt8(ascii: "<"), in: chunk, from: index) + 1
        if index <= chunk.count { state = .opened }
      case .opened:
        open(chunk[index])
        index += 1
      case .declared:
        guard declare(chunk[index]) else {
          throw .documentTypeRefused(line: line + Self.lines(in: chunk[..<index]))
        }
        index += 1
      case .comment: index = skip(chunk, from: index, twice: UInt8(ascii: "-"))
      case .characterData: index = skip(chunk, from: index, twice: UInt8(ascii: "]"))
      case .instruction: index = skipInstruction(chunk, from: index)
      case .tag: index = try skipTag(chunk, from: index)
      }
    }
    line += Self.lines(in: chunk[...])
  }

  private static func lines(in bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let chunk = UnsafeRawBufferPointer(rebasing: bytes)
    var count = 0
    var index = index(of: 0xA, in: chunk, from: 0)
    while index < chunk.count {
      count += 1
      index = Self.index(of: 0xA, in: chunk, from: index + 1)
    }
    return count
  }

  /// The number of bytes where there is none.
  private static func index(
    of byte: UInt8, in chunk: UnsafeRawBufferPointer, from index: Int
  ) -> Int {
    guard let base = chunk.baseAddress,
      let found = memchr(base + index, Int32(byte), chunk.count - index)
    else { return chunk.count }
    return base.distance(to: found)
  }

  private mutating func open(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "!"): (state, declaration) = (.declared, [])
    case UInt8(ascii: "?"): (state, matched) = (.instruction, 0)
    case UInt8(ascii: "<"): break
    case UInt8(ascii: ">"): state = .text
    default: (state, attributes, quote, matched) = (.tag, 0, 0, 0)
    }
  }

  /// Whether this may still be a comment or character data.
  private mutating func declare(_ byte: UInt8) -> Bool {
    declaration.append(byte)
    matched = 0
    if declaration.elementsEqual("--".utf8) {
      state = .comment
    } else if declaration.elementsEqual("[CDATA[".utf8) {
      state = .characterData
    } else {
      return "--".utf8.starts(with: declaration) || "[CDATA[".utf8.starts(with: declaration)
    }
    return true
  }

  /// Goes on behind `-->` or `]]>`.
  private mutating func skip(
    _ chunk: UnsafeRawBufferPointer, from start: Int, twice mark: UInt8
  ) -> Int {
    var index = start
    while index < chunk.count {
      let byte = chunk[index]
      index += 1
      if byte == mark {
        matched = min(2, matched + 1)
      } else if byte == UInt8(ascii: ">"), matched == 2 {
        state = .text
        return index
      } else {
        matched = 0
      }
    }
    return index
  }

  private mutating func skipInstruction(_ chunk: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < chunk.count {
      let byte = chunk[index]
      index += 1
      if byte == UInt8(ascii: ">"), matched == 1 {
        state = .text
        return index
      }
      matched = byte == UInt8(ascii: "?") ? 1 : 0
    }
    return index
  }

  /// Goes on behind a tag, or behind the `<` of another one where this is not well-formed.
  private mutating func skipTag(
    _ chunk: UnsafeRawBufferPointer, from start: Int
  ) throws(MarkupError) -> Int {
    var (index, quote, matched) = (start, quote, matched)
    while index < chunk.count {
      let byte = chunk[index]
      index += 1
      // Names and most of what stands in values.
      if byte > UInt8(ascii: ">"), quote != 0 || matched == 0 { continue }
      switch byte {
      case UInt8(ascii: "<"):
        state = .opened
        return index
      case UInt8(ascii: ">") where quote == 0:
        state = .text
        names += 1 + attributes
        guard names * declarations <= AttributeScan.namespaceWork else {
          throw .tooManyNodes(limit: attributeLimit)
        }
        return index
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if byte == quote {
          attributes += 1
          guard attributes <= attributeLimit else { throw .tooManyNodes(limit: attributeLimit) }
          quote = 0
        } else if quote == 0 {
          quote = byte
        }
      case ...0x20 where quote == 0: matched = 1
      default:
        guard matched > 0, quote == 0 else { break }
        matched = byte == Self.namespace[matched - 1] ? matched + 1 : 0
        if matched > Self.namespace.count { (declarations, matched) = (declarations + 1, 0) }
      }
    }
    (self.quote, self.matched) = (quote, matched)
    return index
  }
}
