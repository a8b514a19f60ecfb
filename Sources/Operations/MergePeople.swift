internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Makes one record of two that are one person: what refers to the first refers to the second then,
  /// and the first stays, empty, with a note of where it went.
  ///
  /// - Throws: `Refused` with every collision that nobody has decided; then nothing was moved. With
  ///   `dryRun` nothing is moved either, and what is undecided stands in the plan.
  @discardableResult
  package func merge(
    _ reference: PersonReference, into other: PersonReference,
    decisions: MergeDecisions = MergeDecisions(), dryRun: Bool = false
  ) async throws -> MergePlan {
    try await change(.mergePeople, in: .people([reference, other]), dryRun: dryRun) { db in
      let directory = Directory(db, on: today)
      let retired = try person(reference, directory, on: today, db)
      let kept = try person(other, directory, on: today, db)
      try checkMerge(of: retired, into: kept, db)
      let before = db.journal.changes.count
      var merge = RecordMerge(
        db: db, retired: retired.id, kept: kept.id, decisions: decisions, holder: newID())
      try merge.run()
      let undecided = merge.collisions.filter { $0.choice == nil }
      if !dryRun, !undecided.isEmpty {
        throw Refused(undecided.map { Refusal(.undecided($0)) })
      }
      try db.update(
        .person, key: ["id": retired.id], set: ["merged_into": kept.id])
      let moves = db.journal.changes.dropFirst(before).map(MergeTable.Move.init(of:))
      let record = PersonMerge(
        id: newID(), retired: retired.id, kept: kept.id, recorded: recording())
      try MergeTable(db).insert(
        record, moves + (try merge.enrolmentsLeft.map { try cancel($0, db) }))
      try DerivedIndexes(db).refresh(retired.id)
      try DerivedIndexes(db).refresh(kept.id)
      return MergePlan(
        id: dryRun ? nil : record.id, retired: retired, kept: kept,
        collisions: merge.collisions, moved: merge.moved, rounds: merge.rounds)
    }
  }

  /// Makes two records of one again, as they were before a merge; what was recorded since stays with the
  /// record that was kept.
  ///
  /// - Throws: `Refused` when a row that was moved has been changed or moved on since.
  package func unmerge(_ id: String) async throws {
    try await change(.unmergePeople, in: .merge(id)) { db in
      let table = MergeTable(db)
      guard let id = try? ID<PersonMerge>(id), let merge = try table.merge(id) else {
        throw Refused(.unknown(.merge, id, nearest: []))
      }
      if merge.undone != nil { throw Refused(.alreadyUnmerged(id.description)) }
      if try ErasureTable(db).erased(merge.kept) != nil {
        throw Refused(.privacy(.erased(merge.kept.description)))
      }
      for move in try table.moves(of: id).reversed() { try undo(move, db) }
      try table.markUndone(id, recording())
      try DerivedIndexes(db).refresh(merge.retired)
      try DerivedIndexes(db).refresh(merge.kept)
    }
  }

  private func checkMerge(of retired: Person, into kept: Person, _ db: any Connection) throws {
    func name(_ person: Person) -> String { person.names.last?.value.displayed ?? "" }
    guard retired.id != kept.id else { throw Refused(.mergeWithOneself(name(kept))) }
    for person in [retired, kept] {
      if let other = person.mergedInto {
        throw Refused(.alreadyMerged(name(person), into: other.description))
      }
      if try ErasureTable(db).erased(person.id) != nil {
        throw Refused(.privacy(.erased(name(person))))
      }
    }
    if try DuplicateTable(db).areDistinct(retired.id, kept.id) {
      throw Refused(.markedDistinct(name(retired), name(kept)))
    }
    if retired.isInvented != kept.isInvented {
      throw Refused(.mergeOfInvented(name(retired), name(kept)))
    }
  }

  /// Both were in one round: somebody takes part in it only once.
  private func cancel(
    _ enrolment: ID<Enrolment>, _ db: any Connection
  ) throws(SQLError) -> MergeTable.Move {
    let was = try MergeTable(db).latestStatus(of: enrolment) ?? .nominated
    let change = EnrolmentChange(
      id: newID(), enrolment: enrolment, status: .cancelled, reason: Self.mergeReason,
      recorded: recording())
    try EnrolmentTable(db).insert(change)
    return MergeTable.Move(
      kind: .cancelled, table: Table.enrolment.name,
      key: [Change.Field("id", enrolment.sqlValue)],
      was: [Change.Field("status", was.sqlValue)],
      became: [Change.Field("id", change.id.sqlValue)])
  }

  private static var mergeReason: String { "รวมระเบียนซ้ำ (merged)" }
  private static var unmergeReason: String { "ยกเลิกการรวมระเบียน (unmerged)" }

  private func undo(_ move: MergeTable.Move, _ db: any Connection) throws {
    if move.kind == .cancelled { return try restoreStatus(move, db) }
    guard let table = Schema.tables.first(where: { $0.name == move.table }) else {
      throw SQLError.damagedValue(column: "table_name")
    }
    switch move.kind {
    case .deleted, .cancelled: try db.insert(into: table, row: move.was)
    case .added:
      let row = try db.row(of: table, where: move.key)
      guard let row, move.became == [MergeTable.Move.digest(of: row)],
        try db.delete(from: table, key: move.key)
      else { throw Refused(.changedSinceMerge(table: move.table)) }
    case .changed:
      let row = try db.row(of: table, where: move.key)
      guard let row, move.became.allSatisfy({ row.contains($0) }) else {
        throw Refused(.changedSinceMerge(table: move.table))
      }
      try db.update(table, key: move.key, set: move.was)
    }
  }

  /// A status is only ever added; the one from before the merge is said again, unless somebody has said
  /// another since.
  private func restoreStatus(_ move: MergeTable.Move, _ db: any Connection) throws {
    guard let key = move.key.first, let enrolment = ID<Enrolment>(sqlValue: key.value),
      let value = move.was.first?.value, let status = Enrolment.Status(sqlValue: value)
    else { throw SQLError.damagedValue(column: "was") }
    guard try MergeTable(db).latestStatus(of: enrolment) == .cancelled else { return }
    try EnrolmentTable(db).insert(
      EnrolmentChange(
        id: newID(), enrolment: enrolment, status: status, reason: Self.unmergeReason,
        recorded: recording()))
  }
}
