internal import Credentials
internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Looks at the whole audit trail: that it is one chain without gaps whose contents are those that
  /// were recorded, that signed heads fit it, and that every row it follows is as its last entry says.
  ///
  /// All in one view of the database, in the same memory however long the trail is. Whoever can write
  /// into the database can also cut off the trail's end with all that it says, back to the last head
  /// that is signed or kept elsewhere: `kept` is such a head.
  ///
  /// - Parameters:
  ///   - kept: where the trail stood once, as somebody kept it elsewhere.
  ///   - publicKey: whose signatures are right; else those of the database's own keyring.
  /// - Returns: What was looked at, and what was found.
  /// - Throws: `KeyError`, where the passphrase does not open the keyring.
  package func verifyAudit(
    kept: KeptHead? = nil, publicKey: [UInt8]? = nil
  ) async throws -> AuditReport {
    // Where the passphrase is at hand, the keyring proves whose public key it is.
    var expected = publicKey
    if expected == nil { expected = try await keys?.keyring(in: database)?.publicKey }
    let key = expected
    return try await read(.audit, in: .office) { db in
      var verification = try AuditVerification(db, kept: kept, publicKey: key)
      try verification.run()
      return verification.report
    }
  }
}

/// One look at the audit trail, from its first entry to its last.
struct AuditVerification {
  private let db: any Connection
  private let trail: AuditTable
  private let tables: [Table]
  private let form: RowForm
  private let kept: KeptHead?
  private let heads: [AuditHeadTable.SignedHead]
  private let publicKey: [UInt8]?
  private var sums: RowSums
  private var redactions: Redactions
  private(set) var report = AuditReport()

  init(_ db: any Connection, kept: KeptHead?, publicKey: [UInt8]?) throws {
    self.db = db
    trail = AuditTable(db)
    tables = try Schema.tables.filter { try !db.columns(of: $0.name).isEmpty }
    form = try RowForm(tables, db)
    self.kept = kept
    heads = try AuditHeadTable(db).all()
    self.publicKey = try publicKey ?? KeyringTable(db).stored()?.publicKey
    sums = RowSums(form)
    redactions = Redactions(trail)
  }

  mutating func run() throws {
    try followChain()
    checkSignatures()
    try compareRows()
  }

  // MARK: - Entries

  private mutating func followChain() throws {
    var chain = Chain()
    let marks = Dictionary(grouping: heads) { Int($0.head.position) }
    try eachEntry { position, entry, verification in
      if position != chain.position + 1 {
        verification.report.add(.gap(after: chain.position, next: position))
        chain.previous = nil
      }
      chain.position = position
      verification.report.entries += 1
      guard let entry else {
        verification.report.add(.entryUnreadable(position))
        chain.previous = nil
        return
      }
      if let previous = chain.previous, entry.computedHash(after: previous) != entry.hash {
        verification.report.add(.entryEdited(.init(entry)))
      }
      chain.previous = entry.hash
      try verification.checkContent(of: entry)
      verification.checkHeads(marks[position] ?? [], at: entry)
      verification.sums.add(entry, entry.change)
      verification.report.head = KeptHead(position: position, hash: entry.hash)
      verification.report.lastRecorded = entry.recorded.at
    }
    checkEnd(chain.position)
  }

  /// Where following the chain has come to.
  private struct Chain {
    var position = 0
    /// `nil` where the entry before is missing.
    var previous: [UInt8]? = AuditHash.beginning
  }

  private mutating func eachEntry(
    _ body: (Int, AuditEntry?, inout AuditVerification) throws -> Void
  ) throws {
    var last = Int.min
    while true {
      let page = try trail.readable(after: last, count: Self.page)
      for (position, entry) in page { try body(position, entry, &self) }
      guard page.count == Self.page, let end = page.last else { return }
      last = end.position
    }
  }

  private static let page = 500

  private mutating func checkContent(of entry: AuditEntry) throws {
    guard let content = entry.content else {
      report.redactions += 1
      if try !redactions.contains(entry.position) { report.add(.contentMissing(.init(entry))) }
      return
    }
    let digest = AuditHash.contentDigest(salt: content.salt, content: Array(content.json.utf8))
    if digest != entry.contentDigest || entry.change == nil {
      report.add(.contentEdited(.init(entry)))
    }
  }

  // MARK: - Heads

  private mutating func checkHeads(
    _ heads: [AuditHeadTable.SignedHead], at entry: AuditEntry
  ) {
    for signed in heads
    where signed.head.hash != entry.hash
      || signed.head.day != entry.recorded.at.dateInThailand.iso
    {
      report.add(.headDiffers(day: signed.head.day, position: entry.position))
    }
    if let kept, kept.position == entry.position, kept.hash != entry.hash {
      report.add(.keptHeadDiffers(position: kept.position))
    }
  }

  private mutating func checkEnd(_ end: Int) {
    for signed in heads where signed.head.position > end {
      report.add(
        .headBeyondEnd(day: signed.head.day, position: Int(signed.head.position), end: end))
    }
    if let kept, kept.position > end {
      report.add(.keptHeadBeyondEnd(position: kept.position, end: end))
    }
    let signed = heads.map { Int($0.head.position) }.max() ?? 0
    report.heads = heads.count
    report.lastSignedDay = heads.map(\.head.day).max()
    report.unsignedEntries = max(0, end - signed)
  }

  private mutating func checkSignatures() {
    for signed in heads {
      if !signed.head.isSigned(signed.signature, by: signed.publicKey) {
        report.add(.headForged(day: signed.head.day))
      } else if signed.publicKey != publicKey {
        report.add(.headByOtherKeys(day: signed.head.day))
      }
    }
  }

  // MARK: - Rows

  private mutating func compareRows() throws {
    try eachRow { row, key, table, verification in
      verification.report.rows += 1
      verification.sums.subtract(row, key, of: table)
    }
    for buckets in sums.suspicious {
      var states = RowStates(form, buckets: buckets)
      try eachEntry { _, entry, verification in
        if let entry, let finding = states.follow(entry, entry.change) {
          verification.report.add(finding)
        }
      }
      try eachRow { row, key, table, verification in
        let (isKnown, finding) = states.compare(row, key, of: table.name)
        if !isKnown { verification.report.rowsWithoutContent += 1 }
        if let finding { verification.report.add(finding) }
      }
      for finding in states.missing { report.add(finding) }
    }
  }

  private mutating func eachRow(
    _ body: ([RecordedField], String, Table, inout AuditVerification) throws -> Void
  ) throws {
    for table in tables {
      try db.eachRow(of: table) { fields in
        let key = Change(table, old: nil, new: fields).keyJSON
        try body(fields.map { RecordedField($0) }, key, table, &self)
      }
    }
  }
}

extension AuditEntry {
  fileprivate var change: RecordedChange? { content.flatMap { RecordedChange(json: $0.json) } }
}

/// The positions whose contents erasures have taken away, as the trail comes by.
private struct Redactions {
  private let trail: AuditTable
  private var ahead: ArraySlice<Int> = []
  private var last = Int.min
  private var isAtEnd = false

  init(_ trail: AuditTable) { self.trail = trail }

  /// Asked for ascending positions.
  mutating func contains(_ position: Int) throws -> Bool {
    while true {
      ahead = ahead.drop { $0 < position }
      if let first = ahead.first { return first == position }
      if isAtEnd { return false }
      // What lies before the position asked for is passed over.
      let page = try trail.redactions(after: max(last, position - 1), count: 500)
      isAtEnd = page.count < 500
      last = page.last ?? last
      ahead = page[...]
      if page.isEmpty { return false }
    }
  }
}
