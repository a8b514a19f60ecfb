internal import HTTP
internal import Operations
internal import Training

private let session = Shape.named(
  "Session",
  .record([
    .init("id", .id, "The session's id."),
    .init("module", .optional(.text(1...200)), "The module that is taught; null for none."),
    .init("title", .text(0...1000), "What it is about."),
    .init("date", .date, "The day."),
    .init("start", .time, "When it begins."),
    .init("end", .time, "When it ends."),
    .init("room", .optional(.text(1...500)), "The room's name."),
    .init("trainers", .list(.text(1...500), 0...100), "The names of those who teach."),
    .init("cohort", .optional(.id), "Who attends; null for the whole round."),
    .init("isBreak", .flag, "Whether no attendance is recorded."),
  ]))

private let newSession = Shape.named(
  "NewSession",
  .record([
    .init("module", .text(1...100), "The code of a module of the curriculum.", isRequired: false),
    .init(
      "title", .text(1...300), "Needed where there is no module; else the module's is taken.",
      isRequired: false),
    .init("date", .date, "The day, within the round."),
    .init("start", .time, "When it begins."),
    .init("end", .time, "When it ends, after its start."),
    .init("room", .text(1...300), "The name of a room of the venue."),
    .init("trainers", .list(.text(1...300), 0...20), "The names of those who teach."),
    .init("cohort", .text(1...200), "A cohort's name or id.", isRequired: false),
    .init("isBreak", .flag, "Whether no attendance is recorded.", isRequired: false),
    .init("allowsHoliday", .flag, "Whether it may be on a holiday.", isRequired: false),
  ]))

let sessionOperations: [APIOperation] = [
  APIOperation(
    .get, "/rounds/{round}/sessions", "listSessions", "The sessions of a round, by id.",
    tag: "sessions", scope: .read, query: APIOperation.Parameter.paging,
    answer: .json(.ok, .page("SessionPage", of: session))
  ) { call in
    let record = try await call.office.record(ofRound: call.path("round"))
    return try call.page(record.agenda, id: \.id.description) { $0.json(in: record) }
  },
  APIOperation(
    .post, "/rounds/{round}/sessions", "addSession",
    "Adds a session, unless it clashes with anything.", tag: "sessions", scope: .plan,
    body: newSession, guards: [.once, .conflicting], answer: .created(.made)
  ) { call in
    let code = call.path("round")
    let id = try await call.office.addSession(round: code, try call.sessionPlan())
    return call.created(
      id.description, at: "/rounds/\(code.percentEncoded)/sessions/\(id.description)")
  },
  APIOperation(
    .get, "/rounds/{round}/sessions/{session}", "getSession", "One session.", tag: "sessions",
    scope: .read, answer: .json(.ok, session)
  ) { call in
    let record = try await call.office.record(ofRound: call.path("round"))
    guard let found = record.agenda.first(where: { $0.id.description == call.path("session") })
    else { throw Refused(.unknown(.session, call.path("session"), nearest: [])) }
    return .json(found.json(in: record).written)
  },
  APIOperation(
    .delete, "/rounds/{round}/sessions/{session}", "removeSession",
    "Takes a session out of the plan, unless attendance is recorded; of one that is out already, too.",
    tag: "sessions", scope: .plan, guards: [.conflicting], answer: .empty
  ) { call in
    try await call.office.removeSession(
      round: call.path("round"), try call.id("session", .session))
    return Response(.noContent)
  },
]

extension APICall {
  fileprivate func sessionPlan() throws -> SessionPlan {
    let (start, end) = (try TimeOfDay(text("start")), try TimeOfDay(text("end")))
    return SessionPlan(
      module: optionalText("module"), title: text("title"),
      slot: try Slot(date: CivilDate(iso: text("date")), start: start, end: end),
      room: text("room"), trainers: texts("trainers"), cohort: optionalText("cohort"),
      isBreak: isSet("isBreak"), allowsHoliday: isSet("allowsHoliday"))
  }
}

extension Session {
  fileprivate func json(in record: RoundRecord) -> JSON {
    .object([
      ("id", .text(id.description)), ("module", .optional(module)), ("title", .text(title)),
      ("date", .text(slot.date.iso)), ("start", .text(slot.start.written)),
      ("end", .text(slot.end.written)), ("room", .optional(record.rooms[room]?.name)),
      ("trainers", .array(trainers.compactMap { record.trainers[$0].map { .text($0.name) } })),
      ("cohort", .optional(cohort?.description)), ("isBreak", .flag(isBreak)),
    ])
  }
}

extension TimeOfDay {
  fileprivate var written: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}
