/// A version of a template that documents are printed from; it never changes.
package struct StoredTemplate: Hashable, Sendable {
  package let id: ID<StoredTemplate>
  package let kind: TemplateKind
  package let language: Language
  /// Counts from 1 within a kind and language.
  package let version: Int
  package let origin: Origin
  /// What its file was called.
  package let fileName: String
  /// SHA-256 of its file, in hexadecimal.
  package let digest: String
  package let recorded: Recording

  package init(
    id: ID<StoredTemplate>, kind: TemplateKind, language: Language, version: Int, origin: Origin,
    fileName: String, digest: String, recorded: Recording
  ) {
    self.id = id
    self.kind = kind
    self.language = language
    self.version = version
    self.origin = origin
    self.fileName = fileName
    self.digest = digest
    self.recorded = recorded
  }

  /// Why a version was stored.
  package enum Origin: String, CaseIterable, Hashable, Sendable {
    /// An office wants its documents so from now on.
    case office
    /// Named for one printing, and kept because what was printed is evidence.
    case once
    /// Came with the program, and kept likewise.
    case shipped
  }
}
