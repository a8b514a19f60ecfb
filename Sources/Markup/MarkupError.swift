/// Why a document could not be read as XML; the message of a case is libxml2's own.
package enum MarkupError: Error, Hashable {
  case malformed([MarkupProblem])
  /// A document type declaration: it could define entities, so none is ever read.
  case documentTypeRefused(line: Int)
  case tooLarge(bytes: Int, limit: Int)
  case tooDeep(line: Int, limit: Int)
  /// Of the document, or attributes of one element.
  case tooManyNodes(limit: Int)
  case schemaUnusable([MarkupProblem])
}

/// One thing wrong in a document, at its line.
package struct MarkupProblem: Hashable, Sendable {
  package let line: Int
  package let message: String

  package init(line: Int, message: String) { (self.line, self.message) = (line, message) }
}
