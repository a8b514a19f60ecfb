internal import Credentials
internal import SQL
internal import Storage
internal import Training

extension RecordCheck {
  /// Entries that are missing, out of order, or changed.
  func brokenChain() throws -> [RecordFinding] {
    var findings: [RecordFinding] = []
    var last = (position: 0, hash: AuditHash.beginning)
    try eachEntry { entry in
      if findings.count > Self.limit { return }
      let isInOrder = entry.position == last.position + 1
      let isWhole = entry.content.map { content in
        AuditHash.contentDigest(salt: content.salt, content: Array(content.json.utf8))
          == entry.contentDigest
      }
      if !isInOrder || entry.computedHash(after: last.hash) != entry.hash || isWhole == false {
        findings.append(RecordFinding(.auditChain, [String(entry.position), entry.table]))
      }
      last = (entry.position, entry.hash)
    }
    return findings
  }

  /// Rows that somebody has added or changed without the audit trail.
  func alteredRows() throws -> [RecordFinding] {
    var findings: [RecordFinding] = []
    let stored = try db.storedTables()
    for table in Schema.tables {
      guard let columns = stored.first(where: { $0.name == table.name }) else { continue }
      try db.eachPiece(of: columns) { rows in
        for values in rows where findings.count <= Self.limit {
          let row = zip(columns.columns, values).map { Change.Field($0, $1) }
          let change = Change(table, old: nil, new: row)
          guard let content = try AuditTable(db).lastContent(of: change, key: change.keyJSON) else {
            findings.append(RecordFinding(.auditedRows, [table.name, change.keyJSON]))
            continue
          }
          if let json = content.json, json != change.json, !change.agrees(with: json) {
            findings.append(RecordFinding(.auditedRows, [table.name, change.keyJSON]))
          }
        }
      }
    }
    return findings
  }

  /// Tables that hold another number of rows than were added and not deleted; of what was redacted
  /// nobody can tell.
  func missingRows() throws -> [RecordFinding] {
    var counts: [String: Int] = [:]
    var redacted: Set<String> = []
    try eachEntry { entry in
      guard let json = entry.content?.json else { return _ = redacted.insert(entry.table) }
      if json.hasPrefix("{\"old\":null,") { counts[entry.table, default: 0] += 1 }
      if json.hasSuffix(",\"new\":null}") { counts[entry.table, default: 0] -= 1 }
    }
    return try Schema.tables.compactMap { table in
      let rows = try db.count(table)
      let expected = counts[table.name, default: 0]
      return rows == expected || redacted.contains(table.name)
        ? nil : RecordFinding(.auditedCounts, [table.name, String(rows), String(expected)])
    }
  }

  private func eachEntry(_ body: (AuditEntry) throws -> Void) throws {
    var last = 0
    while true {
      let entries = try AuditTable(db).entries(after: last, count: 1000)
      guard let end = entries.last else { return }
      for entry in entries { try body(entry) }
      last = end.position
    }
  }
}

extension Change {
  /// Whether an entry's JSON says of each column that it names what this row has.
  ///
  /// The columns of an entry may stand in another order, and those of a later version are not in it.
  fileprivate func agrees(with json: String) -> Bool {
    let text = Array(json.utf8)
    guard let start = text.firstRange(of: Array(",\"new\":".utf8))?.upperBound else { return false }
    let row = text[start...]
    // A quotation mark within a text has a backslash before it, so that a name with its colon can only
    // be a column's.
    return (new ?? []).allSatisfy { field in
      let name = Array("\"\(field.column)\":".utf8)
      guard let place = row.firstRange(of: name) else { return true }
      let value = Array(field.value.json.utf8)
      let rest = row[place.upperBound...]
      guard rest.starts(with: value), let next = rest.dropFirst(value.count).first else {
        return false
      }
      return next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
    }
  }
}
