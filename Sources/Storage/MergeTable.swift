package import SQL
package import Training

/// Merges of people, and each row that they moved, so that they can be undone.
package struct MergeTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// One row that a merge touched.
  package struct Move: Sendable {
    package enum Kind: String, SQLConvertible, Sendable { case added, changed, deleted, cancelled }

    package let kind: Kind
    package let table: String
    /// Of the row as the merge left it.
    package let key: [Change.Field]
    /// What it had before: the columns that changed, or the whole of a deleted row.
    package let was: [Change.Field]
    package let became: [Change.Field]

    package init(
      kind: Kind, table: String, key: [Change.Field], was: [Change.Field], became: [Change.Field]
    ) {
      self.kind = kind
      self.table = table
      self.key = key
      self.was = was
      self.became = became
    }

    package init(_ change: Change) {
      let row = change.new ?? change.old ?? []
      let key = change.table.key.compactMap { name in row.first { $0.column == name } }
      switch (change.old, change.new) {
      case (let old?, let new?):
        let was = old.filter { !new.contains($0) }
        let columns = was.map(\.column)
        self.init(
          kind: .changed, table: change.table.name, key: key, was: was,
          became: new.filter { columns.contains($0.column) })
      case (let old?, nil):
        self.init(kind: .deleted, table: change.table.name, key: key, was: old, became: [])
      default:
        self.init(
          kind: .added, table: change.table.name, key: key, was: [], became: change.new ?? [])
      }
    }
  }

  package func insert(_ merge: PersonMerge, _ moves: [Move]) throws(SQLError) {
    try db.insert(
      into: .personMerge,
      [
        "id": merge.id,
        "retired_id": merge.retired,
        "kept_id": merge.kept,
        "recorded_at": merge.recorded.at,
        "recorded_by": merge.recorded.by,
        "device": merge.recorded.device,
      ])
    for (place, move) in moves.enumerated() {
      try db.insert(
        into: .personMergeMove,
        [
          "merge_id": merge.id,
          "place": place,
          "kind": move.kind,
          "table_name": move.table,
          "row_key": FieldText.text(move.key),
          "was": FieldText.text(move.was),
          "became": FieldText.text(move.became),
        ])
    }
  }

  package func markUndone(_ merge: ID<PersonMerge>, _ recorded: Recording) throws(SQLError) {
    try db.insert(
      into: .personUnmerge,
      [
        "merge_id": merge,
        "recorded_at": recorded.at,
        "recorded_by": recorded.by,
        "device": recorded.device,
      ])
  }

  package func merge(_ id: ID<PersonMerge>) throws(SQLError) -> PersonMerge? {
    try db.rows("\(sql: Self.merges) WHERE m.id = \(id)").first.map(merge)
  }

  /// Of a record, given up or kept, the oldest first.
  package func merges(of person: ID<Person>) throws(SQLError) -> [PersonMerge] {
    try db.rows(
      "\(sql: Self.merges) WHERE m.retired_id = \(person) OR m.kept_id = \(person) ORDER BY m.id"
    ).map(merge)
  }

  /// In the order in which they happened.
  package func moves(of merge: ID<PersonMerge>) throws(SQLError) -> [Move] {
    try db.rows("SELECT * FROM person_merge_move WHERE merge_id = \(merge) ORDER BY place").map {
      row throws(SQLError) in
      Move(
        kind: try row.value("kind"), table: try row.value("table_name"),
        key: try FieldText.fields(row, "row_key"), was: try FieldText.fields(row, "was"),
        became: try FieldText.fields(row, "became"))
    }
  }

  package func latestStatus(of enrolment: ID<Enrolment>) throws(SQLError) -> Enrolment.Status? {
    try db.rows(
      """
      SELECT status FROM enrolment_status WHERE enrolment_id = \(enrolment)
      ORDER BY recorded_at DESC, id DESC LIMIT 1
      """
    ).first?.value("status")
  }

  /// The number of the certificate that holds, if any.
  package func validCertificate(of enrolment: ID<Enrolment>) throws(SQLError) -> RegisterNumber? {
    try db.rows(
      """
      SELECT c.sequence, c.year FROM certificate c
      LEFT JOIN certificate_void v ON v.certificate_id = c.id
      WHERE c.enrolment_id = \(enrolment) AND v.certificate_id IS NULL
      ORDER BY c.id DESC LIMIT 1
      """
    ).first.map { row throws(SQLError) in
      RegisterNumber(
        sequence: try row.value("sequence"), year: BuddhistYear(try row.value("year")))
    }
  }

  private static let merges: StaticString = """
    SELECT m.*, u.recorded_at AS undone_at, u.recorded_by AS undone_by, u.device AS undone_device
    FROM person_merge m LEFT JOIN person_unmerge u ON u.merge_id = m.id
    """

  private func merge(_ row: Row) throws(SQLError) -> PersonMerge {
    var undone: Recording?
    if let at: Moment = try row.optional("undone_at") {
      undone = Recording(
        at: at, by: try row.value("undone_by"), device: try row.value("undone_device"))
    }
    return PersonMerge(
      id: try row.value("id"), retired: try row.value("retired_id"),
      kept: try row.value("kept_id"), recorded: try row.recording(), undone: undone)
  }
}
