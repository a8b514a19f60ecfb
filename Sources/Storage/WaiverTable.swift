package import SQL
package import Training

package struct WaiverTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ waiver: Waiver) throws(SQLError) {
    var (requirement, round, curriculum) = ("position", ID<Round>?.none, String?.none)
    switch waiver.prerequisite {
    case .round(let id, _): (requirement, round) = ("round", id)
    case .curriculum(let code): (requirement, curriculum) = ("curriculum", code)
    case nil: break
    }
    try db.insert(
      into: .enrolmentWaiver,
      [
        "id": waiver.id,
        "enrolment_id": waiver.enrolment,
        "requirement": requirement,
        "required_round_id": round,
        "curriculum_code": curriculum,
        "reason": waiver.reason,
        "recorded_at": waiver.recorded.at,
        "recorded_by": waiver.recorded.by,
        "device": waiver.recorded.device,
      ])
  }

  /// Oldest first.
  package func waivers(of enrolment: ID<Enrolment>) throws(SQLError) -> [Waiver] {
    try db.rows(
      """
      SELECT w.*, r.code AS round_code FROM enrolment_waiver w
      LEFT JOIN round r ON r.id = w.required_round_id
      WHERE w.enrolment_id = \(enrolment) ORDER BY w.recorded_at, w.id
      """
    ).map { row throws(SQLError) in
      Waiver(
        id: try row.value("id"), enrolment: enrolment,
        prerequisite: try Admission.Prerequisite(row), reason: try row.value("reason"),
        recorded: try row.recording())
    }
  }
}

extension Admission.Prerequisite {
  /// `nil` where a row names neither a round nor a curriculum.
  init?(_ row: Row) throws(SQLError) {
    if let round: ID<Round> = try row.optional("required_round_id") {
      self = .round(round, code: try row.value("round_code"))
    } else if let curriculum: String = try row.optional("curriculum_code") {
      self = .curriculum(curriculum)
    } else {
      return nil
    }
  }
}
