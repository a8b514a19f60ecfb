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
    try db.rows("SELECT * FROM trainer ORDER BY id").map(trainer)
  }

  /// Those of a round's sessions.
  package func inRound(_ round: ID<Round>) throws(SQLError) -> [Trainer] {
    try db.rows(
      """
      SELECT * FROM trainer WHERE id IN (
        SELECT x.trainer_id FROM session s JOIN session_trainer x ON x.session_id = s.id
        WHERE s.round_id = \(round))
      """
    ).map(trainer)
  }

  private func trainer(_ row: Row) throws(SQLError) -> Trainer {
    Trainer(
      id: try row.value("id"), name: try row.value("name"),
      organisation: try row.value("organisation_id"), isInvented: try row.value("is_invented"))
  }
}
