package import Training

/// What happened to a person, a round or a certificate, as the audit trail tells it.
package struct History: Hashable, Sendable {
  package let title: String
  /// The oldest first.
  package let events: [Event]
  /// What people call the things that are referred to by these ids.
  package let labels: [String: String]

  /// All that one operation changed.
  package struct Event: Hashable, Sendable {
    package let operation: ID<AuditOperation>
    package let recorded: Recording
    /// An `AuditAction`, or one of a later version.
    package let action: String
    package let changes: [RowChange]
  }

  package struct RowChange: Hashable, Sendable {
    package let position: Int
    package let table: String
    /// The values of the primary key, as JSON.
    package let key: String
    package let kind: Kind
    /// Those that say something; when something changed, those that changed.
    package let fields: [FieldChange]
  }

  package enum Kind: String, Sendable {
    case added, changed, removed
    /// Its content was erased.
    case erased
  }

  package struct FieldChange: Hashable, Sendable {
    package let column: String
    /// `nil` where there was no row.
    package let old: RecordedValue?
    /// `nil` where there is no row any more.
    package let new: RecordedValue?
  }
}

extension History.RowChange {
  init(_ entry: AuditEntry) {
    position = entry.position
    table = entry.table
    key = entry.rowKey
    guard let change = entry.content.flatMap({ RecordedChange(json: $0.json) }) else {
      (kind, fields) = (.erased, [])
      return
    }
    func value(_ column: String, _ row: [RecordedField]?) -> RecordedValue? {
      row?.first { $0.column == column }?.value
    }
    let all = (change.new ?? change.old ?? []).map { field in
      History.FieldChange(
        column: field.column, old: value(field.column, change.old),
        new: value(field.column, change.new))
    }.filter { !Self.silent.contains($0.column) }
    switch (change.old, change.new) {
    case (_?, _?): (kind, fields) = (.changed, all.filter { $0.old != $0.new })
    case (_, nil): (kind, fields) = (.removed, all.filter { !Self.isEmpty($0.old) })
    case (nil, _): (kind, fields) = (.added, all.filter { !Self.isEmpty($0.new) })
    }
  }

  private static func isEmpty(_ value: RecordedValue?) -> Bool {
    value == .null || value == .text("")
  }

  /// What an event says of itself, says nothing to people, or is nobody's business.
  private static let silent: Set = [
    "id", "place", "recorded_at", "recorded_by", "device", "without_prefix", "sealed",
    "blind_index",
  ]
}
