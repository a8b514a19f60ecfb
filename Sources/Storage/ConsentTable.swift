package import SQL
package import Training

package struct ConsentTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ consent: Consent) throws(SQLError) {
    try db.insert(
      into: .consent,
      [
        "id": consent.id,
        "person_id": consent.person,
        "purpose": consent.purpose,
        "is_given": consent.isGiven,
        "decided_on": consent.date,
        "evidence": consent.evidence,
        "recorded_at": consent.recorded.at,
        "recorded_by": consent.recorded.by,
        "device": consent.recorded.device,
      ])
  }

  /// Every fact ever recorded, the latest last.
  package func consents(of person: ID<Person>) throws(SQLError) -> [Consent] {
    try db.rows("SELECT * FROM consent WHERE person_id = \(person) ORDER BY recorded_at, id")
      .map { row throws(SQLError) in
        Consent(
          id: try row.value("id"), person: person, purpose: try row.value("purpose"),
          isGiven: try row.value("is_given"), date: try row.value("decided_on"),
          evidence: try row.value("evidence"), recorded: try row.recording())
      }
  }
}
