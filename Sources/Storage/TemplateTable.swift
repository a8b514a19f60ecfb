package import SQL
package import Training

package struct TemplateTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Keeps a version with the bytes of its file.
  package func insert(_ template: StoredTemplate, file: [UInt8]) throws(SQLError) {
    try db.insert(
      into: .template,
      [
        "id": template.id,
        "kind": template.kind,
        "language": template.language,
        "version": template.version,
        "origin": template.origin,
        "file_name": template.fileName,
        "digest": template.digest,
        "file": file,
        "recorded_at": template.recorded.at,
        "recorded_by": template.recorded.by,
        "device": template.recorded.device,
      ])
  }

  /// All versions, the latest of each kind and language first.
  package func all() throws(SQLError) -> [StoredTemplate] {
    try db.rows(
      """
      SELECT \(sql: columns) FROM template ORDER BY kind, language DESC, version DESC
      """
    ).map(template)
  }

  /// The versions of a kind in a language, the latest first.
  package func versions(
    of kind: TemplateKind, in language: Language
  ) throws(SQLError) -> [StoredTemplate] {
    try db.rows(
      """
      SELECT \(sql: columns) FROM template WHERE kind = \(kind) AND language = \(language)
      ORDER BY version DESC
      """
    ).map(template)
  }

  package func template(_ id: ID<StoredTemplate>) throws(SQLError) -> StoredTemplate? {
    try db.rows("SELECT \(sql: columns) FROM template WHERE id = \(id)").first.map(template)
  }

  /// The bytes of a version's file.
  package func file(of template: ID<StoredTemplate>) throws(SQLError) -> [UInt8]? {
    try db.rows("SELECT file FROM template WHERE id = \(template)").first?.value("file")
  }

  private func template(_ row: Row) throws(SQLError) -> StoredTemplate {
    StoredTemplate(
      id: try row.value("id"), kind: try row.value("kind"), language: try row.value("language"),
      version: try row.value("version"), origin: try row.value("origin"),
      fileName: try row.value("file_name"), digest: try row.value("digest"),
      recorded: try row.recording())
  }
}

/// All of a template but its file.
private let columns: StaticString = """
  id, kind, language, version, origin, file_name, digest, recorded_at, recorded_by, device
  """
