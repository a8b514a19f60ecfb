package import SQL

/// What people call the things that rows refer to by id.
package struct LabelTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// What the row is called that a column of this name refers to; nil for another column, or where
  /// the row is gone.
  package func label(_ id: String, in column: String) throws(SQLError) -> String? {
    guard let query = Self.query(id, column) else { return nil }
    return try db.rows(query).first?.optional("label")
  }

  private static func query(_ id: String, _ column: String) -> Query? {
    switch column {
    case "organisation_id", "organiser_id", "issuer_id", "parent_id":
      "SELECT name AS label FROM organisation WHERE id = \(id)"
    case "person_id", "kept_id", "retired_id", "other_id", "merged_into":
      """
      SELECT \(sql: name) AS label FROM person_name n WHERE n.person_id = \(id)
      ORDER BY n.place DESC LIMIT 1
      """
    case "enrolment_id":
      """
      SELECT \(sql: name) || ' (' || r.code || ')' AS label
      FROM enrolment e JOIN round r ON r.id = e.round_id
      JOIN person_name n ON n.person_id = e.person_id
      WHERE e.id = \(id) ORDER BY n.place DESC LIMIT 1
      """
    case "round_id": "SELECT code AS label FROM round WHERE id = \(id)"
    case "programme_id": "SELECT code AS label FROM programme WHERE id = \(id)"
    case "curriculum_id":
      "SELECT code || ' ' || version AS label FROM curriculum WHERE id = \(id)"
    case "session_id": "SELECT held_on || ' ' || title AS label FROM session WHERE id = \(id)"
    case "cohort_id": "SELECT name AS label FROM cohort WHERE id = \(id)"
    case "venue_id": "SELECT name AS label FROM venue WHERE id = \(id)"
    case "room_id": "SELECT name AS label FROM room WHERE id = \(id)"
    case "trainer_id": "SELECT name AS label FROM trainer WHERE id = \(id)"
    case "account_id": "SELECT name AS label FROM account WHERE id = \(id)"
    case "template_id": "SELECT file_name AS label FROM template WHERE id = \(id)"
    case "agreement_id": "SELECT title AS label FROM agreement WHERE id = \(id)"
    case "certificate_id", "replaces_id":
      """
      SELECT CASE WHEN sequence < 10 THEN '00' WHEN sequence < 100 THEN '0' ELSE '' END
        || CAST(sequence AS TEXT) || '/' || CAST(year AS TEXT) AS label
      FROM certificate WHERE id = \(id)
      """
    default: nil
    }
  }
}

/// A name as people say it, without its prefix.
private let name: StaticString = """
  n.given || CASE WHEN n.surname IS NULL THEN '' ELSE ' ' || n.surname END
  """
