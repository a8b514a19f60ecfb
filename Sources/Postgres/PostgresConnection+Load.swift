internal import CLibPQ
internal import SQL

extension PostgresConnection {
  /// Fewer rows than this go as statements, which need no round trip.
  private static let copyThreshold = 40
  /// A COPY of so many bytes stays well within a statement's time.
  private static let copyLimit = 16_000_000

  func load(
    _ rows: some Sequence<[SQLValue]>, into table: String, columns: [String]
  ) throws(SQLError) {
    var rows = rows.makeIterator()
    var first: [[SQLValue]] = []
    while first.count < Self.copyThreshold, let row = rows.next() { first.append(row) }
    guard first.count == Self.copyThreshold else {
      for row in first {
        try send(Query(insertionInto: table, columns: columns, values: row))
      }
      return
    }
    try answer()
    let command = "COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)"
    var waiting = first[...]
    var next = waiting.popFirst()
    while next != nil {
      hasWritten = true
      next = try copy(command, beginningWith: next) { waiting.popFirst() ?? rows.next() }
    }
  }

  /// Copies rows until there are no more or it is enough for once; gives the first that was left.
  private func copy(
    _ command: String, beginningWith first: [SQLValue]?, _ rest: () -> [SQLValue]?
  ) throws(SQLError) -> [SQLValue]? {
    let link = try connected()
    link.deadline = .now + patience.statement
    do throws(SQLError) {
      let begun = try link.beginCopy(command)
      guard begun.status == PGRES_COPY_IN else {
        try link.resumePipeline()
        throw begun.error ?? .connectionLost(message: "out of step")
      }
      var buffer = CopyBuffer()
      var sent = 0
      var row = first
      while let values = row, sent < Self.copyLimit {
        buffer.append(values)
        if buffer.bytes.count > 60_000 {
          sent += buffer.bytes.count
          try link.copy(buffer.bytes)
          buffer.bytes.removeAll(keepingCapacity: true)
        }
        row = rest()
      }
      buffer.end()
      try link.copy(buffer.bytes)
      if let error = try link.endCopy().error { throw error }
      return row
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
