internal import SQL
internal import Storage
internal import Training

/// What is known of a request that carries a key.
package enum RequestOnce: Sendable {
  /// It came for the first time: this office does it once.
  case begun(Office)
  /// It was done, and answered so.
  case answered([UInt8])
  /// The key was used for something else.
  case differs
  /// Somebody is at it just now.
  case underWay
  /// It was done, and the program ended before it could answer.
  case unanswered
}

extension Office {
  private static var requestsKept: Int64 { 24 * 3_600_000 }
  /// After which an attempt that did nothing counts as given up.
  private static var attemptLasts: Int64 { 10 * 60_000 }

  /// Begins a request of a program that may come again under the same key; `digest` tells all that it asks.
  ///
  /// What the office that it gives changes is committed together with the note that it is done, so that two at
  /// once, or one after a crash, cannot do it twice.
  package func begin(once key: String, digest: String) async throws -> RequestOnce {
    guard case .account(let account, _, _, _) = authority else { return .begun(self) }
    let claim = RequestOnceTable.Claim(account: account, key: key, id: newID())
    let now = now
    return try await database.write { db in
      let table = RequestOnceTable(db)
      try table.forget(before: Moment(milliseconds: now.milliseconds - Self.requestsKept))
      guard let stored = try table.stored(key, of: account) else {
        try table.insert(claim, digest: digest, at: now)
        return .begun(Office(self, claim: claim))
      }
      if stored.digest != digest { return .differs }
      if let answer = stored.answer { return .answered(answer) }
      if stored.isDone { return .unanswered }
      guard stored.began.milliseconds + Self.attemptLasts < now.milliseconds else {
        return .underWay
      }
      try table.take(over: claim, at: now)
      return .begun(Office(self, claim: claim))
    }
  }

  /// Keeps what was answered to the request that this office does once.
  package func finishOnce(_ answer: [UInt8]) async throws {
    guard let claim else { return }
    try await database.write { db in try RequestOnceTable(db).keep(answer, for: claim) }
  }

  /// Frees the key of a request that was refused.
  package func releaseOnce() async throws {
    guard let claim else { return }
    try await database.write { db in try RequestOnceTable(db).release(claim) }
  }

  /// Within the transaction of a change: the request that it belongs to is done.
  ///
  /// - Throws: `changedMeanwhile` where another attempt took it over.
  func noteDone(_ db: any Connection) throws {
    guard let claim else { return }
    guard try RequestOnceTable(db).finish(claim) else { throw Refused(.changedMeanwhile) }
  }
}
