package import SQL
package import Training

/// What an office decided on how long records are kept, and what has outlived it.
package struct RetentionTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Puts a rule in the place of the office's earlier one for its kind.
  package func set(_ rule: RetentionRule, _ recorded: Recording) throws(SQLError) {
    try db.delete(from: .retentionRule, key: ["kind": rule.kind])
    try db.insert(
      into: .retentionRule,
      [
        "kind": rule.kind,
        "basis": rule.basis,
        "months": rule.months,
        "source": rule.source,
        "recorded_at": recorded.at,
        "recorded_by": recorded.by,
        "device": recorded.device,
      ])
  }

  /// One for each kind of record; the program's proposal where the office has not decided.
  package func rules() throws(SQLError) -> [RetentionRule] {
    let decided = try db.rows("SELECT * FROM retention_rule ORDER BY kind").map {
      row throws(SQLError) in
      RetentionRule(
        kind: try row.value("kind"), basis: try row.value("basis"),
        months: try row.value("months"), source: try row.value("source"),
        confirmed: try row.recording())
    }
    return RetentionRule.proposals.map { proposal in
      decided.first { $0.kind == proposal.kind } ?? proposal
    }
  }

  /// What has outlived its time under a rule on a day, the oldest first.
  package func due(_ rule: RetentionRule, on date: CivilDate) throws(SQLError) -> [RetentionDue
    .Place]
  {
    let latest = rule.latestStart(dueOn: date)
    let before = Moment(startOf: latest.adding(days: 1))
    switch rule.kind {
    case .person: return try places(people(latest))
    case .nomination, .attendance, .rating: return try places(facts(rule.kind, latest))
    case .certificate: return try places(certificates(latest))
    case .nationalID, .consent: return try moments(recorded(rule.kind, before))
    case .request: return try places(requests(latest))
    case .audit: return try entries(before)
    // None are kept.
    case .contact: return []
    }
  }

  private func places(_ query: Query) throws(SQLError) -> [RetentionDue.Place] {
    try db.rows(query).map { row throws(SQLError) in
      RetentionDue.Place(
        name: try row.value("name"), began: try row.value("began"),
        records: try row.value("records"))
    }
  }

  private func moments(_ query: Query) throws(SQLError) -> [RetentionDue.Place] {
    try db.rows(query).map { row throws(SQLError) in
      RetentionDue.Place(
        name: try row.value("name"),
        began: try row.value("began", as: Moment.self).dateInThailand,
        records: try row.value("records"))
    }
  }
}

extension RetentionTable {
  /// Those whose last round has ended, and who have not been erased.
  private func people(_ latest: CivilDate) -> Query {
    """
    SELECT n.without_prefix AS name, max(r.last_on) AS began, 1 AS records
    FROM round r JOIN enrolment e ON e.round_id = r.id
    JOIN person_name n ON n.person_id = e.person_id AND n.place = 0
    WHERE r.last_on <= \(latest)
      AND NOT EXISTS (SELECT 1 FROM person_erasure x WHERE x.person_id = e.person_id)
      AND NOT EXISTS (
        SELECT 1 FROM enrolment f JOIN round s ON s.id = f.round_id
        WHERE f.person_id = e.person_id AND s.last_on > \(latest))
    GROUP BY n.person_id, n.without_prefix ORDER BY began, name
    """
  }

  /// Facts of rounds that have ended, but for those of people who were erased.
  private func facts(_ kind: RecordKind, _ latest: CivilDate) -> Query {
    let table: StaticString =
      switch kind {
      case .attendance: "attendance_mark"
      case .rating: "rating"
      default: "enrolment_status"
      }
    return """
      SELECT r.code AS name, r.last_on AS began, count(*) AS records
      FROM round r JOIN enrolment e ON e.round_id = r.id
      JOIN \(sql: table) f ON f.enrolment_id = e.id
      WHERE r.last_on <= \(latest)
        AND NOT EXISTS (SELECT 1 FROM person_erasure x WHERE x.person_id = e.person_id)
      GROUP BY r.id, r.code, r.last_on ORDER BY began, name
      """
  }

  /// By round, as long as they still say whose they are.
  private func certificates(_ latest: CivilDate) -> Query {
    """
    SELECT round_code AS name, max(issued_on) AS began, count(*) AS records
    FROM certificate WHERE issued_on <= \(latest) AND length(document) > 0
    GROUP BY round_code ORDER BY began, name
    """
  }

  private func recorded(_ kind: RecordKind, _ before: Moment) -> Query {
    let table: StaticString = kind == .consent ? "consent" : "person_identity"
    return """
      SELECT n.without_prefix AS name, max(c.recorded_at) AS began, count(*) AS records
      FROM \(sql: table) c JOIN person_name n ON n.person_id = c.person_id AND n.place = 0
      WHERE c.recorded_at < \(before)
        AND NOT EXISTS (SELECT 1 FROM person_erasure x WHERE x.person_id = c.person_id)
      GROUP BY n.person_id, n.without_prefix ORDER BY began, name
      """
  }

  private func requests(_ latest: CivilDate) -> Query {
    """
    SELECT requester AS name, max(answered_on) AS began, count(*) AS records
    FROM data_request q WHERE answered_on <= \(latest)
      AND NOT EXISTS (SELECT 1 FROM person_erasure x WHERE x.person_id = q.person_id)
    GROUP BY requester ORDER BY began, name
    """
  }

  /// Entries follow each other in time, so the first one that is not due is found by halving.
  private func entries(_ before: Moment) throws(SQLError) -> [RetentionDue.Place] {
    guard let oldest = try entry(1), oldest < before else { return [] }
    var (due, notDue) = (1, (try AuditTable(db).head()?.position ?? 0) + 1)
    var latest = oldest
    while notDue - due > 1 {
      let middle = (due + notDue) / 2
      if let moment = try entry(middle), moment < before {
        (due, latest) = (middle, moment)
      } else {
        notDue = middle
      }
    }
    return [RetentionDue.Place(name: "", began: latest.dateInThailand, records: due)]
  }

  private func entry(_ position: Int) throws(SQLError) -> Moment? {
    try db.rows("SELECT recorded_at FROM audit_entry WHERE position = \(position)").first?
      .value("recorded_at")
  }
}
