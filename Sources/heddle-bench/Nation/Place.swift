internal import FoundationEssentials
internal import Operations
internal import Postgres
internal import SQL
internal import SQLite
internal import Training

/// Where a database for measuring lies: a file's path or a server's address.
struct Place {
  let text: String

  var isServer: Bool { PostgresAddress.isAddress(text) }

  func open(creating: Bool, readers: Int) throws -> any Database {
    let recorded = Recording(at: Moment(Date()), by: "bench", device: "bench")
    let migrator = Office.migrator(recorded: recorded)
    return isServer
      ? try PostgresDatabase(
        address: PostgresAddress(text), creating: creating, migrator: migrator, readers: readers)
      : try SQLiteDatabase(path: text, creating: creating, migrator: migrator, readers: readers)
  }

  func office(on database: any Database) -> Office {
    Office(
      database: database, clock: { Moment(Date()) },
      random: { UInt64.random(in: .min ... .max) }, actor: "เจ้าหน้าที่", device: "เครื่อง 1",
      readCurriculum: { _ in throw BenchError.wrongResult("no curriculum is read here") })
  }
}

/// Numbers that are the same in every run, one stream for each caller.
struct Dice {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func roll(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(count))
  }
}

/// Seconds since the process began to measure.
func clockSeconds() -> Double {
  let (seconds, attoseconds) = (ContinuousClock.now - beginning).components
  return Double(seconds) + Double(attoseconds) / 1e18
}

private let beginning = ContinuousClock.now
