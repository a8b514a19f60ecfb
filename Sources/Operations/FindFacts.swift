package import Training
internal import SQL
internal import Storage

/// Where a searched text was found: the kind of fact, and the fact itself.
package struct Finding: Hashable, Sendable {
  package let kind: FindingKind
  package let text: String

  package init(kind: FindingKind, text: String) { (self.kind, self.text) = (kind, text) }
}

extension Office {
  /// Every fact that contains `text`, spelt exactly so, in the order of kinds.
  package func find(_ text: String) async throws -> [Finding] {
    let wanted = PersonName.normalised(text)
    guard !wanted.isEmpty else { return [] }
    return try await database.read { db in
      try SearchTable(db).findings(of: wanted).map { Finding(kind: $0.kind, text: $0.text) }
    }
  }
}
