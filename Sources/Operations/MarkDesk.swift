internal import SQL
internal import Storage
internal import Training

/// Decides about marks that come together, each in the light of those before it.
struct MarkDesk {
  private let db: any Connection
  /// Of the marks that are still to come, in their order.
  private var contexts: ArraySlice<MarkContext?>
  private var taken = Taken()
  /// What is to be added.
  private(set) var marks: [AttendanceMark] = []

  private struct Taken {
    var inputs: [ID<AttendanceMark>: AttendanceMarkInput] = [:]
    var places: Set<Place> = []
  }

  private struct Place: Hashable {
    let enrolment: ID<Enrolment>
    let session: ID<Session>
  }

  /// For these marks, which then have to be taken in this order.
  init(for inputs: [AttendanceMarkInput], _ db: any Connection) throws(SQLError) {
    self.db = db
    contexts = try AttendanceTable(db).contexts(
      of: inputs.map { MarkContext.Question($0.id, enrolment: $0.enrolment, session: $0.session) }
    )[...]
  }

  /// Takes the next marks, all or none, if `allow` lets them in; where there are several, a refusal is
  /// placed at the number of its mark.
  ///
  /// - Throws: `Refused`, and whatever the database throws.
  mutating func take(
    _ inputs: [AttendanceMarkInput], _ now: Recording, allow: () throws -> Void
  ) throws -> RecordingCount {
    let own = zip(inputs, contexts.prefix(inputs.count)).enumerated()
    contexts = contexts.dropFirst(inputs.count)
    try allow()
    var refusals = RefusalCollector()
    var count = RecordingCount()
    var new: [AttendanceMark] = []
    var later = Taken()
    for (index, (input, context)) in own {
      let place = inputs.count > 1 ? Refusal.Place(line: index + 1, column: "") : nil
      try refusals.collect(at: place) {
        guard let isMarked = try look(at: input, context, later, now) else {
          count.unchanged += 1
          return
        }
        count.new += isMarked ? 0 : 1
        count.corrected += isMarked ? 1 : 0
        later.inputs[input.id] = input
        later.places.insert(Place(enrolment: input.enrolment, session: input.session))
        new.append(input.mark(recordedBy: now))
      }
    }
    try refusals.finish()
    taken.inputs.merge(later.inputs) { $1 }
    taken.places.formUnion(later.places)
    marks += new
    return count
  }

  /// Whether something was recorded there before; `nil` for a mark that is there already.
  private func look(
    at input: AttendanceMarkInput, _ context: MarkContext?, _ later: Taken, _ now: Recording
  ) throws -> Bool? {
    let recorded =
      context?.recorded.map(AttendanceMarkInput.init) ?? taken.inputs[input.id]
      ?? later.inputs[input.id]
    if let recorded {
      guard recorded == input, context?.recorded?.isTakenBack != true else {
        throw Refused(.markDiffers(input.id))
      }
      return nil
    }
    try MarkRules(now: now, db: db).check(input, context)
    let place = Place(enrolment: input.enrolment, session: input.session)
    return context?.latest != nil || taken.places.contains(place) || later.places.contains(place)
  }
}

extension AttendanceMarkInput {
  fileprivate init(_ mark: AttendanceMark) {
    self.init(
      id: mark.id, enrolment: mark.enrolment, session: mark.session, status: mark.status,
      note: mark.note, moment: mark.recorded.at, order: mark.order)
  }

  fileprivate func mark(recordedBy now: Recording) -> AttendanceMark {
    AttendanceMark(
      id: id, enrolment: enrolment, session: session, status: status, note: note,
      recorded: Recording(at: moment, by: now.by, device: now.device), order: order)
  }
}
