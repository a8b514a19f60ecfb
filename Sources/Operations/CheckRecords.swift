internal import Credentials
package import SQL
internal import Storage
internal import Training

/// What a rule was found to be broken at, and whether there is more than is told.
package struct RuleResult: Sendable {
  package let rule: RecordRule
  package let findings: [RecordFinding]
  package let hasMore: Bool
}

/// Holds a database against every rule, one after another, each as it stands at one moment, and tells
/// the result of each as soon as it is known.
///
/// - Throws: what the database and `report` throw.
package func checkRecords(
  of database: any Database, report: (RuleResult) async throws -> Void
) async throws {
  for rule in RecordRule.allCases {
    let findings: [RecordFinding]
    if rule == .engine {
      findings = try await engineFindings(of: database).map { RecordFinding(.engine, [$0]) }
    } else {
      findings = try await database.read { db in try RecordCheck(db: db).findings(of: rule) }
    }
    try await report(
      RuleResult(
        rule: rule, findings: Array(findings.prefix(RecordCheck.limit)),
        hasMore: findings.count > RecordCheck.limit))
  }
}

/// One rule at a time, in memory that does not grow with the records.
struct RecordCheck {
  let db: any Connection

  /// So many findings of a rule are told.
  static let limit = 100

  func findings(of rule: RecordRule) throws -> [RecordFinding] {
    if let query = rule.query {
      return try db.rows(query.limited(to: Self.limit + 1)).map { row in
        RecordFinding(rule, row.ordered.map(\.shown))
      }
    }
    switch rule {
    case .audit:
      var verification = try AuditVerification(db, kept: nil, publicKey: nil)
      try verification.run()
      return verification.report.findings.map { RecordFinding($0) }
    case .certificateDocument:
      return try wrongDigests(
        rule, "certificate", content: "document", digest: "document_digest",
        named: ["sequence", "year"])
    case .templateFile:
      return try wrongDigests(
        rule, "template", content: "file", digest: "digest", named: ["kind", "version"])
    case .curriculumFile:
      return try wrongDigests(
        rule, "curriculum", content: "document", digest: "digest", named: ["code", "version"])
    case .derivedIndexes:
      return try DerivedIndexes(db).stale().map { RecordFinding(rule, [$0]) }
    default: return []
    }
  }

  private func wrongDigests(
    _ rule: RecordRule, _ name: String, content: String, digest: String, named: [String]
  ) throws -> [RecordFinding] {
    var findings: [RecordFinding] = []
    let erased = try ErasureTable(db).redactedKeys(of: name)
    for table in try db.storedTables() where table.name == name {
      try db.eachPiece(of: table, columns: [content, digest, "id"] + named) { rows in
        for row in rows where findings.count <= Self.limit {
          if row[0] == .blob([]), erased.contains("[\"\(row[2].shown)\"]") { continue }
          guard case .blob(let bytes) = row[0], case .text(sha256(bytes)) = row[1] else {
            findings.append(RecordFinding(rule, row.dropFirst(3).map(\.shown)))
            continue
          }
        }
      }
    }
    return findings
  }
}

extension SQLValue {
  /// As a finding names it.
  fileprivate var shown: String {
    switch self {
    case .null: "–"
    case .integer(let number): String(number)
    case .text(let text): text
    case .blob(let bytes): hexadecimal(bytes)
    }
  }
}
