internal import Training

/// What the trail says of the rows of some buckets, row by row.
struct RowStates {
  private enum State {
    case present(UInt128)
    case absent
    /// Its content was erased.
    case unknown
  }

  private let form: RowForm
  private let buckets: Set<Int>
  private var states: [UInt128: (state: State, last: AuditFinding.EntryPlace)] = [:]

  init(_ form: RowForm, buckets: Set<Int>) { (self.form, self.buckets) = (form, buckets) }

  /// Follows a row through one more entry, and tells where it was not what the entry before had left.
  mutating func follow(_ entry: AuditEntry, _ change: RecordedChange?) -> AuditFinding? {
    let key = form.key(entry.table, entry.rowKey)
    guard buckets.contains(RowSums.bucket(of: key)) else { return nil }
    let before = states[key]?.state ?? .absent
    guard let change else {
      states[key] = (.unknown, .init(entry))
      return nil
    }
    let old = change.old.map { form.state($0, of: key, in: entry.table) }
    let new = change.new.map { form.state($0, of: key, in: entry.table) }
    states[key] = (new.map(State.present) ?? .absent, .init(entry))
    return switch (before, old) {
    case (.unknown, _), (.absent, nil): nil
    case (.present(let state), let old?) where state == old: nil
    case (.present, _), (.absent, _): .rowEditedBefore(.init(entry))
    }
  }

  /// Whether a row as it stands can be compared at all, and what is wrong with it.
  mutating func compare(
    _ row: [RecordedField], _ rowKey: String, of table: String
  ) -> (isKnown: Bool, finding: AuditFinding?) {
    let key = form.key(table, rowKey)
    guard buckets.contains(RowSums.bucket(of: key)) else { return (true, nil) }
    let place = AuditFinding.RowPlace(table: table, key: rowKey)
    guard let (state, last) = states.removeValue(forKey: key) else {
      return (true, .rowWithoutEntry(place))
    }
    switch state {
    case .unknown: return (false, nil)
    case .absent: return (true, .rowReturned(place, since: last))
    case .present(let expected):
      let isSame = form.state(row, of: key, in: table) == expected
      return (true, isSame ? nil : .rowEdited(place, since: last))
    }
  }

  /// Rows that should have come by and have not, in the order of their last entries.
  var missing: [AuditFinding] {
    states.values.compactMap { state, last in
      if case .present = state { last } else { nil }
    }.sorted { $0.position < $1.position }.map { .rowDeleted($0) }
  }
}
