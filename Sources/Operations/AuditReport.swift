package import Training

/// What a look at the whole audit trail came to.
package struct AuditReport: Hashable, Sendable {
  package var entries = 0
  /// Of the last entry.
  package var head: KeptHead?
  package var lastRecorded: Moment?
  package var redactions = 0
  package var heads = 0
  package var lastSignedDay: String?
  /// How many entries came after the last signed day.
  package var unsignedEntries = 0
  package var rows = 0
  /// Rows of which erasures left nothing in the trail to compare them with.
  package var rowsWithoutContent = 0
  /// The first ones.
  package private(set) var findings: [AuditFinding] = []
  /// How many there are altogether.
  package private(set) var findingCount = 0

  package init() {}

  /// So many are kept one by one.
  private static var limit: Int { 200 }

  mutating func add(_ finding: AuditFinding) {
    findingCount += 1
    if findings.count < Self.limit { findings.append(finding) }
  }
}
