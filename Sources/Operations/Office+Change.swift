internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Does something that the one who works may do, in one transaction, and writes it into the audit trail.
  ///
  /// With `dryRun` all of it is undone at the end. The first change of a day signs the days before, where
  /// there is a keyring and its passphrase.
  func change<Result: Sendable>(
    _ action: AuditAction, in matter: Matter, dryRun: Bool = false,
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    let signing = try await dueSigning()
    do {
      let result = try await database.write { db in
        try allow(.change(action), in: matter, db)
        let result = try body(db)
        if !dryRun { try noteDone(db) }
        try AuditTrail(db: db, random: random).append(
          db.journal.changes, action: action, operation: newID(), recorded: recording())
        if dryRun { throw Rehearsal(result: result) }
        if let signing { try signIfDue(signing, db) }
        return result
      }
      if let signing { keys?.noteSigned(before: signing.now.dateInThailand) }
      return result
    } catch let rehearsal as Rehearsal<Result> {
      return rehearsal.result
    }
  }
}

/// Carries a result out of a transaction that must not be kept.
private struct Rehearsal<Result: Sendable>: Error {
  let result: Result
}
