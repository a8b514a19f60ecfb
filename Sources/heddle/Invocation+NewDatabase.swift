internal import Glibc
internal import Postgres
internal import SQL
internal import Training

extension Invocation {
  /// Fills a database that is not there yet; until `fill` is done it lies beside its place, so that a
  /// failure leaves no half of it behind.
  ///
  /// - Throws: `databaseExists`, `occupied`, or what `fill` throws.
  func inNewDatabase(now: Moment, _ fill: (any Database) async throws -> Void) async throws {
    if PostgresAddress.isAddress(databasePlace) {
      let staging = try PostgresStaging(for: PostgresAddress(databasePlace))
      do {
        let database = try postgres(staging.unfinished, creating: true, now: now)
        try await fill(database)
        database.close()
        try staging.finish()
      } catch {
        staging.abandon()
        throw error
      }
      return
    }
    let path = databasePlace
    if access(path, F_OK) == 0 { throw FileError.databaseExists(path: path) }
    let unfinished = path + ".loading"
    unlink(unfinished)
    do {
      let database = try database(unfinished, creating: true, now: now)
      try await fill(database)
      database.close()
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(unfinished + suffix) }
      throw error
    }
    guard rename(unfinished, path) == 0 else {
      throw FileError.cannotWrite(path: path, SystemReason())
    }
  }
}
