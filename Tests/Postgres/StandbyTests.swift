import Postgres
import SQL
import Support
import Testing

/// A server whose commits wait for a standby that does not come.
@Suite(.enabled(if: PostgresCluster.isInstalled, "PostgreSQL is not installed"))
struct StandbyTests {
  @Test(arguments: ["pg_cancel_backend", "pg_terminate_backend"])
  func
    `a commit that stopped waiting for its standby is acknowledged only when it has waited again`(
      cut: String
    ) async throws
  {
    let cluster = try PostgresCluster()
    let database = try PostgresDatabase(
      address: PostgresAddress(try cluster.makeDatabase()), creating: true,
      migrator: PostgresDatabaseTests.migrator)
    try wait(for: "absent", cluster)
    async let written: Void = database.write { db in
      try db.send("INSERT INTO note (id, text) VALUES (1, 'a')")
      db.journal.receipt = "SELECT 1 AS found FROM note WHERE id = 1"
    }
    let first = try await waiting(cluster, besides: "")
    try cluster.run("SELECT \(cut)(\(first))")
    // It has connected again, found its row, and waits that this too reaches the standby.
    _ = try await waiting(cluster, besides: first)
    try wait(for: "", cluster)
    try await written
    let rows = try await database.read { db in try db.rows("SELECT id FROM note").count }
    #expect(rows == 1)
  }

  private func wait(for standby: String, _ cluster: PostgresCluster) throws {
    try cluster.run("ALTER SYSTEM SET synchronous_standby_names = '\(standby)'")
    try cluster.run("SELECT pg_reload_conf()")
  }

  /// The process that waits for the standby.
  private func waiting(_ cluster: PostgresCluster, besides other: String) async throws -> String {
    for _ in 1...200 {
      let pid = try cluster.run(
        "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
      ).filter(\.isNumber)
      if !pid.isEmpty, pid != other { return pid }
      try await Task.sleep(for: .milliseconds(50))
    }
    return try #require(nil, "nobody waits for the standby")
  }
}
