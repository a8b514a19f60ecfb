internal import CLibXML2
internal import Glibc

/// Reads a document piece by piece in constant memory, for what is too large for a tree.
///
/// UTF-8 only. Never touches the network or another file, and refuses any document type
/// declaration. Texts, names and attributes are those of the event that `next` has just returned.
package final class XMLStream {
  package enum Event: Hashable, Sendable {
    /// Followed by an `end`, for an empty element too.
    case start
    case end
    /// Part of what stands between two tags: CDATA comes in a piece of its own.
    case text
  }

  /// A name to look for: in one namespace, or in any; of use as long as its stream is.
  package struct Name {
    fileprivate let local: UnsafePointer<xmlChar>?
    fileprivate let namespace: UnsafePointer<xmlChar>?
  }

  /// How many elements are open, the present one among them.
  package private(set) var depth = 0
  private let limits: XMLLimits
  private let feed: XMLFeed
  private let problems = ProblemList()
  private let reader: xmlTextReaderPtr
  private var node: xmlNodePtr?
  /// An empty element's start was told, its end was not.
  private var owesEnd = false

  /// Reads what `source` writes to the start of its buffer; it says how many bytes, 0 at the end.
  ///
  /// Nodes are not kept, so they are not counted against the limits.
  package init(
    limits: XMLLimits = XMLLimits(),
    source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws {
    self.limits = limits
    feed = XMLFeed(limits: limits, source: source)
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
        | XML_PARSE_IGNORE_ENC.rawValue)
    let reader = xmlReaderForIO(
      { XMLFeed.read($0, $1, $2) }, nil, Unmanaged.passUnretained(feed).toOpaque(), nil, nil,
      options)
    guard let reader else {
      if let error = feed.error { throw error }
      throw MarkupError.malformed([MarkupProblem(line: 1, message: "Document is empty")])
    }
    self.reader = reader
    problems.collect(from: reader)
  }

  package convenience init(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws {
    var position = 0
    try self.init(limits: limits) { buffer in
      let count = min(buffer.count, bytes.count - position)
      buffer.copyBytes(from: bytes[position..<position + count])
      position += count
      return count
    }
  }

  deinit { xmlFreeTextReader(reader) }

  /// A name that can be compared quickly with those of this document.
  package func name(_ local: String, in namespace: String? = nil) -> Name {
    Name(
      local: xmlTextReaderConstString(reader, local),
      namespace: namespace.flatMap { xmlTextReaderConstString(reader, $0) })
  }

  /// What comes next, or `nil` at the end of the document.
  ///
  /// - Throws: `MarkupError`, or whatever the source threw.
  package func next() throws -> Event? {
    if owesEnd {
      owesEnd = false
      return .end
    }
    if closes {
      closes = false
      depth -= 1
    }
    while true {
      let result = xmlTextReaderRead(reader)
      if let error = feed.error { throw error }
      guard result == 1 else {
        if result == 0 { return nil }
        throw MarkupError.malformed(
          problems.list.isEmpty
            ? [MarkupProblem(line: line, message: "Document is malformed")] : problems.list)
      }
      node = xmlTextReaderCurrentNode(reader)
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        depth += 1
        guard depth <= limits.depth else {
          throw MarkupError.tooDeep(line: line, limit: limits.depth)
        }
        owesEnd = xmlTextReaderIsEmptyElement(reader) == 1
        closes = owesEnd
        return .start
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        closes = true
        return .end
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
        throw MarkupError.documentTypeRefused(line: line)
      default: break
      }
    }
  }

  /// The element at hand ends with the present event, so the depth falls with the next.
  private var closes = false

  /// Passes the rest of the element that `next` has just begun, its end too.
  package func skip() throws {
    let outer = depth
    while let event = try next() {
      if event == .end, depth == outer { return }
    }
  }

  package var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  package var local: String { (node?.pointee.name).map { String(cString: $0) } ?? "" }

  /// Empty for none.
  package var namespace: String {
    (node?.pointee.ns?.pointee.href).map { String(cString: $0) } ?? ""
  }

  package var text: String { (node?.pointee.content).map { String(cString: $0) } ?? "" }

  /// Whether the element that starts or ends here goes by this name.
  package func isAt(_ name: Name) -> Bool {
    guard let node, node.pointee.name == name.local else { return false }
    return name.matches(node.pointee.ns)
  }

  /// An attribute of the element that starts here.
  package subscript(_ name: Name) -> String? {
    guard let node, node.pointee.type == XML_ELEMENT_NODE else { return nil }
    var attribute = node.pointee.properties
    while let current = attribute {
      if current.pointee.name == name.local, name.matches(current.pointee.ns) {
        guard let value = current.pointee.children else { return "" }
        // One text, for there are no entities to stand between several.
        return value.pointee.content.map { String(cString: $0) } ?? ""
      }
      attribute = current.pointee.next
    }
    return nil
  }
}

extension XMLStream.Name {
  fileprivate func matches(_ other: xmlNsPtr?) -> Bool {
    guard let namespace else { return true }
    guard let href = other?.pointee.href else { return false }
    return strcmp(
      UnsafeRawPointer(href).assumingMemoryBound(to: CChar.self),
      UnsafeRawPointer(namespace).assumingMemoryBound(to: CChar.self)) == 0
  }
}

/// What libxml2 reads from: a source, watched over.
private final class XMLFeed {
  private let source: (UnsafeMutableRawBufferPointer) throws -> Int
  private let limit: Int
  private var scan: TagScan
  private var count = 0
  /// Why nothing more is given.
  private(set) var error: (any Error)?

  init(limits: XMLLimits, source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) {
    self.source = source
    limit = limits.bytes
    scan = TagScan(attributeLimit: limits.attributes)
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard error == nil else { return -1 }
    do {
      let got = try source(buffer)
      count += got
      guard count <= limit else { throw MarkupError.tooLarge(bytes: count, limit: limit) }
      try scan.pass(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
      return Int32(got)
    } catch {
      self.error = error
      return -1
    }
  }

  static func read(
    _ feed: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ length: Int32
  ) -> Int32 {
    guard let feed, let buffer, length > 0 else { return -1 }
    return Unmanaged<XMLFeed>.fromOpaque(feed).takeUnretainedValue().fill(
      UnsafeMutableRawBufferPointer(start: buffer, count: Int(length)))
  }
}
