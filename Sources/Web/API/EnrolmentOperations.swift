internal import HTTP
internal import Operations
internal import Training

private let enrolment = Shape.named(
  "Enrolment",
  .record([
    .init("id", .id, "The enrolment's id."),
    .init("person", .id, "Whose it is."),
    .init("name", .text(0...1000), "What the person was called on the round's first day."),
    .init("organisation", .id, "Who sent them."),
    .init("cohort", .optional(.id), "With whom they attend; null for the whole round."),
    .init(
      "status", .choice(Enrolment.Status.allCases.map(\.rawValue)), "Where it stands now."),
  ]))

private let people = Shape.list(.id, 1...200)

let enrolmentOperations: [APIOperation] = [
  APIOperation(
    .get, "/rounds/{round}/enrolments", "listEnrolments",
    "The people of a round whom the account may see, by the enrolment's id.", tag: "enrolments",
    scope: .read, query: APIOperation.Parameter.paging,
    answer: .json(.ok, .page("EnrolmentPage", of: enrolment))
  ) { call in
    let record = try await call.office.record(ofRound: call.path("round"))
    return try call.page(record.participants, id: \.enrolment.id.description) { participant in
      participant.json(in: record)
    }
  },
  APIOperation(
    .get, "/rounds/{round}/enrolments/{enrolment}", "getEnrolment", "One enrolment.",
    tag: "enrolments", scope: .read, answer: .json(.ok, enrolment)
  ) { call in
    let record = try await call.office.record(ofRound: call.path("round"))
    let wanted = call.path("enrolment")
    guard
      let found = record.participants.first(where: { $0.enrolment.id.description == wanted })
    else { throw Refused(.unknown(.enrolment, wanted, nearest: [])) }
    return .json(found.json(in: record).written)
  },
  APIOperation(
    .post, "/rounds/{round}/nominations", "nominate",
    "Nominates people; without a place they wait, where the round has a waiting list.",
    tag: "enrolments", scope: .enrol,
    body: .named(
      "Nomination",
      .record([
        .init("people", people, "The ids of the people."),
        .init("cohort", .text(1...200), "A cohort's name or id.", isRequired: false),
        .init(
          "letter", .text(1...100), "The number of the letter that names them.", isRequired: false),
      ])), guards: [.once, .conflicting],
    answer: .json(
      .ok,
      .named(
        "NominationOutcome",
        .record([
          .init("nominated", .count, "How many have a place."),
          .init("waiting", .count, "How many wait for one."),
        ])))
  ) { call in
    let outcome = try await call.office.nominate(
      round: call.path("round"), try call.people("people"), cohort: call.optionalText("cohort"),
      letter: call.optionalText("letter"))
    return .json(
      JSON.object([
        ("nominated", .number(Int64(outcome.nominated))),
        ("waiting", .number(Int64(outcome.waiting.count))),
      ]).written)
  },
  APIOperation(
    .post, "/rounds/{round}/enrolments", "enrol",
    "Enrols people who are nominated, or approved where the round asks for it.",
    tag: "enrolments", scope: .enrol,
    body: .named("Enrolling", .record([.init("people", people, "The ids of the people.")])),
    guards: [.once, .conflicting],
    answer: .json(
      .ok,
      .named("EnrolOutcome", .record([.init("enrolled", .count, "How many were enrolled.")])))
  ) { call in
    let count = try await call.office.enrol(
      round: call.path("round"), try call.people("people"))
    return .json(JSON.object([("enrolled", .number(Int64(count)))]).written)
  },
  APIOperation(
    .post, "/rounds/{round}/cancellations", "cancelEnrolment",
    "Cancels one enrolment; what was recorded stays, and whoever waits moves up.",
    tag: "enrolments", scope: .enrol,
    body: .named(
      "Cancellation",
      .record([
        .init("person", .id, "Whose enrolment it is."),
        .init("reason", .text(1...500), "Why."),
      ])), guards: [.once, .conflicting],
    answer: .json(
      .ok,
      .named(
        "CancelOutcome",
        .record([.init("movedUp", .count, "How many of the waiting list have a place now.")])))
  ) { call in
    let moved = try await call.office.cancelEnrolment(
      round: call.path("round"), PersonReference(try ID(call.text("person"))),
      reason: call.text("reason"))
    return .json(JSON.object([("movedUp", .number(Int64(moved.count)))]).written)
  },
]

extension Participant {
  fileprivate func json(in record: RoundRecord) -> JSON {
    .object([
      ("id", .text(enrolment.id.description)), ("person", .text(person.id.description)),
      ("name", .text(record.name(of: self)?.displayed ?? "")),
      ("organisation", .text(enrolment.organisation.description)),
      ("cohort", .optional(enrolment.cohort?.description)), ("status", .text(status.rawValue)),
    ])
  }
}
