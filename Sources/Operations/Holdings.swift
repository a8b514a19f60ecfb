internal import Credentials
package import SQL

/// What a database holds, by which two of them can be compared whatever their engines.
package struct Holdings: Hashable, Sendable {
  /// In the order in which rows can be added.
  package internal(set) var tables: [Table] = []

  package init() {}

  package struct Table: Hashable, Sendable {
    package let name: String
    package let rows: Int
    /// SHA-256 of all values in the order of the key, in hexadecimal.
    package let digest: String
  }

  package var rows: Int { tables.map(\.rows).reduce(0, +) }

  /// One digest of everything, in hexadecimal.
  package var digest: String {
    var form = CanonicalForm("heddle holdings 1")
    // By name, since the order of tables that do not refer to each other means nothing.
    for table in tables.sorted(by: { $0.name < $1.name }) {
      form.add(table.name)
      form.add(Int64(table.rows))
      form.add(table.digest)
    }
    return sha256(form.bytes)
  }

  /// The tables of which another database holds something else.
  package func differences(from other: Holdings) -> [String] {
    let others = Dictionary(
      other.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let missing = other.tables.map(\.name).filter { name in !tables.contains { $0.name == name } }
    return tables.filter { others[$0.name] != $0 }.map(\.name) + missing
  }
}

extension Holdings {
  /// Reads all of a database, piece by piece.
  package init(of database: any Database) async throws {
    self = try await database.read { db in
      try Holdings(of: db, table: { _ in }, rows: { _ in })
    }
  }

  /// Reads all of a database and hands on what it reads.
  init(
    of db: any Connection, table begin: (StoredTable) throws -> Void,
    rows take: ([[SQLValue]]) throws -> Void
  ) throws {
    for table in try db.storedTables() {
      try begin(table)
      var (count, digest) = (0, RunningDigest())
      try db.eachPiece(of: table) { rows in
        count += rows.count
        digest.add(rows: rows)
        try take(rows)
      }
      tables.append(
        Table(name: table.name, rows: count, digest: hexadecimal(digest.bytes)))
    }
  }
}

extension RunningDigest {
  fileprivate mutating func add(rows: [[SQLValue]]) {
    // What the digest is of must not depend on how many rows came at a time.
    var form = CanonicalForm("", capacity: rows.count * 256)
    let start = form.bytes.count
    for value in rows.lazy.joined() {
      switch value {
      case .null: form.add(String?.none)
      case .integer(let number): form.add(number)
      case .text(let text): form.add(text)
      case .blob(let bytes): form.add(bytes)
      }
    }
    add(Array(form.bytes[start...]))
  }
}
