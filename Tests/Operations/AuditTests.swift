import Imports
import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct AuditTests {
  @Test func `every row that an operation writes is in the audit trail, with old and new`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    let before = try await entries(of: small)
    #expect(before.map(\.position) == Array(1...before.count))
    let rows = try await small.database.read { db in
      try Schema.tables.map { try db.allRows(of: $0).count }.reduce(0, +)
    }
    #expect(before.count == rows)

    try await small.office.editRound("r", RoundEdit(ordinal: 3))
    let edit = try #require(try await entries(of: small).last)
    #expect(edit.action == "edit-round")
    #expect(edit.table == "round")
    #expect(edit.recorded.by == "ผู้ทดสอบ")
    #expect(edit.content?.json.contains("\"ordinal\":2") == true)
    #expect(edit.content?.json.contains("\"ordinal\":3") == true)
  }

  @Test func `a rehearsal and a refusal leave no trace`() async throws {
    let small = try await SmallOffice.withRound()
    let before = try await entries(of: small)
    let marks = [
      StatedMark(person: SmallOffice.people[0], session: .number(1), status: .present)
    ]
    try await small.office.markAttendance(round: "r", marks, dryRun: true)
    await #expect(throws: Refused.self) {
      try await small.office.nominate(round: "r", SmallOffice.people)
    }
    #expect(try await entries(of: small) == before)
  }

  @Test func `operations that wait together are committed together, and one that fails alone`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    let before = try await entries(of: small).count
    let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 1...60 {
        group.addTask {
          do {
            // Every third one names somebody unknown.
            let person =
              number % 3 == 0
              ? PersonReference(name: "ไม่มี ตัวตน") : SmallOffice.people[number % 3]
            try await small.office.markAttendance(
              round: "r",
              [
                StatedMark(
                  person: person, session: .number(1), status: .present, note: "\(number)")
              ])
            return false
          } catch is Refused { return true }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(refused == 20)
    let after = try await entries(of: small)
    #expect(after.count == before + 40)
    #expect(after.map(\.position) == Array(1...after.count))
  }

  @Test func `every table is followed, by its primary key`() async throws {
    let small = try await SmallOffice()
    let keys = try await small.database.read { db in
      var keys: [String: [String]] = [:]
      let columns: Query =
        switch db.dialect {
        case .sqlite:
          """
          SELECT s.name AS table_name, c.name FROM sqlite_schema s, pragma_table_info(s.name) c
          WHERE s.type = 'table' AND c.pk > 0 ORDER BY s.name, c.pk
          """
        case .postgreSQL:
          """
          SELECT CAST(table_name AS TEXT) AS table_name, CAST(column_name AS TEXT) AS name
          FROM information_schema.key_column_usage JOIN information_schema.table_constraints
          USING (constraint_schema, constraint_name, table_name)
          WHERE constraint_type = 'PRIMARY KEY' AND constraint_schema = current_schema()
          ORDER BY table_name, ordinal_position
          """
        }
      for row in try db.rows(columns) {
        keys[try row.value("table_name"), default: []].append(try row.value("name"))
      }
      return keys
    }
    let own = Set(
      ["schema_migration", "audit_entry", "audit_head", "erasure_permit"] + Schema.derivedTables
        + Schema.fleetingTables)
    let followed = Dictionary(uniqueKeysWithValues: Schema.tables.map { ($0.name, $0.key) })
    #expect(followed == keys.filter { !own.contains($0.key) })
  }

  private func entries(of small: SmallOffice) async throws -> [AuditEntry] {
    try await small.database.read { db in try AuditTable(db).entries(after: 0, count: 100_000) }
  }
}
