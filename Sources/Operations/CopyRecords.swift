package import SQL
internal import Synchronization

/// Copies all records of a database, as they stood at one moment, into another that has the same
/// schema and no record yet; the engines may differ.
///
/// Whoever works in the first is not kept waiting.
///
/// - Returns: what was copied.
/// - Throws: `CareError.notEmpty`, and what either database throws; nothing is kept then.
package func copyRecords(
  from source: any Database, to copy: any Database
) async throws -> Holdings {
  let channel = RowChannel()
  async let written: Void = write(channel, to: copy)
  let read: Result<Holdings, any Error>
  do {
    let holdings = try await source.read { db in
      let holdings = try Holdings(
        of: db, table: { try channel.put(.table($0)) }, rows: { try channel.put(.rows($0)) })
      return holdings
    }
    channel.finish()
    read = .success(holdings)
  } catch {
    channel.breakOff()
    read = .failure(error)
  }
  do {
    try await written
  } catch is RowChannel.Broken {
    // The other end says why.
  }
  return try read.get()
}

private func write(_ channel: RowChannel, to copy: any Database) async throws {
  let isBegun = Mutex(false)
  do {
    try await copy.write { db in
      // What has been taken from the channel once does not come again.
      let isSecondTime = isBegun.withLock { isBegun in
        defer { isBegun = true }
        return isBegun
      }
      if isSecondTime { throw SQLError.connectionLost(message: "") }
      try fill(db, from: channel)
    }
  } catch {
    channel.breakOff()
    throw error
  }
}

private func fill(_ db: any Connection, from channel: RowChannel) throws {
  let tables = try db.storedTables()
  for table in tables where try db.hasRows(table) { throw CareError.notEmpty(table.name) }
  // A row may refer to a later one of its own table.
  if db.dialect == .sqlite { try db.run("PRAGMA defer_foreign_keys = ON") }
  let rows = IncomingRows(channel)
  while let table = try rows.nextTable() {
    guard tables.contains(where: { $0.name == table.name }) else {
      throw CareError.unknownTable(table.name)
    }
    try db.load(rows, into: table.name, columns: table.columns)
    if let error = rows.failure { throw error }
  }
}

/// The rows of one table after another, as they come through a channel.
private final class IncomingRows: Sequence, IteratorProtocol {
  private let channel: RowChannel
  private var piece: [[SQLValue]] = []
  private var place = 0
  private var following: StoredTable?
  /// Why the rows ended before their end.
  private(set) var failure: RowChannel.Broken?

  init(_ channel: RowChannel) { self.channel = channel }

  func nextTable() throws -> StoredTable? {
    if following == nil { _ = next() }
    if let failure { throw failure }
    defer { following = nil }
    return following
  }

  func next() -> [SQLValue]? {
    guard following == nil, failure == nil else { return nil }
    while place == piece.count {
      do throws(RowChannel.Broken) {
        switch try channel.take() {
        case .rows(let rows): (piece, place) = (rows, 0)
        case .table(let table):
          following = table
          return nil
        case nil: return nil
        }
      } catch {
        failure = error
        return nil
      }
    }
    defer { place += 1 }
    return piece[place]
  }
}
