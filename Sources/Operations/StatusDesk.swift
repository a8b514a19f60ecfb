internal import SQL
internal import Storage
internal import Training

/// Changes of enrolments' statuses within one operation on a round, which keep count of its places.
struct StatusDesk {
  let office: Office
  let db: any Connection
  let record: RoundRecord
  let admission: Admission
  private(set) var places: Places
  /// Those that have changed since the round was read.
  private var changed: [ID<Enrolment>: Enrolment.Status] = [:]
  /// The letter by which each was named last.
  private let letters: [ID<Enrolment>: ID<NominationLetter>]
  private let history: [EnrolmentChange]

  init(_ office: Office, _ record: RoundRecord, _ db: any Connection) throws {
    (self.office, self.db, self.record) = (office, db, record)
    admission = try AdmissionTable(db).admission(of: record.round.id)
    places = Places(record, admission)
    history = try EnrolmentTable(db).changes(of: record.round.id)
    letters = Dictionary(
      history.compactMap { change in change.letter.map { (change.enrolment, $0) } },
      uniquingKeysWith: { $1 })
  }

  /// The letter by which somebody was named last.
  func letter(of enrolment: ID<Enrolment>) -> ID<NominationLetter>? { letters[enrolment] }

  /// Adds a fact, and counts the place that was taken or freed by it.
  mutating func change(
    _ enrolment: Enrolment, from old: Enrolment.Status?, to status: Enrolment.Status,
    reason: String = "", cause: EnrolmentChange.Cause? = nil, other: ID<Enrolment>? = nil,
    letter: ID<NominationLetter>? = nil, approval: Approval? = nil
  ) throws {
    try EnrolmentTable(db).insert(
      EnrolmentChange(
        id: office.newID(), enrolment: enrolment.id, status: status, reason: reason,
        cause: cause, other: other, letter: letter, approval: approval,
        recorded: office.recording()))
    let held = old?.holdsPlace ?? false
    if held, !status.holdsPlace { places.free(enrolment.organisation) }
    if !held, status.holdsPlace { places.take(enrolment.organisation) }
    changed[enrolment.id] = status
  }

  /// Gives free places to those who wait, and gives those who moved up.
  ///
  /// Each comes as far as the round has come: enrolled, where enrolling has begun and nobody has to
  /// approve it; else nominated.
  mutating func moveUp(
    because cause: EnrolmentChange.Cause, of other: ID<Enrolment>? = nil
  ) throws -> [Enrolment] {
    let hasBegun = history.contains { $0.status == .enrolled }
    let moved = places.moveUp(waiting)
    for enrolment in moved {
      // Its place is counted already.
      try change(
        enrolment, from: .nominated,
        to: hasBegun && !admission.needsApproval ? .enrolled : .nominated, cause: cause,
        other: other)
    }
    return moved
  }

  /// Those who wait, in the order in which they began to.
  private var waiting: [Enrolment] {
    record.waiting(history).filter { (changed[$0.id] ?? .waiting) == .waiting }
  }
}

extension RoundRecord {
  /// Those who wait for a place, in the order in which they began to.
  func waiting(_ changes: [EnrolmentChange]) -> [Enrolment] {
    let since = Dictionary(
      changes.enumerated().map { ($1.enrolment, $0) }, uniquingKeysWith: { $1 })
    return participants.filter { $0.status == .waiting }.map(\.enrolment).sorted {
      (since[$0.id] ?? 0, $0.id.description) < (since[$1.id] ?? 0, $1.id.description)
    }
  }
}
