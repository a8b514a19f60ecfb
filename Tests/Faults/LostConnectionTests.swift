import Foundation
import Postgres
import Support
import Testing

struct LostConnectionTests {
  @Test(.enabled(if: PostgresCluster.isInstalled, "needs PostgreSQL"), arguments: [1, 3])
  func `a connection lost at any message of a commit leaves what the answer says`(
    writers: Int
  ) async throws {
    let cluster = try PostgresCluster.shared.get()
    let direct = try cluster.makeDatabase()
    let proxy = try CuttingProxy(to: cluster.folder)
    let database = try PostgresDatabase(
      address: PostgresAddress(
        direct.replacingOccurrences(of: cluster.folder.path, with: proxy.host)),
      creating: true, migrator: Ledger.migrator)
    let ledger = Ledger(database: database)
    let witness = Ledger(
      database: try PostgresDatabase(
        address: PostgresAddress(direct), creating: false, migrator: Ledger.migrator))
    var account = LedgerLoad.Account()
    var (number, message, cuts) = (0, 1, 0)
    var wasCut = true
    while wasCut, message < 500 {
      for isAfter in [false, true] {
        proxy.arm(CuttingProxy.Cut(message: message, isAfter: isAfter))
        let numbers = number..<number + writers
        number += writers
        let answers = await withTaskGroup { group in
          for number in numbers {
            group.addTask { () -> (Int, (any Error)?) in
              do { try await ledger.record(number) } catch { return (number, error) }
              return (number, nil)
            }
          }
          return await group.reduce(into: []) { $0.append($1) }
        }
        for (number, error) in answers { account.note(number, error) }
        wasCut = proxy.hasCut
        if wasCut { cuts += 1 }
        let state = try await witness.state()
        #expect(account.disagreements(with: state) == [], "message \(message), \(isAfter)")
      }
      message += 1
    }
    // From BEGIN to the server's word that it is ready again after COMMIT.
    #expect(proxy.passed.hasPrefix("B") && proxy.passed.hasSuffix("Z"))
    #expect(account.acknowledged == Set(0..<number))
    #expect(cuts > 80)
  }
}
