internal import Glibc
internal import Operations
internal import SQL
internal import SQLite

/// A copy of all records in one file, whichever engine they are kept by.
struct Backup {
  let path: String
  /// Opens a database's place with this version of the program.
  let open: (_ place: String, _ creating: Bool) throws -> any Database
  let migrator: Migrator

  /// Copies everything as it stands at one moment, and makes sure of the copy by bringing it back.
  ///
  /// - Returns: what the copy holds.
  /// - Throws: when there is no such copy afterwards; the file does not exist then.
  func make(of database: any Database) async throws -> Holdings {
    let file = try DurableFile(path, mode: 0o600)
    let draft = try SQLiteDatabase(
      path: file.draft, creating: true, migrator: migrator, readers: 1, isDraft: true)
    let copied = try await copyRecords(from: database, to: draft)
    draft.close()
    try await bringBack(file.draft, to: path + ".restored", comparing: copied)
    try file.finish()
    return copied
  }

  /// Brings everything back into a file that does not exist yet.
  ///
  /// - Returns: what was brought back.
  /// - Throws: when it was not; the file does not exist then.
  func restore(to place: String) async throws -> Holdings {
    for suffix in ["-wal", "-shm", "-journal"] where access(place + suffix, F_OK) == 0 {
      throw FileError.alreadyThere(path: place + suffix)
    }
    let file = try DurableFile(place, mode: 0o666)
    let holdings = try await reading(into: file.draft) { try await Holdings(of: $0) }
    try file.finish()
    return holdings
  }

  /// Brings everything back into a database that holds nothing yet, such as a server's.
  func restore(into database: any Database) async throws -> Holdings {
    let copy = temporaryPath()
    defer { DurableFile.remove(copy) }
    return try await reading(into: copy) { source in
      let holdings = try await copyRecords(from: source, to: database)
      let differences = try await Holdings(of: database).differences(from: holdings)
      guard differences.isEmpty else { throw CareError.differs(differences) }
      return holdings
    }
  }

  /// Opens a copy of the file as the program opens any database, so that a backup of an earlier
  /// version is brought forward and the file itself stays as it is.
  private func reading<Result>(
    into copy: String, _ body: (any Database) async throws -> Result
  ) async throws -> Result {
    try copyFile(path, to: copy)
    do {
      let database = try open(copy, false)
      defer { database.close() }
      let damage = try await engineFindings(of: database)
      guard damage.isEmpty else { throw CareError.damaged(path: path, damage) }
      return try await body(database)
    } catch SQLError.notADatabase {
      throw SQLError.notADatabase(path: path)
    } catch SQLError.foreignDatabase {
      throw SQLError.foreignDatabase(path: path)
    }
  }

  private func bringBack(
    _ draft: String, to place: String, comparing copied: Holdings
  ) async throws {
    DurableFile.remove(place)
    defer { DurableFile.remove(place) }
    let restored = try await Backup(path: draft, open: open, migrator: migrator)
      .restore(to: place)
    let differences = restored.differences(from: copied)
    guard differences.isEmpty else { throw CareError.differs(differences) }
  }

  private func temporaryPath() -> String {
    "\(Configuration.environment("TMPDIR") ?? "/tmp")/heddle-restore-\(getpid()).sqlite"
  }
}
