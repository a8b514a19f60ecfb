package import SQL
package import Training

/// A round that somebody was in.
package struct Attempt: Sendable {
  /// The round's code.
  package let round: String
  /// Whether they hold a valid certificate of it.
  package let isCertified: Bool
}

extension EnrolmentTable {
  /// Where somebody's place in a round stands.
  package func place(
    _ id: ID<Enrolment>
  ) throws(SQLError) -> (person: ID<Person>, round: ID<Round>, status: Enrolment.Status)? {
    try db.rows(
      """
      SELECT e.person_id, e.round_id, (
        SELECT s.status FROM enrolment_status s WHERE s.enrolment_id = e.id
        ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) AS status
      FROM enrolment e WHERE e.id = \(id)
      """
    ).first.map { row throws(SQLError) in
      (try row.value("person_id"), try row.value("round_id"), try row.value("status"))
    }
  }

  package func attempts(
    of person: ID<Person>, inRound round: ID<Round>
  ) throws(SQLError) -> [Attempt] {
    try attempts(
      db.rows(
        """
        \(sql: Self.attempt) WHERE e.person_id = \(person) AND e.round_id = \(round)
        """))
  }

  package func attempts(
    of person: ID<Person>, ofCurriculum code: String
  ) throws(SQLError) -> [Attempt] {
    try attempts(
      db.rows(
        """
        \(sql: Self.attempt) JOIN curriculum u ON u.id = r.curriculum_id
        WHERE e.person_id = \(person) AND u.code = \(code) ORDER BY r.code
        """))
  }

  private static let attempt: StaticString = """
    SELECT r.code, CASE WHEN EXISTS (SELECT 1 FROM certificate c
      LEFT JOIN certificate_void v ON v.certificate_id = c.id
      WHERE c.enrolment_id = e.id AND v.certificate_id IS NULL) THEN 1 ELSE 0 END AS is_certified
    FROM enrolment e JOIN round r ON r.id = e.round_id
    """

  private func attempts(_ rows: [Row]) throws(SQLError) -> [Attempt] {
    try rows.map { row throws(SQLError) in
      Attempt(round: try row.value("code"), isCertified: try row.value("is_certified"))
    }
  }
}
