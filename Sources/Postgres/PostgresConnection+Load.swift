internal import CLibPQ
internal import SQL

extension PostgresConnection {
  /// Fewer rows than this go as one statement, which needs no round trip.
  private static let copyThreshold = 40
  /// The rules are checked at its end, which takes its time after millions of rows.
  private static let copyTime: Duration = .seconds(3600)

  /// All in one statement, so that a row may refer to a later one.
  func load(
    _ rows: some Sequence<[SQLValue]>, into table: String, columns: [String]
  ) throws(SQLError) {
    var rows = rows.makeIterator()
    var first: [[SQLValue]] = []
    while first.count < Self.copyThreshold, let row = rows.next() { first.append(row) }
    if first.isEmpty { return }
    guard first.count == Self.copyThreshold else {
      return try send(Query(insertionInto: table, columns: columns, rows: first))
    }
    hasWritten = true
    journal.noteWriting()
    try enqueue("SET LOCAL statement_timeout = 0")
    try answer()
    var place = 0
    try copy("COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)") {
      guard place < first.count else { return rows.next() }
      defer { place += 1 }
      return first[place]
    }
    for setting in patience.settings.prefix(1) { try enqueue(setting) }
  }

  private func copy(_ command: String, _ next: () -> [SQLValue]?) throws(SQLError) {
    let link = try connected()
    link.deadline = .now + patience.statement
    do throws(SQLError) {
      let begun = try link.beginCopy(command)
      guard begun.status == PGRES_COPY_IN else {
        try link.resumePipeline()
        throw begun.error ?? .connectionLost(message: "out of step")
      }
      var buffer = CopyBuffer()
      while let row = next() {
        buffer.append(row)
        guard buffer.bytes.count > 60_000 else { continue }
        link.deadline = .now + patience.statement
        try link.copy(buffer.bytes)
        buffer.bytes.removeAll(keepingCapacity: true)
      }
      buffer.end()
      try link.copy(buffer.bytes)
      link.deadline = .now + Self.copyTime
      if let error = try link.endCopy().error { throw error }
    } catch {
      if error.isLostConnection { disconnect() } else { fail(error) }
      throw error
    }
  }
}

/// Rows in the binary form of COPY.
private struct CopyBuffer {
  /// Signature, no flags, no extension.
  var bytes: [UInt8] =
    Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8)

  mutating func append(_ row: [SQLValue]) {
    bytes.append(bigEndian: Int16(row.count))
    for value in row {
      switch value {
      case .null: bytes.append(bigEndian: Int32(-1))
      case .integer(let number):
        bytes.append(bigEndian: Int32(8))
        bytes.append(bigEndian: number)
      case .text(let text):
        bytes.append(bigEndian: Int32(clamping: text.utf8.count))
        bytes.append(contentsOf: text.utf8)
      case .blob(let blob):
        bytes.append(bigEndian: Int32(clamping: blob.count))
        bytes.append(contentsOf: blob)
      }
    }
  }

  mutating func end() { bytes.append(bigEndian: Int16(-1)) }
}
