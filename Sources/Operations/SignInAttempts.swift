internal import Credentials
internal import SQL
internal import Storage
internal import Training

/// Counts attempts to sign in that fail, and makes whoever goes on wait; every wait ends by itself.
///
/// Three counts stand side by side: of a name from one address, so that nobody else can keep its owner
/// out for long; of an address; and of a name from everywhere, with short waits. Names and addresses are
/// kept as digests.
struct SignInAttempts {
  private let counts: [Count]
  private let now: Moment
  private let table: SignInTable

  private struct Count {
    let kind: String
    let key: [UInt8]
    /// So many may fail without a wait.
    let free: Int
    /// In milliseconds.
    let longest: Int64
    let isForgiven: Bool
  }

  /// After so many milliseconds without an attempt all is forgotten.
  private static let memory: Int64 = 3_600_000

  init(name: String, address: String, now: Moment, _ db: any Connection) {
    func key(_ parts: String...) -> [UInt8] {
      sha256Bytes(Array(parts.joined(separator: "\n").utf8))
    }
    counts = [
      Count(
        kind: "name and address", key: key(name, address), free: 5, longest: 900_000,
        isForgiven: true),
      Count(kind: "address", key: key(address), free: 30, longest: 900_000, isForgiven: false),
      Count(kind: "name", key: key(name), free: 30, longest: 60_000, isForgiven: true),
    ]
    self.now = now
    table = SignInTable(db)
  }

  /// Counts an attempt before it is made, so that many at once are counted too; gives until when
  /// whoever makes it has to wait, in which case nothing is counted.
  func begin() throws(SQLError) -> Moment? {
    var wait: Moment?
    var failed: [Int] = []
    for count in counts {
      guard let (number, last) = try table.failures(count.kind, count.key),
        now.milliseconds - last.milliseconds < Self.memory
      else {
        failed.append(0)
        continue
      }
      failed.append(number)
      let over = number - count.free
      // Two seconds, four, eight …
      guard over >= 0 else { continue }
      let delay = min(count.longest, 2_000 << Int64(min(over, 20)))
      let until = Moment(milliseconds: last.milliseconds + delay)
      if now < until { wait = max(wait ?? until, until) }
    }
    if let wait { return wait }
    try table.deleteFailures(before: Moment(milliseconds: now.milliseconds - Self.memory))
    for (count, number) in zip(counts, failed) {
      try table.setFailures(count.kind, count.key, count: number + 1, last: now)
    }
    return nil
  }

  /// The attempt that was begun did not fail.
  func succeed() throws(SQLError) {
    for count in counts {
      if count.isForgiven {
        try table.deleteFailures(count.kind, count.key)
      } else if let (number, last) = try table.failures(count.kind, count.key) {
        try table.setFailures(count.kind, count.key, count: max(0, number - 1), last: last)
      }
    }
  }
}
