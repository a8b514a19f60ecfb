package import SQL
package import Training

package struct LetterTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ letter: NominationLetter) throws(SQLError) {
    try db.insert(
      into: .nominationLetter,
      [
        "id": letter.id,
        "round_id": letter.round,
        "organisation_id": letter.organisation,
        "number": letter.number,
        "number_key": NominationLetter.key(of: letter.number),
        "dated_on": letter.dated,
        "received_on": letter.received,
        "note": letter.note,
        "recorded_at": letter.recorded.at,
        "recorded_by": letter.recorded.by,
        "device": letter.recorded.device,
      ])
  }

  /// In the order of receipt.
  package func letters(of round: ID<Round>) throws(SQLError) -> [NominationLetter] {
    try db.rows(
      """
      SELECT * FROM nomination_letter WHERE round_id = \(round)
      ORDER BY received_on, dated_on, id
      """
    ).map { row throws(SQLError) in
      NominationLetter(
        id: try row.value("id"), round: round, organisation: try row.value("organisation_id"),
        number: try row.value("number"), dated: try row.value("dated_on"),
        received: try row.value("received_on"), note: try row.value("note"),
        recorded: try row.recording())
    }
  }
}
