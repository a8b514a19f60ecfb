package import SQL
package import Training

package struct TrainerTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Unless it is there already; says whether it added it.
  package func insert(_ trainer: Trainer) throws(SQLError) -> Bool {
    try db.insertUnlessExists(
      into: .trainer,
      [
        "id": trainer.id,
        "name": trainer.name,
        "organisation_id": trainer.organisation,
        "is_invented": trainer.isInvented,
      ])
  }

  package func all() throws(SQLError) -> [Trainer] {
    try db.rows("SELECT * FROM trainer ORDER BY id").map { row throws(SQLError) in
      Trainer(
        id: try row.value("id"), name: try row.value("name"),
        organisation: try row.value("organisation_id"), isInvented: try row.value("is_invented"))
    }
  }
}
