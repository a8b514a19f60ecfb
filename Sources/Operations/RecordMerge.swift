internal import SQL
internal import Storage
internal import Training

/// Moves what refers to one record to another, wherever the engine's catalogue says that something may.
struct RecordMerge {
  let db: any Connection
  let retired: ID<Person>
  let kept: ID<Person>
  let decisions: MergeDecisions
  /// Somebody whom nothing refers to, while two rows change places.
  let holder: ID<Person>

  private(set) var collisions: [MergeCollision] = []
  private(set) var moved: [String: Int] = [:]
  private(set) var rounds: [MergePlan.Round] = []
  /// Those that stay with the retired record although it took part.
  private(set) var enrolmentsLeft: [ID<Enrolment>] = []

  init(
    db: any Connection, retired: ID<Person>, kept: ID<Person>, decisions: MergeDecisions,
    holder: ID<Person>
  ) {
    self.db = db
    self.retired = retired
    self.kept = kept
    self.decisions = decisions
    self.holder = holder
  }

  /// - Throws: `Refused` for rounds in which both hold a certificate.
  mutating func run() throws {
    // Who was merged into whom stays as it was recorded.
    for reference in try db.foreignKeys(to: Table.person.name)
    where reference.table != Table.personMerge.name {
      guard let table = Schema.tables.first(where: { $0.name == reference.table }) else {
        throw SQLError.damagedValue(column: reference.table)
      }
      try move(table, reference.column)
    }
  }

  private mutating func move(_ table: Table, _ column: String) throws {
    let rows = try db.rows(of: table, where: column, is: retired)
    guard !rows.isEmpty else { return }
    let keys = try db.uniqueKeys(of: table.name).filter { $0.contains(column) }
    // A `place` puts a record's own rows in order, and says nothing else.
    if keys.contains(where: { Set($0) == [column, "place"] }) {
      return try moveList(rows, table, column)
    }
    for row in rows {
      let rival = try rival(of: row, table, column, keys)
      if let rival {
        try settle(row, rival, table, column, keys)
      } else {
        try set(column, of: row, table, to: kept)
        moved[table.name, default: 0] += 1
      }
    }
  }

  /// The kept record's row that leaves no room for this one.
  private func rival(
    of row: [Change.Field], _ table: Table, _ column: String, _ keys: [[String]]
  ) throws(SQLError) -> [Change.Field]? {
    for key in keys {
      let wanted = key.map { name in
        name == column
          ? Change.Field(column, kept.sqlValue)
          : row.first { $0.column == name } ?? Change.Field(name, .null)
      }
      guard !wanted.contains(where: { $0.value == .null }) else { continue }
      if let rival = try db.row(of: table, where: wanted) { return rival }
    }
    return nil
  }

  private mutating func settle(
    _ row: [Change.Field], _ rival: [Change.Field], _ table: Table, _ column: String,
    _ keys: [[String]]
  ) throws {
    if table == .enrolment { return try settleEnrolment(row, rival) }
    let ignored = Set(keys.joined() + table.key + ["recorded_at", "recorded_by", "device"])
    let differing = Self.differences(row, rival).filter { !ignored.contains($0.column) }
    // Says nothing that the kept record does not say: stays where it is.
    guard !differing.isEmpty else { return }
    let choice = decisions.choices[table.name]
    collisions.append(
      MergeCollision(
        table: table.name, fields: try named(differing), allowsBoth: false,
        choice: choice == .both ? nil : choice))
    if choice == .retired { try exchange(row, rival, table, column) }
  }

  private mutating func settleEnrolment(_ row: [Change.Field], _ rival: [Change.Field]) throws {
    let table = MergeTable(db)
    let (own, other): (ID<Enrolment>, ID<Enrolment>) = (try id(row), try id(rival))
    let round = try db.row(of: .round, where: [Self.renamed(row, "round_id", "id")])
    let code = round.flatMap { Self.text($0, "code") } ?? ""
    let certificates = (
      try table.validCertificate(of: own), try table.validCertificate(of: other)
    )
    if let first = certificates.0, let second = certificates.1 {
      throw Refused(.bothCertified(round: code, first, second))
    }
    let statuses = (
      try table.latestStatus(of: own) ?? .cancelled, try table.latestStatus(of: other) ?? .cancelled
    )
    let isOwn =
      certificates.0 != nil
      || certificates.1 == nil && statuses.0 != .cancelled && statuses.1 == .cancelled
      || certificates.1 == nil && statuses.0.takesPart && !statuses.1.takesPart
    rounds.append(MergePlan.Round(code: code, choice: isOwn ? .retired : .kept))
    if isOwn { try exchange(row, rival, .enrolment, "person_id") }
    if (isOwn ? statuses.1 : statuses.0) != .cancelled {
      enrolmentsLeft.append(isOwn ? other : own)
    }
  }

  private mutating func moveList(
    _ rows: [[Change.Field]], _ table: Table, _ column: String
  ) throws {
    let own = try db.rows(of: table, where: column, is: kept)
    let known = own.map { Self.content($0, column) }
    let new = rows.filter { !known.contains(Self.content($0, column)) }
    guard !new.isEmpty else { return }
    var choice: MergeChoice? = .both
    if !own.isEmpty {
      choice = decisions.choices[table.name]
      collisions.append(
        MergeCollision(
          table: table.name, fields: try named(Self.differences(rows, own, column)),
          allowsBoth: true, choice: choice))
    }
    switch choice {
    case .both:
      // Copies, so that the retired record keeps its name; before the kept record's own, whose last
      // stays the present one.
      let first = (own.compactMap(Self.place).min() ?? new.count) - new.count
      for (index, row) in new.enumerated() {
        let copy = Self.ended(row, before: index + 1 < new.count ? new[index + 1] : own.first)
        try db.insert(
          into: table,
          row: copy.map { field in
            switch field.column {
            case column: Change.Field(column, kept.sqlValue)
            case "place": Change.Field("place", (first + index).sqlValue)
            default: field
            }
          })
      }
      moved[table.name, default: 0] += new.count
    case .retired:
      let next = ((own + rows).compactMap(Self.place).max() ?? 0) + 1
      for (index, row) in rows.enumerated() {
        try set(column, of: row, table, to: kept, place: next + index)
      }
      for row in own { try set(column, of: row, table, to: retired, place: Self.place(row)) }
      moved[table.name, default: 0] += rows.count
    case .kept, nil: return
    }
  }

  /// With the names of organisations, since nobody knows ids by heart.
  private func named(
    _ fields: [MergeCollision.Field]
  ) throws(SQLError) -> [MergeCollision.Field] {
    try fields.map { field throws(SQLError) in
      guard field.column == "organisation_id" else { return field }
      func name(_ text: String) throws(SQLError) -> String {
        guard let id = try? ID<Organisation>(text) else { return text }
        return try OrganisationTable(db).eras(of: id).last?.name ?? text
      }
      return MergeCollision.Field(
        column: field.column, retired: try name(field.retired), kept: try name(field.kept))
    }
  }

  /// Two rows take each other's place, which no two may have at once.
  private mutating func exchange(
    _ row: [Change.Field], _ rival: [Change.Field], _ table: Table, _ column: String
  ) throws(SQLError) {
    try db.insert(into: .person, row: [id(holder), Change.Field("is_invented", .integer(0))])
    let away = try set(column, of: row, table, to: holder)
    try set(column, of: rival, table, to: retired)
    try set(column, of: away, table, to: kept)
    try db.delete(from: .person, key: [id(holder)])
    moved[table.name, default: 0] += 1
  }

  /// Gives the row as it is then.
  @discardableResult
  private func set(
    _ column: String, of row: [Change.Field], _ table: Table, to person: ID<Person>,
    place: Int? = nil
  ) throws(SQLError) -> [Change.Field] {
    let key = row.filter { table.key.contains($0.column) }
    var changed = [Change.Field(column, person.sqlValue)]
    if let place { changed.append(Change.Field("place", place.sqlValue)) }
    guard let new = try db.update(table, key: key, set: changed) else {
      throw .damagedValue(column: column)
    }
    return new
  }

  private func id(_ person: ID<Person>) -> Change.Field { Change.Field("id", person.sqlValue) }

  private func id<Entity>(_ row: [Change.Field]) throws(SQLError) -> ID<Entity> {
    guard let value = row.first(where: { $0.column == "id" })?.value,
      let id = ID<Entity>(sqlValue: value)
    else { throw .damagedValue(column: "id") }
    return id
  }
}
