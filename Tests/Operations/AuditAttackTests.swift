import Credentials
import Operations
import SQL
import Storage
import Support
import Testing
import Training

/// What somebody could do to the database with SQL of their own, after dropping the triggers.
@Suite(.onEveryEngine)
struct AuditAttackTests {
  /// A round with marks, an edit and a removed session, in which nothing is wrong.
  private func office() async throws -> SmallOffice {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    try await small.office.editRound("r", RoundEdit(ordinal: 3))
    try await small.office.addSession(
      round: "r", SmallOffice.sessionPlan("2019-08-28", "16:00", "16:30"))
    try await small.office.removeSession(round: "r", number: 4)
    return small
  }

  private func attack(_ small: SmallOffice, _ statements: Query...) async throws {
    for statement in statements { try await OperationsTests.attack(small.database, statement) }
  }

  private func entries(_ small: SmallOffice) async throws -> [AuditEntry] {
    try await small.database.read { db in try AuditTable(db).entries(after: 0, count: 100_000) }
  }

  private func entry(
    _ small: SmallOffice, _ table: String, _ action: String? = nil
  ) async throws -> AuditEntry {
    try #require(
      await entries(small).last { $0.table == table && $0.action == action ?? $0.action })
  }

  private func place(_ entry: AuditEntry) -> AuditFinding.EntryPlace {
    AuditFinding.EntryPlace(entry)
  }

  @Test func `a trail that nobody touched has nothing to say`() async throws {
    let small = try await office()
    let report = try await small.office.verifyAudit()
    let entries = try await entries(small)
    #expect(report.findings == [])
    #expect(report.findingCount == 0)
    #expect(report.entries == entries.count)
    #expect(report.head?.hash == entries.last?.hash)
    #expect(report.unsignedEntries == entries.count)
    let rows = try await small.database.read { db in
      try Schema.tables.map { try db.allRows(of: $0).count }.reduce(0, +)
    }
    #expect(report.rows == rows)
    #expect(report.rowsWithoutContent == 0)
  }

  // MARK: - Entries

  @Test(arguments: [
    "recorded_by = 'x'", "recorded_at = recorded_at + 1", "device = 'x'", "action = 'rate'",
    "subject = 'x'",
  ])
  func `an edited entry is told`(change: StaticString) async throws {
    let small = try await office()
    let mark = try await entry(small, "attendance_mark")
    try await attack(
      small, "UPDATE audit_entry SET \(sql: change) WHERE position = \(mark.position)")
    let edited = try #require(try await entries(small).first { $0.position == mark.position })
    #expect(edited != mark)
    #expect(try await small.office.verifyAudit().findings == [.entryEdited(place(edited))])
  }

  @Test func `an entry with another hash is told, with the one that follows it`() async throws {
    let small = try await office()
    let mark = try await entry(small, "attendance_mark")
    try await attack(
      small,
      "UPDATE audit_entry SET hash = \([UInt8](repeating: 0, count: 32)) WHERE position = \(mark.position)"
    )
    let next = try #require(try await entries(small).first { $0.position == mark.position + 1 })
    #expect(
      try await small.office.verifyAudit().findings == [
        .entryEdited(place(mark)), .entryEdited(place(next)),
      ])
  }

  @Test func `an entry with another digest of its content is told`() async throws {
    let small = try await office()
    let mark = try await entry(small, "attendance_mark")
    try await attack(
      small,
      "UPDATE audit_entry SET content_digest = \([UInt8](repeating: 0, count: 32)) WHERE position = \(mark.position)"
    )
    #expect(
      try await small.office.verifyAudit().findings == [
        .entryEdited(place(mark)), .contentEdited(place(mark)),
      ])
  }

  @Test func `what is no entry any more is told, and stops nothing`() async throws {
    let small = try await office()
    let mark = try await entry(small, "attendance_mark")
    try await attack(
      small, "UPDATE audit_entry SET operation = 'x' WHERE position = \(mark.position)",
      "UPDATE round SET ordinal = 7")
    let findings = try await small.office.verifyAudit().findings
    #expect(findings.first == .entryUnreadable(mark.position))
    #expect(
      findings.contains(
        .rowWithoutEntry(.init(table: "attendance_mark", key: mark.rowKey))))
    #expect(findings.count == 3)
  }

  @Test func `an edited content is told, and one that is gone`() async throws {
    let small = try await office()
    let mark = try await entry(small, "attendance_mark")
    let rating = try await entry(small, "rating")
    try await attack(
      small,
      """
      UPDATE audit_entry SET content = replace(content, '"present"', '"absent"')
      WHERE position = \(mark.position)
      """,
      "UPDATE audit_entry SET content = NULL, salt = NULL WHERE position = \(rating.position)")
    let report = try await small.office.verifyAudit()
    let row = AuditFinding.RowPlace(table: "attendance_mark", key: mark.rowKey)
    #expect(
      report.findings == [
        .contentEdited(place(mark)), .contentMissing(place(rating)),
        .rowEdited(row, since: place(mark)),
      ])
    #expect(report.redactions == 1)
    #expect(report.rowsWithoutContent == 1)
  }

  @Test func `a deleted entry leaves a gap, and its row has none`() async throws {
    let small = try await office()
    let mark = try await entry(small, "attendance_mark")
    try await attack(small, "DELETE FROM audit_entry WHERE position = \(mark.position)")
    let row = AuditFinding.RowPlace(table: "attendance_mark", key: mark.rowKey)
    #expect(
      try await small.office.verifyAudit().findings == [
        .gap(after: mark.position - 1, next: mark.position + 1), .rowWithoutEntry(row),
      ])
  }

  @Test func `a deleted entry is told where those behind it were moved up`() async throws {
    let small = try await office()
    let mark = try await entry(small, "attendance_mark")
    try await attack(
      small, "DELETE FROM audit_entry WHERE position = \(mark.position)",
      "UPDATE audit_entry SET position = -position WHERE position > \(mark.position)",
      "UPDATE audit_entry SET position = -position - 1 WHERE position < 0")
    let findings = try await small.office.verifyAudit().findings
    let after = try #require(
      try await entries(small).first { $0.position == mark.position })
    #expect(findings.first == .entryEdited(place(after)))
  }

  @Test func `the beginning cut off is a gap`() async throws {
    let small = try await office()
    try await attack(small, "DELETE FROM audit_entry WHERE position <= 3")
    #expect(try await small.office.verifyAudit().findings.first == .gap(after: 0, next: 4))
  }

  @Test func `entries that changed places are told`() async throws {
    let small = try await office()
    let (mark, rating) = (
      try await entry(small, "attendance_mark"), try await entry(small, "rating")
    )
    try await attack(
      small, "UPDATE audit_entry SET position = -1 WHERE position = \(mark.position)",
      "UPDATE audit_entry SET position = \(mark.position) WHERE position = \(rating.position)",
      "UPDATE audit_entry SET position = \(rating.position) WHERE position = -1")
    let findings = try await small.office.verifyAudit().findings
    let edited = findings.compactMap { finding in
      if case .entryEdited(let place) = finding { place.position } else { Int?.none }
    }
    #expect(
      edited == [mark.position, mark.position + 1, rating.position, rating.position + 1])
  }

  @Test func `an entry of somebody's own making is told, at either end`() async throws {
    let small = try await office()
    let last = try #require(try await entries(small).last)
    for position in [last.position + 1, 0] {
      try await attack(
        small,
        """
        INSERT INTO audit_entry SELECT \(position), operation, recorded_at, recorded_by, device,
          action, table_name, row_key, subject, salt, content, content_digest, hash
        FROM audit_entry WHERE position = \(last.position)
        """)
    }
    let findings = try await small.office.verifyAudit().findings
    #expect(findings.first == .gap(after: 0, next: 0))
    #expect(
      findings.contains { finding in
        if case .entryEdited(let place) = finding {
          place.position == last.position + 1
        } else {
          false
        }
      })
  }

  // MARK: - Truncation

  @Test func `a trail cut off with all that it says is told by a head kept elsewhere alone`()
    async throws
  {
    let small = try await office()
    let kept = try #require(try await small.office.auditHead())
    #expect(KeptHead(kept.text) == kept)
    try await attack(
      small, "DELETE FROM audit_entry WHERE action = 'rate'",
      "DELETE FROM audit_entry WHERE action IN ('edit-round', 'add-session', 'remove-session')",
      "DELETE FROM rating", "UPDATE round SET ordinal = 2")
    let before = try #require(try await small.office.auditHead())
    // What is left is a shorter trail in which only the sessions of the beginning are missed.
    let without = try await small.office.verifyAudit()
    #expect(
      !without.findings.contains {
        $0 == .keptHeadBeyondEnd(position: kept.position, end: before.position)
      })
    let with = try await small.office.verifyAudit(kept: kept)
    #expect(
      with.findings.contains(.keptHeadBeyondEnd(position: kept.position, end: before.position)))
    let other = KeptHead(position: before.position, hash: AuditHash.beginning)
    #expect(
      try await small.office.verifyAudit(kept: other).findings
        .contains(.keptHeadDiffers(position: before.position)))
  }

  // MARK: - Rows

  @Test func `an edited row is told, with who recorded it last`() async throws {
    let small = try await office()
    let mark = try await entry(small, "attendance_mark")
    let round = try await entry(small, "round")
    try await attack(
      small,
      "UPDATE attendance_mark SET status = 'absent' WHERE '[\"' || id || '\"]' = \(mark.rowKey)",
      "UPDATE round SET title = 'อื่น'")
    #expect(
      try await Set(small.office.verifyAudit().findings) == [
        .rowEdited(.init(table: "attendance_mark", key: mark.rowKey), since: place(mark)),
        .rowEdited(.init(table: "round", key: round.rowKey), since: place(round)),
      ])
  }

  @Test func `a deleted row is told, and one that nobody recorded, and one that came back`()
    async throws
  {
    let small = try await office()
    let mark = try await entry(small, "attendance_mark")
    let removed = try await entry(small, "session", "remove-session")
    try await attack(
      small, "DELETE FROM attendance_mark WHERE '[\"' || id || '\"]' = \(mark.rowKey)",
      "INSERT INTO holiday (date, name) VALUES ('2019-08-12', 'วันแม่')",
      """
      INSERT INTO session (id, round_id, title, held_on, start_minute, end_minute, room_id, is_break)
      SELECT \(String(removed.rowKey.dropFirst(2).dropLast(2))), round_id, 'ช่วง', '2019-08-28', 960, 990,
        room_id, 0 FROM session LIMIT 1
      """)
    let session = AuditFinding.RowPlace(table: "session", key: removed.rowKey)
    #expect(
      try await Set(small.office.verifyAudit().findings) == [
        .rowDeleted(place(mark)),
        .rowWithoutEntry(.init(table: "holiday", key: "[\"2019-08-12\"]")),
        .rowReturned(session, since: place(removed)),
      ])
  }

  @Test func `two rows that changed their values are told`() async throws {
    let small = try await office()
    try await attack(
      small,
      """
      UPDATE person_name SET given = CASE given WHEN 'วรรณา' THEN 'ประยูร' ELSE 'วรรณา' END,
        without_prefix = given || 'x' WHERE given IN ('วรรณา', 'ประยูร')
      """)
    let findings = try await small.office.verifyAudit().findings
    #expect(findings.count == 2)
    #expect(
      findings.allSatisfy { finding in
        if case .rowEdited(let row, _) = finding { row.table == "person_name" } else { false }
      })
  }

  @Test func `an edit that a later operation wrote over is told`() async throws {
    let small = try await office()
    try await attack(small, "UPDATE round SET ordinal = 9")
    try await small.office.editRound("r", RoundEdit(ordinal: 4))
    let edit = try await entry(small, "round")
    #expect(try await small.office.verifyAudit().findings == [.rowEditedBefore(place(edit))])
  }

  @Test func `a whole table emptied is told row by row up to a bound, and counted`() async throws {
    let small = try await SmallOffice()
    try await small.office.addHolidays(
      try (1...300).map { day in
        try Holiday(date: CivilDate(iso: "2019-01-01").adding(days: day), name: "หยุด")
      })
    try await attack(small, "DELETE FROM holiday")
    let report = try await small.office.verifyAudit()
    #expect(report.findingCount == 300)
    #expect(report.findings.count == 200)
  }
}
