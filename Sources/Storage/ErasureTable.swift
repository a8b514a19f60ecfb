package import SQL
package import Training

/// Takes what is known about a person out of the tables, and words about them out of the audit trail.
package struct ErasureTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Whose ids lead to what is known about a person.
  package struct Owners: Sendable {
    package let person: ID<Person>
    /// The person, and the records that were merged into theirs.
    package let people: [String]
    package let enrolments: [String]
    package let trainers: [String]
    package let merges: [String]
    /// Those whose time has passed.
    package let certificates: [String]
    /// Those that a legal duty keeps.
    package let keptCertificates: [String]

    /// The subjects under which the audit trail keeps what is erased.
    package var subjects: [String] { people + enrolments + certificates + trainers + merges }
  }

  /// Those of a person; certificates issued up to `latestIssue` are erased too.
  package func owners(
    _ person: ID<Person>, latestIssue: CivilDate
  ) throws(SQLError) -> Owners {
    let people = try merged(into: person)
    var (enrolments, trainers, merges): ([String], [String], [String]) = ([], [], [])
    var (past, kept): ([String], [String]) = ([], [])
    for person in people {
      enrolments += try ids("SELECT id FROM enrolment WHERE person_id = \(person) ORDER BY id")
      trainers += try ids("SELECT id FROM trainer WHERE person_id = \(person) ORDER BY id")
      merges += try ids("SELECT id FROM person_merge WHERE retired_id = \(person) ORDER BY id")
      for row in try db.rows(
        """
        SELECT c.id, c.issued_on FROM enrolment e JOIN certificate c ON c.enrolment_id = e.id
        WHERE e.person_id = \(person) ORDER BY c.year, c.sequence
        """)
      {
        let id: String = try row.value("id")
        try row.value("issued_on", as: CivilDate.self) <= latestIssue
          ? past.append(id) : kept.append(id)
      }
    }
    return Owners(
      person: person, people: people, enrolments: enrolments, trainers: trainers, merges: merges,
      certificates: past, keptCertificates: kept)
  }

  /// The person first, then every record that was merged into theirs, and into those.
  private func merged(into person: ID<Person>) throws(SQLError) -> [String] {
    var people = [person.description]
    var next = 0
    while next < people.count {
      people += try ids("SELECT id FROM person WHERE merged_into = \(people[next]) ORDER BY id")
      next += 1
    }
    return people
  }

  private func ids(_ query: Query) throws(SQLError) -> [String] {
    try db.rows(query).map { row throws(SQLError) in try row.value("id") }
  }

  /// The register number and the day of issue of certificates.
  package func issues(
    of certificates: [String]
  ) throws(SQLError) -> [(number: RegisterNumber, issued: CivilDate)] {
    var issues: [(number: RegisterNumber, issued: CivilDate)] = []
    for id in certificates {
      for row in try db.rows("SELECT year, sequence, issued_on FROM certificate WHERE id = \(id)") {
        let number = RegisterNumber(
          sequence: try row.value("sequence"), year: BuddhistYear(try row.value("year")))
        issues.append((number, try row.value("issued_on")))
      }
    }
    return issues
  }

  /// The number of an earlier erasure of the person.
  package func number(of person: ID<Person>) throws(SQLError) -> Int? {
    try db.rows("SELECT number FROM person_erasure WHERE person_id = \(person)").first?
      .value("number")
  }

  /// The keys, as the audit trail has them, of the rows of a table whose contents erasures took away.
  package func redactedKeys(of table: String) throws(SQLError) -> Set<String> {
    var keys: Set<String> = []
    for row in try db.rows(
      """
      SELECT a.row_key FROM audit_redaction r JOIN audit_entry a ON a.position = r.position
      WHERE a.table_name = \(table)
      """)
    {
      keys.insert(try row.value("row_key"))
    }
    return keys
  }

  package func nextNumber() throws(SQLError) -> Int {
    let last: Int? = try db.rows("SELECT max(number) AS last FROM person_erasure").first?
      .optional("last")
    return (last ?? 0) + 1
  }

  package func erased(_ person: ID<Person>) throws(SQLError) -> Recording? {
    try db.rows("SELECT * FROM person_erasure WHERE person_id = \(person)").first?.recording()
  }

  /// A round that somebody is named for and that has not ended on a day.
  package func unfinishedRound(
    of person: ID<Person>, on date: CivilDate
  ) throws(SQLError) -> String? {
    try db.rows(
      """
      SELECT r.code FROM enrolment e JOIN round r ON r.id = e.round_id
      WHERE e.person_id = \(person) AND r.last_on >= \(date) ORDER BY r.last_on LIMIT 1
      """
    ).first?.value("code")
  }

  package func insert(
    _ person: ID<Person>, number: Int, reason: String, _ recorded: Recording
  ) throws(SQLError) {
    try db.insert(
      into: .personErasure,
      [
        "person_id": person,
        "number": number,
        "reason": reason,
        "recorded_at": recorded.at,
        "recorded_by": recorded.by,
        "device": recorded.device,
      ])
  }
}

// MARK: - What goes

extension ErasureTable {
  /// Makes the engine allow an erasure, until the permit is withdrawn in the same transaction.
  package func permit() throws(SQLError) {
    try db.send("INSERT INTO erasure_permit (id) VALUES (1)")
  }

  package func withdrawPermit() throws(SQLError) { try db.send("DELETE FROM erasure_permit") }

  /// Takes words about a person out of every table, and counts the rows, by table.
  package func erase(
    _ owners: Owners, pseudonym: PersonName
  ) throws(SQLError) -> [Erasure.Count] {
    var names = 0
    for person in owners.people { names += try eraseNames(of: person, pseudonym) }
    var counts = [Erasure.Count(table: Table.personName.name, rows: names)]
    for place in PersonalColumns.all + PersonalColumns.certificates {
      var count = 0
      for owner in owners.ids(place.owner) {
        for row in try db.rows(of: place.table, where: place.link, is: owner) {
          if place.columns.isEmpty {
            try db.erase(from: place.table, row: row)
          } else {
            let changes = place.changes(of: row, pseudonym: pseudonym.withoutPrefix)
            if changes.isEmpty { continue }
            try db.erase(place.table, row: row, set: changes)
          }
          count += 1
        }
      }
      counts.append(Erasure.Count(table: place.table.name, rows: count))
    }
    for person in owners.people {
      if let id = try? ID<Person>(person) { try DerivedIndexes(db).refresh(id) }
    }
    return counts.filter { $0.rows > 0 }
  }

  /// Leaves the first name as the pseudonym and deletes the others.
  private func eraseNames(
    of person: String, _ pseudonym: PersonName
  ) throws(SQLError) -> Int {
    let rows = try db.rows(of: .personName, where: "person_id", is: person)
    for row in rows.dropFirst() { try db.erase(from: .personName, row: row) }
    guard let first = rows.first else { return 0 }
    let name: [Change.Field] = [
      .init("prefix", .text("")), .init("official_prefix", .null),
      .init("given", .text(pseudonym.given)), .init("middle", .null),
      .init("surname", pseudonym.surname.map { .text($0) } ?? .null),
      .init("without_prefix", .text(pseudonym.withoutPrefix)), .init("valid_from", .null),
      .init("valid_until", .null),
    ]
    let changes = name.filter { !first.contains($0) }
    if changes.isEmpty { return rows.count - 1 }
    try db.erase(.personName, row: first, set: changes)
    return rows.count
  }

  /// Takes the content out of an audit entry and records that.
  package func redact(
    _ entry: AuditEntry, of person: ID<Person>, operation: ID<AuditOperation>, reason: String,
    _ recorded: Recording
  ) throws(SQLError) {
    try db.send(
      """
      UPDATE audit_entry SET salt = NULL, content = NULL WHERE position = \(entry.position)
      """)
    try db.insert(
      into: .auditRedaction,
      [
        "position": entry.position,
        "person_id": person,
        "operation": operation,
        "reason": reason,
        "recorded_at": recorded.at,
        "recorded_by": recorded.by,
        "device": recorded.device,
      ])
  }
}

extension ErasureTable.Owners {
  fileprivate func ids(_ owner: PersonalColumns.Owner) -> [String] {
    switch owner {
    case .person: people
    case .trainer: trainers
    case .merge: merges
    case .enrolment: enrolments
    case .certificate: certificates
    }
  }
}
