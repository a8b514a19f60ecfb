internal import Exports
package import Operations
package import Training

/// Where templates are: the latest version that the office stored, else the one that comes with the program.
package struct TemplateShelf: Sendable {
  /// nil where none is stored.
  private let office: Office?
  private let shippedFile: @Sendable (String) throws -> TemplateFile

  /// Takes what it looks in.
  ///
  /// - Parameters:
  ///   - office: whose templates it holds.
  ///   - shipped: reads a template that comes with the program, by its path below `exports`.
  package init(
    _ office: Office?, shipped: @escaping @Sendable (String) throws -> TemplateFile
  ) {
    (self.office, shippedFile) = (office, shipped)
  }

  /// What documents of a kind are made from now.
  package func file(_ kind: TemplateKind, _ language: Language) async throws -> TemplateFile {
    if let stored = try await stored(kind, language) { return stored }
    return try shipped(kind, language)
  }

  /// The latest that the office stored; nil where it stored none.
  package func stored(
    _ kind: TemplateKind, _ language: Language
  ) async throws -> TemplateFile? {
    guard let (template, file) = try await office?.template(of: kind, in: language) else {
      return nil
    }
    return TemplateFile(
      path: template.fileName, bytes: file, origin: template.origin, version: template.version)
  }

  package func shipped(_ kind: TemplateKind, _ language: Language) throws -> TemplateFile {
    try shippedFile(kind.path(language))
  }
}
