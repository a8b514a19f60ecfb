package import SQL
package import Training

package struct CurriculumTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ curriculum: StoredCurriculum) throws(SQLError) {
    try db.insert(
      into: .curriculum,
      [
        "id": curriculum.id,
        "code": curriculum.code,
        "version": curriculum.version,
        "document": curriculum.document,
        "digest": curriculum.digest,
      ])
  }

  /// The versions of a curriculum, in the order in which they were stored.
  package func versions(of code: String) throws(SQLError) -> [StoredCurriculum] {
    try db.rows("SELECT * FROM curriculum WHERE code = \(code) ORDER BY id").map(stored)
  }

  package func curriculum(
    _ id: ID<StoredCurriculum>
  ) throws(SQLError) -> StoredCurriculum? {
    try db.rows("SELECT * FROM curriculum WHERE id = \(id)").first.map(stored)
  }

  package func curriculum(
    _ code: String, version: String
  ) throws(SQLError) -> StoredCurriculum? {
    try db.rows("SELECT * FROM curriculum WHERE code = \(code) AND version = \(version)").first
      .map(stored)
  }

  /// In the order in which they were stored.
  package func versionNames(of code: String) throws(SQLError) -> [String] {
    try db.rows("SELECT version FROM curriculum WHERE code = \(code) ORDER BY id").map {
      row throws(SQLError) in try row.value("version")
    }
  }

  /// Held from a version, the latest first.
  package func rounds(
    from curriculum: ID<StoredCurriculum>
  ) throws(SQLError) -> [(code: String, ordinal: Int, title: String)] {
    try db.rows(
      """
      SELECT code, ordinal, title FROM round WHERE curriculum_id = \(curriculum)
      ORDER BY first_on DESC, code LIMIT 200
      """
    ).map { row throws(SQLError) in
      (try row.value("code"), try row.value("ordinal"), try row.value("title"))
    }
  }

  package func codes() throws(SQLError) -> [String] {
    try db.rows("SELECT DISTINCT code FROM curriculum ORDER BY code").map {
      row throws(SQLError) in try row.value("code")
    }
  }

  private func stored(_ row: Row) throws(SQLError) -> StoredCurriculum {
    StoredCurriculum(
      id: try row.value("id"), code: try row.value("code"), version: try row.value("version"),
      document: try row.value("document"), digest: try row.value("digest"))
  }
}
