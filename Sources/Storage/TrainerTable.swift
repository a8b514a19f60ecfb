package import SQL
package import Training

package struct TrainerTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ trainer: Trainer) throws(SQLError) {
    try db.run(
      """
      INSERT INTO trainer (id, name, organisation_id, is_invented)
      VALUES (\(trainer.id), \(trainer.name), \(trainer.organisation), \(trainer.isInvented))
      """)
  }

  package func all() throws(SQLError) -> [Trainer] {
    try db.rows("SELECT * FROM trainer ORDER BY id").map { row throws(SQLError) in
      Trainer(
        id: try row.value("id"), name: try row.value("name"),
        organisation: try row.value("organisation_id"), isInvented: try row.value("is_invented"))
    }
  }
}
