import Postgres
import SQL
import Support
import Testing

@Suite(.enabled(if: PostgresCluster.isInstalled, "needs PostgreSQL"))
struct FailoverTests {
  @Test func `a primary killed under load loses and doubles nothing that was acknowledged`()
    async throws
  {
    try await failOver { pair in
      try pair.killPrimary()
      try pair.promoteStandby()
    }
  }

  /// As a machine does that hangs while its place is taken, goes on, and is stopped by its keeper.
  @Test func `a primary that hangs and wakes up too late is not believed`() async throws {
    try await failOver { pair in
      try pair.freezePrimary()
      try pair.promoteStandby()
      try await Task.sleep(for: .seconds(2))
      try pair.thawPrimary()
      try await Task.sleep(for: .seconds(3))
      try pair.killPrimary()
    }
  }

  /// Writes on and on while the primary fails, until the standby has taken its place and many more
  /// operations; then the standby must hold what the writers were told.
  private func failOver(_ fail: (PostgresPair) async throws -> Void) async throws {
    let pair = try PostgresPair()
    let database = try open(pair.address)
    let load = LedgerLoad(on: database)
    defer { load.end() }
    async let account = load.run(writers: 32)
    try await reach(1000, load)
    try await fail(pair)
    try await reach(load.acknowledged + 1000, load)
    load.end()
    let told = await account
    database.close()
    let standby = try open(pair.standbyAddress)
    let state = try await Ledger(database: standby).state()
    standby.close()
    #expect(told.disagreements(with: state) == [])
  }

  private func open(_ address: String) throws -> PostgresDatabase {
    try PostgresDatabase(
      address: PostgresAddress(address), creating: true, migrator: Ledger.migrator)
  }

  private func reach(_ count: Int, _ load: LedgerLoad) async throws {
    let end = ContinuousClock.now + .seconds(600)
    while load.acknowledged < count, .now < end { try await Task.sleep(for: .milliseconds(20)) }
    #expect(load.acknowledged >= count)
  }
}
