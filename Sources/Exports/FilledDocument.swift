package import OpenDocument

/// A document of a round that is made by filling a template.
package protocol FilledDocument: Sendable {
  var values: TemplateValues { get }
  /// Of the file, for programs that show it.
  var title: String { get }
}

extension FilledDocument {
  /// - Throws: `TemplateError`.
  package func render(_ template: DocumentTemplate) throws -> [UInt8] {
    try template.render(values, title: title)
  }
}
