package import SQL
package import Training

/// Searches the facts of all tables by a part of their text.
package struct SearchTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Compares `text` as it is, but for the case of Latin letters; wildcards in it mean themselves.
  package func findings(
    of text: String
  ) throws(SQLError) -> [(kind: FindingKind, text: String)] {
    let pattern = text.likePattern
    var found: [(kind: FindingKind, text: String)] = []
    for kind in FindingKind.allCases {
      for row in try db.rows(query(kind, pattern)) {
        found.append((kind, try row.value("found")))
      }
    }
    return found
  }

  /// The certificate that a printed code is of, or the person whose badge it is on.
  package func findings(
    of code: ScanCode
  ) throws(SQLError) -> [(kind: FindingKind, text: String)] {
    let (kind, query): (FindingKind, Query) =
      switch code {
      case .certificate(let id):
        (
          .certificate,
          """
          SELECT CASE WHEN c.sequence < 10 THEN '00' WHEN c.sequence < 100 THEN '0' ELSE '' END
            || c.sequence || '/' || c.year || ' · ' || c.recipient || ' · ' || c.workshop
            || CASE WHEN v.reason IS NULL THEN '' ELSE ' · ✗ ' || v.voided_on || ': ' || v.reason
            END AS found
          FROM certificate c LEFT JOIN certificate_void v ON v.certificate_id = c.id
          WHERE c.id = \(id)
          """
        )
      case .enrolment(let id):
        (
          .person,
          """
          SELECT n.without_prefix || ' · ' || o.name || ' · ' || r.code AS found
          FROM enrolment e JOIN person_name n ON n.person_id = e.person_id
          JOIN organisation o ON o.id = e.organisation_id JOIN round r ON r.id = e.round_id
          WHERE e.id = \(id) ORDER BY n.place DESC LIMIT 1
          """
        )
      case .signInSheet(let round, let day):
        (
          .round,
          """
          SELECT r.code || ' · ' || r.title || ' · ' || CAST(\(day) AS TEXT) AS found
          FROM round r WHERE r.id = \(round)
          """
        )
      }
    return try db.rows(query).map { row throws(SQLError) in (kind, try row.value("found")) }
  }

  private func query(_ kind: FindingKind, _ pattern: String) -> Query {
    switch kind {
    case .organisation:
      """
      SELECT DISTINCT o.name || ' · ' || o.district || ' · ' || o.province AS found
      FROM organisation o LEFT JOIN organisation_alias a ON a.organisation_id = o.id
      LEFT JOIN organisation_change c ON c.organisation_id = o.id
      WHERE lower(o.name) LIKE \(pattern) ESCAPE '\\' OR lower(c.name) LIKE \(pattern) ESCAPE '\\'
        OR lower(o.raw_spelling) LIKE \(pattern) ESCAPE '\\'
        OR lower(a.spelling) LIKE \(pattern) ESCAPE '\\'
        OR lower(o.district) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    case .person:
      """
      SELECT DISTINCT n.without_prefix || ' · ' || p.title || ' · ' || o.name
        AS found
      FROM person_name n JOIN person_position p ON p.person_id = n.person_id
      JOIN organisation o ON o.id = p.organisation_id
      JOIN person r ON r.id = n.person_id
      WHERE r.merged_into IS NULL AND lower(p.title) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    case .trainer:
      """
      SELECT t.name || ' · ' || o.name AS found
      FROM trainer t JOIN organisation o ON o.id = t.organisation_id
      WHERE lower(t.name) LIKE \(pattern) ESCAPE '\\' ORDER BY found
      """
    case .venue:
      """
      SELECT name || ' · ' || subdistrict || ' · ' || district || ' · ' || province AS found
      FROM venue
      WHERE lower(name) LIKE \(pattern) ESCAPE '\\'
        OR lower(raw_spelling) LIKE \(pattern) ESCAPE '\\'
        OR lower(subdistrict) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    case .room:
      """
      SELECT r.name || ' · ' || v.name AS found FROM room r JOIN venue v ON v.id = r.venue_id
      WHERE lower(r.name) LIKE \(pattern) ESCAPE '\\' ORDER BY found
      """
    case .programme:
      """
      SELECT DISTINCT p.code || ' · ' || p.title || ' · ' || p.period_note AS found
      FROM programme p LEFT JOIN programme_target_group g ON g.programme_id = p.id
      WHERE lower(p.code) LIKE \(pattern) ESCAPE '\\' OR lower(p.title) LIKE \(pattern) ESCAPE '\\'
        OR lower(p.period_note) LIKE \(pattern) ESCAPE '\\'
        OR lower(g.name) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    case .agreement:
      """
      SELECT DISTINCT a.title || ' · ' || a.signed_on AS found
      FROM agreement a LEFT JOIN agreement_place p ON p.agreement_id = a.id
      WHERE lower(a.title) LIKE \(pattern) ESCAPE '\\'
        OR lower(a.signed_on) LIKE \(pattern) ESCAPE '\\'
        OR lower(p.name) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    case .signatory:
      """
      SELECT p.signatory_name || ' · ' || p.signatory_office || ' · ' || p.signatory_capacity
        || ' · ' || o.name AS found
      FROM agreement_party p JOIN organisation o ON o.id = p.organisation_id
      WHERE lower(p.signatory_name) LIKE \(pattern) ESCAPE '\\'
        OR lower(p.signatory_office) LIKE \(pattern) ESCAPE '\\'
        OR lower(p.signatory_capacity) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    case .round:
      """
      SELECT DISTINCT r.code || ' · ' || r.title || ' · ' || r.first_on AS found
      FROM round r LEFT JOIN round_objective o ON o.round_id = r.id
      WHERE lower(r.code) LIKE \(pattern) ESCAPE '\\' OR lower(r.title) LIKE \(pattern) ESCAPE '\\'
        OR lower(r.first_on) LIKE \(pattern) ESCAPE '\\'
        OR lower(o.objective) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    case .session:
      """
      SELECT s.title || ' · ' || s.held_on || ' · ' || r.code AS found
      FROM session s JOIN round r ON r.id = s.round_id
      WHERE lower(s.title) LIKE \(pattern) ESCAPE '\\'
        OR lower(s.held_on) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    case .curriculum:
      """
      SELECT code || ' · ' || version AS found FROM curriculum
      WHERE lower(code) LIKE \(pattern) ESCAPE '\\' ORDER BY found
      """
    case .claim:
      """
      SELECT c.people || ' · ' || c.stated_by || ' · ' || r.code AS found
      FROM headcount_claim c JOIN round r ON r.id = c.round_id
      WHERE lower(c.stated_by) LIKE \(pattern) ESCAPE '\\'
        OR CAST(c.people AS TEXT) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    case .certificate:
      """
      SELECT DISTINCT number || ' · ' || recipient || ' · ' || workshop AS found FROM (
        SELECT c.recipient, c.workshop, v.reason,
          CASE WHEN c.sequence < 10 THEN '00' WHEN c.sequence < 100 THEN '0' ELSE '' END
            || c.sequence || '/' || c.year AS number
        FROM certificate c LEFT JOIN certificate_void v ON v.certificate_id = c.id) AS numbered
      WHERE number LIKE \(pattern) ESCAPE '\\' OR lower(recipient) LIKE \(pattern) ESCAPE '\\'
        OR lower(reason) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    case .holiday:
      """
      SELECT date || ' · ' || name AS found FROM holiday
      WHERE lower(date) LIKE \(pattern) ESCAPE '\\'
        OR lower(name) LIKE \(pattern) ESCAPE '\\' ORDER BY found
      """
    case .source:
      """
      SELECT title AS found FROM source_text
      WHERE lower(title) LIKE \(pattern) ESCAPE '\\' OR lower(content) LIKE \(pattern) ESCAPE '\\'
      ORDER BY found
      """
    }
  }
}
