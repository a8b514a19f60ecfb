internal import SQL
internal import Storage
package import Training

extension Office {
  /// One rule for each kind of record; proposals where the office has not decided.
  package func retentionRules() async throws -> [RetentionRule] {
    try await read(.retention, in: .office) { db in try RetentionTable(db).rules() }
  }

  /// Decides on a kind of record; what is `nil` stays as it was or was proposed.
  ///
  /// - Throws: `monthsOutOfRange` unless it is 1 to 1,200.
  package func setRetention(
    of kind: RecordKind, basis: LegalBasis?, months: Int?, source: String?
  ) async throws -> RetentionRule {
    try await change(.setRetention, in: .office) { db in
      guard let before = try RetentionTable(db).rules().first(where: { $0.kind == kind }) else {
        throw SQLError.damagedValue(column: "kind")
      }
      let months = months ?? before.months
      guard (1...1200).contains(months) else { throw Refused(.privacy(.monthsOutOfRange(months))) }
      let rule = RetentionRule(
        kind: kind, basis: basis ?? before.basis, months: months,
        source: source.map(PersonName.normalised) ?? before.source, confirmed: recording())
      try RetentionTable(db).set(rule, recording())
      return rule
    }
  }

  /// What has outlived its time on a day, by kind of record; kinds with nothing due are left out.
  package func retentionDue(on date: CivilDate? = nil) async throws -> [RetentionDue] {
    try await read(.personalRecord, in: .office) { db in
      let table = RetentionTable(db)
      return try table.rules().map { rule in
        RetentionDue(rule: rule, places: try table.due(rule, on: date ?? today))
      }.filter { !$0.places.isEmpty }
    }
  }
}
