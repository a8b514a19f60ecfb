internal import Credentials
internal import SQL
internal import Storage
internal import Training

/// What rows of tables say, whatever the tables are.
extension RecordMerge {
  /// All but whose row it is and where it stands among others.
  static func content(_ row: [Change.Field], _ column: String) -> [Change.Field] {
    row.filter { $0.column != column && $0.column != "place" }
  }

  static func place(_ row: [Change.Field]) -> Int? {
    guard case .integer(let place)? = row.first(where: { $0.column == "place" })?.value else {
      return nil
    }
    return Int(place)
  }

  /// A dated row that nobody has ended, ended the day before the next one of its kind begins.
  static func ended(_ row: [Change.Field], before next: [Change.Field]?) -> [Change.Field] {
    guard let next, row.contains(Change.Field("valid_until", .null)),
      let date = text(next, "valid_from").flatMap({ try? CivilDate(iso: $0) }),
      text(row, "valid_from").map({ $0 < date.iso }) ?? true,
      renamed(row, "is_acting", "") == renamed(next, "is_acting", "")
    else { return row }
    let last = Change.Field("valid_until", .text(date.adding(days: -1).iso))
    return row.map { $0.column == "valid_until" ? last : $0 }
  }

  static func renamed(_ row: [Change.Field], _ column: String, _ name: String) -> Change.Field {
    Change.Field(name, row.first { $0.column == column }?.value ?? .null)
  }

  static func text(_ row: [Change.Field], _ column: String) -> String? {
    guard case .text(let text)? = row.first(where: { $0.column == column })?.value else {
      return nil
    }
    return text
  }

  /// Column by column, those that differ alone.
  static func differences(
    _ row: [Change.Field], _ rival: [Change.Field]
  ) -> [MergeCollision.Field] {
    zip(row, rival).filter { $0.value != $1.value }.map { own, other in
      MergeCollision.Field(
        column: own.column, retired: shown(own.value), kept: shown(other.value))
    }
  }

  /// Of lists, what their last rows say; where those agree, how many there are.
  static func differences(
    _ rows: [[Change.Field]], _ rivals: [[Change.Field]], _ column: String
  ) -> [MergeCollision.Field] {
    let ignored = [column, "place", "without_prefix"]
    let found = differences(rows.last ?? [], rivals.last ?? []).filter {
      !ignored.contains($0.column)
    }
    if !found.isEmpty { return found }
    return [
      MergeCollision.Field(
        column: "place", retired: String(rows.count), kept: String(rivals.count))
    ]
  }

  private static func shown(_ value: SQLValue) -> String {
    switch value {
    case .null: "–"
    case .integer(let number): String(number)
    case .text(let text): text
    case .blob(let bytes): "\(bytes.count) B"
    }
  }
}

extension MergeTable.Move {
  /// What a merge keeps of a change; of an added row a digest alone, so that a name that is erased is not
  /// kept here.
  init(of change: Change) {
    let move = Self(change)
    let isAdded = move.kind == .added
    self.init(
      kind: move.kind, table: move.table, key: move.key, was: move.was,
      became: isAdded ? [Self.digest(of: change.new ?? [])] : move.became)
  }

  static func digest(of row: [Change.Field]) -> Change.Field {
    // What is not given is NULL.
    let given = row.filter { $0.value != .null }.sorted { $0.column < $1.column }
    let sorted = given.map { "\($0.column)=\($0.value)" }
    return Change.Field("sha256", .text(sha256(Array(sorted.joined(separator: "\n").utf8))))
  }
}
