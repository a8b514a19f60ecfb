internal import Exports
package import OpenDocument
package import Phrases
internal import Synchronization
package import Training

/// Templates ready to be filled for a reader, each read and compiled once, when it is first wanted.
package final class Templates: Sendable {
  package let reader: Reader
  private let file: @Sendable (TemplateKind) async throws -> TemplateFile
  private let compiled = Mutex<[TemplateKind: DocumentTemplate]>([:])

  package init(
    for reader: Reader, file: @escaping @Sendable (TemplateKind) async throws -> TemplateFile
  ) {
    (self.reader, self.file) = (reader, file)
  }

  /// Those of a shelf.
  package convenience init(of shelf: TemplateShelf, for reader: Reader) {
    self.init(for: reader) { try await shelf.file($0, reader.language) }
  }

  /// - Throws: `UnusableTemplate`, or what reading the file throws.
  package func template(_ kind: TemplateKind) async throws -> DocumentTemplate {
    if let template = compiled.withLock({ $0[kind] }) { return template }
    let template = try await file(kind).compiled(as: kind, for: reader)
    compiled.withLock { $0[kind] = template }
    return template
  }
}

extension TemplateFile {
  /// A template that asks for nothing that its kind of document cannot give.
  ///
  /// - Throws: `UnusableTemplate`; a certificate without the number or the name would use up
  ///   numbers for papers that prove nothing.
  package func compiled(
    as kind: TemplateKind, for reader: Reader
  ) throws(UnusableTemplate) -> DocumentTemplate {
    if let template = try? DocumentTemplate(
      compiling: bytes, formatters: reader.templateFormatters),
      kind.vocabulary.unknown(in: template).isEmpty,
      Set(kind.requiredFields).isSubset(of: template.fields.map(\.name))
    {
      return template
    }
    let report = PreflightReport(checking: bytes, formatters: reader.templateFormatters)
    throw UnusableTemplate(
      path: path,
      findings: (report.findings + TemplateCheck(report, as: kind).findings)
        .filter { $0.severity == .error })
  }
}
