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
