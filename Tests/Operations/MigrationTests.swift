import FoundationEssentials
import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct MigrationTests {
  @Test(arguments: 1..<Schema.migrator.names.count)
  func `a database of an earlier version keeps all it knew`(version: Int) async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    _ = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    let place = try Engine.current.emptyPlace()
    let early = try place.open(Schema.migrator.first(version))
    try await copyRows(from: small.database, to: early)
    let before = try await rows(of: early)
    early.close()

    let now = try await SmallOffice(place: place)
    let after = try await rows(of: now.database)
    for (table, rows) in before { #expect(after[table]?.count == rows.count, "\(table)") }
    for (table, rows) in before {
      for (old, new) in zip(rows, after[table] ?? []) {
        #expect(old.allSatisfy { field in new.contains(field) }, "\(table)")
      }
    }
    guard version < 6 else { return }
    let baseline = try await now.database.read { db in
      try AuditTable(db).entries(after: 0, count: 100_000)
    }
    #expect(baseline.count == before.values.map(\.count).reduce(0, +))
    #expect(Set(baseline.map(\.action)) == ["baseline"])
  }

  /// Every row of the tables that the database has.
  private func rows(of database: any Database) async throws -> [String: [[Change.Field]]] {
    try await database.read { db in
      var found: [String: [[Change.Field]]] = [:]
      for table in Schema.tables where try !db.columns(of: table.name).isEmpty {
        found[table.name] = try db.allRows(of: table).map(\.fields)
      }
      return found
    }
  }
}
