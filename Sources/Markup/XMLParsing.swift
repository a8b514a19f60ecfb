internal import CLibXML2

/// What a document may cost to read.
package struct XMLLimits: Hashable, Sendable {
  package var bytes: Int
  package var depth: Int
  package var nodes: Int
  /// Of one element.
  package var attributes: Int

  package init(
    bytes: Int = 16 << 20, depth: Int = 200, nodes: Int = 2_000_000, attributes: Int = 1000
  ) {
    (self.bytes, self.depth, self.nodes, self.attributes) = (bytes, depth, nodes, attributes)
  }
}

extension XMLElement {
  /// Reads a whole document; comments and processing instructions are left out.
  ///
  /// Never touches the network or another file, and refuses any document type declaration, so no
  /// entity but the five built in can occur.
  ///
  /// - Throws: `MarkupError` with the line and libxml2's message of each problem.
  package init(parsing bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(MarkupError) {
    let document = try XMLDocument(bytes, limits: limits)
    guard let root = document.root else {
      throw .malformed([MarkupProblem(line: 1, message: "Document is empty")])
    }
    self = try document.copy(root, limits: limits)
  }
}

extension MarkupProblem {
  /// libxml2 has no error code of its own for what is nested deeper than it allows (256).
  fileprivate var isAboutDepth: Bool { message.hasPrefix("Excessive depth") }
}

/// A document in libxml2's own tree, freed with this object.
final class XMLDocument {
  let pointer: xmlDocPtr

  var root: xmlNodePtr? { xmlDocGetRootElement(pointer) }

  init(_ bytes: [UInt8], limits: XMLLimits) throws(MarkupError) {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    try Self.checkAttributes(bytes, limits: limits)
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue)
    let problems = ProblemList()
    guard let context = xmlNewParserCtxt() else {
      throw .malformed([MarkupProblem(line: 1, message: "out of memory")])
    }
    defer { xmlFreeParserCtxt(context) }
    if let line = try Self.documentTypeLine(bytes) { throw .documentTypeRefused(line: line) }
    let document = problems.collecting {
      bytes.withUnsafeBytes { buffer in
        xmlCtxtReadMemory(
          context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, nil,
          options)
      }
    }
    guard let document, context.pointee.wellFormed == 1, !problems.isAboutNames else {
      xmlFreeDoc(document)
      if let problem = problems.list.first(where: { $0.isAboutDepth }) {
        throw .tooDeep(line: problem.line, limit: limits.depth)
      }
      throw .malformed(
        problems.list.isEmpty
          ? [MarkupProblem(line: 1, message: "Document is empty")] : problems.list)
    }
    guard xmlGetIntSubset(document) == nil else {
      xmlFreeDoc(document)
      throw .documentTypeRefused(line: 1)
    }
    pointer = document
  }

  deinit { xmlFreeDoc(pointer) }

  private static func checkAttributes(_ bytes: [UInt8], limits: XMLLimits) throws(MarkupError) {
    let (canScan, costsTooMuch) = bytes.withUnsafeBufferPointer { buffer in
      let canScan = AttributeScan.canScan(buffer)
      return (
        canScan, canScan && AttributeScan.costsTooMuch(attributes: limits.attributes, in: buffer)
      )
    }
    if costsTooMuch { throw .tooManyNodes(limit: limits.attributes) }
    guard canScan || bytes.count <= AttributeScan.unscannedBytes else {
      throw .tooLarge(bytes: bytes.count, limit: AttributeScan.unscannedBytes)
    }
  }

  /// The line of the document type declaration, looked for before anything is parsed: only blanks,
  /// comments and processing instructions may stand before it.
  private static func documentTypeLine(_ bytes: [UInt8]) throws(MarkupError) -> Int? {
    let mark = Array("<!DOCTYPE".utf8)
    var index = 0
    var line = 1
    func stands(_ text: [UInt8], at index: Int) -> Bool {
      index + text.count <= bytes.count && bytes[index..<index + text.count].elementsEqual(text)
    }
    func skip(past end: [UInt8]) {
      while index < bytes.count, !stands(end, at: index) {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
      }
      index += end.count
    }
    while index < bytes.count {
      if stands(Array("<!--".utf8), at: index) {
        skip(past: Array("-->".utf8))
      } else if stands(Array("<?".utf8), at: index) {
        skip(past: Array("?>".utf8))
      } else if stands(mark, at: index) {
        return line
      } else if bytes[index] == UInt8(ascii: "<") {
        return nil
      } else {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
      }
    }
    return nil
  }

  func copy(_ root: xmlNodePtr, limits: XMLLimits) throws(MarkupError) -> XMLElement {
    var nodes = 0
    func element(_ node: xmlNodePtr, depth: Int) throws(MarkupError) -> XMLElement {
      guard depth <= limits.depth else {
        throw .tooDeep(line: Int(xmlGetLineNo(node)), limit: limits.depth)
      }
      var result = XMLElement(name(node.pointee.name, node.pointee.ns))
      result.line = Int(xmlGetLineNo(node))
      var attribute = node.pointee.properties
      while let current = attribute {
        result.attributes.append(
          XMLAttribute(name(current.pointee.name, current.pointee.ns), value(of: current)))
        attribute = current.pointee.next
      }
      // Comments leave several texts in a row, which become one.
      var text = ""
      var child = node.pointee.children
      while let current = child {
        nodes += 1
        guard nodes <= limits.nodes else { throw .tooManyNodes(limit: limits.nodes) }
        switch current.pointee.type {
        case XML_ELEMENT_NODE:
          if !text.isEmpty { result.children.append(.text(text)) }
          text = ""
          result.children.append(.element(try element(current, depth: depth + 1)))
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
          text += current.pointee.content.map { String(cString: $0) } ?? ""
        default: break
        }
        child = current.pointee.next
      }
      if !text.isEmpty { result.children.append(.text(text)) }
      return result
    }
    return try element(root, depth: 1)
  }

  private func name(_ local: UnsafePointer<xmlChar>?, _ namespace: xmlNsPtr?) -> XMLName {
    XMLName(
      local.map { String(cString: $0) } ?? "",
      in: namespace?.pointee.href.map { String(cString: $0) } ?? "")
  }

  private func value(of attribute: xmlAttrPtr) -> String {
    guard let text = xmlNodeListGetString(pointer, attribute.pointee.children, 1) else {
      return ""
    }
    defer { heddle_xml_free(text) }
    return String(cString: text)
  }
}
