internal import SQL
internal import Storage
internal import Training

/// A part of the audit trail, the latest first.
package struct AuditPage: Hashable, Sendable {
  /// What happened, the changes of one operation together; a large one may go on in the next part.
  package let history: History
  /// Where the part before this one begins; nil at the trail's beginning.
  package let earlier: Int?
}

extension Office {
  /// The last changes before a position of the trail, at most `count` of them.
  package func auditPage(before position: Int? = nil, count: Int = 200) async throws -> AuditPage {
    try await read(.audit, in: .office) { db in
      let entries = try AuditTable(db).entries(before: position ?? .max, count: count)
      return AuditPage(
        history: try history("", of: entries.reversed(), db, latestFirst: true),
        earlier: entries.last.flatMap { $0.position > 1 ? $0.position : nil })
    }
  }
}
