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
        try conclude(action, db.journal.changes, dryRun ? nil : signing, db)
        if dryRun { throw Rehearsal(result: result) }
        return result
      }
      if let signing { keys?.noteSigned(before: signing.now.dateInThailand) }
      return result
    } catch let rehearsal as Rehearsal<Result> {
      return rehearsal.result
    }
  }

  /// As one of all who want the same at the same time; the work has to `conclude` each one's part.
  func change<Input, Output>(
    _ input: Input, by work: JointWork<Contribution<Input>, Output>
  ) async throws -> Output {
    let signing = try await dueSigning()
    let output = try await database.write(
      Contribution(office: self, input: input, signing: signing), by: work)
    if let signing { keys?.noteSigned(before: signing.now.dateInThailand) }
    return output
  }

  /// Writes what was changed into the audit trail, and signs if that is due.
  func conclude(
    _ action: AuditAction, _ changes: [Change], _ signing: DueSigning?, _ db: any Connection
  ) throws {
    try AuditTrail(db: db, random: random).append(
      changes, action: action, operation: newID(), recorded: recording())
    if let signing { try signIfDue(signing, db) }
  }
}

/// What somebody hands in for a joint change.
struct Contribution<Input: Sendable>: Sendable {
  let office: Office
  let input: Input
  let signing: DueSigning?
}

/// Carries a result out of a transaction that must not be kept.
private struct Rehearsal<Result: Sendable>: Error {
  let result: Result
}
