import FoundationEssentials
import Postgres
import Support
import Testing

/// The load of `.ci/patroni`.
struct ClusterTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let address = environment["HEDDLE_CLUSTER"]

  @Test(.enabled(if: address != nil, "needs a cluster, HEDDLE_CLUSTER=postgres://…"))
  func `a cluster whose leader fails holds just what its writers were told`() async throws {
    let address = try PostgresAddress(Self.address ?? "")
    let seconds = Self.environment["HEDDLE_CLUSTER_SECONDS"].flatMap { Int($0) } ?? 60
    let database = try PostgresDatabase(
      address: address, creating: true, migrator: Ledger.migrator)
    let load = LedgerLoad(on: database)
    async let account = load.run(writers: 32)
    let silence = try await Self.longestSilence(of: load, for: .seconds(seconds))
    load.end()
    let told = await account
    database.close()
    let witness = try PostgresDatabase(
      address: address, creating: false, migrator: Ledger.migrator)
    let state = try await Ledger(database: witness).state()
    witness.close()
    print(
      """
      CLUSTER acknowledged \(told.acknowledged.count) · lost \
      \(told.acknowledged.subtracting(state.whole).count) · half \(state.half.count) · refused \
      \(told.refused.count), of them kept \(told.refused.intersection(state.whole).count) · \
      unknown \(told.unknown.count) · nothing acknowledged for \(silence)
      """)
    #expect(told.disagreements(with: state) == [])
  }

  /// How long no operation was acknowledged, at most.
  private static func longestSilence(of load: LedgerLoad, for time: Duration) async throws
    -> Duration
  {
    let end = ContinuousClock.now + time
    var (count, since, longest) = (0, ContinuousClock.now, Duration.zero)
    while .now < end {
      try await Task.sleep(for: .milliseconds(20))
      if load.acknowledged != count { (count, since) = (load.acknowledged, .now) }
      longest = max(longest, .now - since)
    }
    return longest
  }
}
