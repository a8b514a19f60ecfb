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
        "person_id": trainer.person,
      ])
  }

  package func link(_ trainer: ID<Trainer>, to person: ID<Person>) throws(SQLError) {
    try db.update(.trainer, key: ["id": trainer], set: ["person_id": person])
  }

  package func insert(_ qualification: TrainerQualification) throws(SQLError) {
    try db.insert(
      into: .trainerQualification,
      [
        "id": qualification.id,
        "trainer_id": qualification.trainer,
        "scope": qualification.scope,
        "code": qualification.code,
        "level": qualification.level,
        "valid_from": qualification.from,
        "valid_until": qualification.until,
        "evidence": qualification.evidence,
        "recorded_at": qualification.recorded.at,
        "recorded_by": qualification.recorded.by,
        "device": qualification.recorded.device,
      ])
  }

  package func all() throws(SQLError) -> [Trainer] {
    try db.rows("SELECT * FROM trainer ORDER BY id").map(trainer)
  }

  package func trainer(_ id: ID<Trainer>) throws(SQLError) -> Trainer? {
    try db.rows("SELECT * FROM trainer WHERE id = \(id)").first.map(trainer)
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

  /// Of a person's record.
  package func trainers(of person: ID<Person>) throws(SQLError) -> [Trainer] {
    try db.rows("SELECT * FROM trainer WHERE person_id = \(person) ORDER BY id").map(trainer)
  }

  /// The oldest first.
  package func qualifications(
    of trainer: ID<Trainer>
  ) throws(SQLError) -> [TrainerQualification] {
    try db.rows(
      "SELECT * FROM trainer_qualification WHERE trainer_id = \(trainer) ORDER BY id"
    ).map { row throws(SQLError) in
      TrainerQualification(
        id: try row.value("id"), trainer: trainer, scope: try row.value("scope"),
        code: try row.value("code"), level: try row.value("level"),
        from: try row.optional("valid_from"), until: try row.optional("valid_until"),
        evidence: try row.value("evidence"), recorded: try row.recording())
    }
  }

  private func trainer(_ row: Row) throws(SQLError) -> Trainer {
    Trainer(
      id: try row.value("id"), name: try row.value("name"),
      organisation: try row.value("organisation_id"), isInvented: try row.value("is_invented"),
      person: try row.optional("person_id"))
  }
}
