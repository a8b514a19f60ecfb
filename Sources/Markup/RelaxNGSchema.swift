internal import CLibXML2

/// A compiled RELAX NG schema (XML syntax).
package final class RelaxNGSchema {
  private let schema: xmlRelaxNGPtr
  private let document: XMLDocument

  /// - Throws: `schemaUnusable` when the bytes are not a RELAX NG schema; `MarkupError` when they
  ///   are not XML.
  package init(_ bytes: [UInt8]) throws(MarkupError) {
    let document = try XMLDocument(bytes, limits: XMLLimits())
    let problems = ProblemList()
    let schema = problems.collecting { () -> xmlRelaxNGPtr? in
      guard let parser = xmlRelaxNGNewDocParserCtxt(document.pointer) else { return nil }
      defer { xmlRelaxNGFreeParserCtxt(parser) }
      return xmlRelaxNGParse(parser)
    }
    guard let schema else { throw .schemaUnusable(problems.list) }
    (self.schema, self.document) = (schema, document)
  }

  deinit { xmlRelaxNGFree(schema) }

  /// What in a document breaks the schema; empty for a valid one.
  ///
  /// - Throws: `MarkupError` when the bytes are not XML.
  package func problems(
    in bytes: [UInt8], limits: XMLLimits = XMLLimits()
  ) throws(MarkupError) -> [MarkupProblem] {
    let document = try XMLDocument(bytes, limits: limits)
    let problems = ProblemList()
    let result = problems.collecting { () -> Int32 in
      guard let context = xmlRelaxNGNewValidCtxt(schema) else { return -1 }
      defer { xmlRelaxNGFreeValidCtxt(context) }
      return xmlRelaxNGValidateDoc(context, document.pointer)
    }
    guard result != 0, problems.list.isEmpty else { return problems.list }
    return [MarkupProblem(line: 0, message: "invalid")]
  }
}
