internal import HTTP
internal import Operations
internal import Phrases
internal import Training

private let mark = Shape.named(
  "Mark",
  .record([
    .init("id", .id, "The mark's id: the `base` of an edit of it."),
    .init("enrolment", .id, "Whose attendance it is."),
    .init("session", .id, "In which session."),
    .init("status", .choice(["present", "late", "leave", "absent"]), "มา สาย ลา ขาด."),
    .init("minutes", .optional(.count), "How late; null for any other status."),
    .init("note", .text(0...2000), "What was noted."),
    .init("at", .moment, "When it was recorded."),
    .init("by", .text(0...500), "Who recorded it."),
  ]))

private let rating = Shape.named(
  "Rating",
  .record([
    .init("id", .id, "The rating's id: the `base` of an edit of it."),
    .init("enrolment", .id, "Who is rated."),
    .init("competency", .text(1...200), "The competency's code."),
    .init("occasion", occasion, "When in the course of the workshop."),
    .init("raterKind", raterKind, "As what somebody rates."),
    .init("rater", .text(0...500), "Who rates."),
    .init("level", level, "0 to 5, or N where nothing was observed."),
    .init("at", .moment, "When it was recorded."),
  ]))

private let occasion = Shape.choice(Assessment.Occasion.allCases.map(\.rawValue))
private let raterKind = Shape.choice(Rating.RaterKind.allCases.map(\.rawValue))
private let level = Shape.choice(["0", "1", "2", "3", "4", "5", "N"])
private let milliseconds = Shape.integer(1...4_102_444_800_000)

private let markEdit = Shape.named(
  "MarkEdit",
  .record([
    .init("id", .id, "Made by the client (UUID version 7); the same edit may come again."),
    .init("enrolment", .id, "Whose attendance it is."),
    .init("session", .id, "In which session."),
    .init(
      "status", .optional(.choice(["present", "late", "leave", "absent"])),
      "มา สาย ลา ขาด; null takes back what is recorded."),
    .init("minutes", .integer(0...1440), "How late, with `late` alone.", isRequired: false),
    .init("note", .text(0...500), "What is noted.", isRequired: false),
    .init("at", milliseconds, "When it was made, in milliseconds since 1970 (UTC)."),
    .init(
      "base", .optional(.id),
      "The mark that it was made from; null or nothing where there was none.",
      isRequired: false),
    .init("device", .text(0...64), "Where it was made.", isRequired: false),
  ]))

private let ratingEdit = Shape.named(
  "RatingEdit",
  .record([
    .init("id", .id, "Made by the client (UUID version 7); the same edit may come again."),
    .init("enrolment", .id, "Who is rated."),
    .init("competency", .text(1...64), "The competency's code."),
    .init("occasion", occasion, "When in the course of the workshop."),
    .init("raterKind", raterKind, "As what somebody rates."),
    .init("rater", .text(0...200), "Who rates; not needed of `self`.", isRequired: false),
    .init("level", .optional(level), "0 to 5 or N; null takes back what is recorded."),
    .init("at", milliseconds, "When it was made, in milliseconds since 1970 (UTC)."),
    .init(
      "base", .optional(.id),
      "The rating that it was made from; null or nothing where there was none.",
      isRequired: false),
    .init("device", .text(0...64), "Where it was made.", isRequired: false),
  ]))

private func batch(_ name: String, of edit: Shape) -> Shape {
  .named(name, .record([.init("edits", .list(edit, 1...500), "Each is taken for itself.")]))
}

private func outcomes(_ name: String, of fact: Shape) -> Shape {
  .named(
    name + "Outcomes",
    .record([
      .init(
        "results",
        .list(
          .named(
            name + "Outcome",
            .record([
              .init("id", .id, "Of the edit."),
              .init(
                "result", .choice(["recorded", "conflict", "rejected"]),
                "`conflict`: somebody else recorded something meanwhile, which stays."),
              .init(
                "revision", .optional(.id), "The `base` of the next edit.", isRequired: false),
              .init(
                "now", .optional(fact), "What stands, where there is a conflict.",
                isRequired: false),
              .init(
                "reasons", .list(.text(1...4000), 0...100), "Why it was rejected.",
                isRequired: false),
            ])), 1...500), "In the order of the edits.")
    ]))
}

let markOperations: [APIOperation] = [
  APIOperation(
    .get, "/rounds/{round}/marks", "listMarks",
    "The marks of attendance that hold in a round, by id.", tag: "marks", scope: .read,
    query: APIOperation.Parameter.paging, answer: .json(.ok, .page("MarkPage", of: mark))
  ) { call in
    let record = try await call.office.record(ofRound: call.path("round"))
    let marks = record.participants.flatMap { $0.marks.values }
    return try call.page(marks, id: \.id.description, json: \.json)
  },
  APIOperation(
    .post, "/marks", "editMarks",
    "Records marks of attendance, each for itself; edits carry their ids, so that they may come again.",
    tag: "marks", scope: .mark, body: batch("MarkBatch", of: markEdit),
    answer: .json(.ok, outcomes("Mark", of: mark))
  ) { call in
    let edits = try call.edits { try AttendanceEdit($0) }
    let outcomes = try await call.office.edit(edits)
    return call.answer(zip(edits.map(\.id.description), outcomes), now: \.json)
  },
  APIOperation(
    .get, "/rounds/{round}/ratings", "listRatings", "The ratings that hold in a round, by id.",
    tag: "ratings", scope: .read, query: APIOperation.Parameter.paging,
    answer: .json(.ok, .page("RatingPage", of: rating))
  ) { call in
    let record = try await call.office.record(ofRound: call.path("round"))
    return try call.page(
      record.participants.flatMap(\.ratings), id: \.id.description, json: \.json)
  },
  APIOperation(
    .post, "/rounds/{round}/ratings", "editRatings",
    "Records ratings, each for itself; edits carry their ids, so that they may come again.",
    tag: "ratings", scope: .rate, body: batch("RatingBatch", of: ratingEdit),
    answer: .json(.ok, outcomes("Rating", of: rating))
  ) { call in
    let edits = try call.edits { try RatingEdit($0) }
    let outcomes = try await call.office.edit(ratingsOf: call.path("round"), edits)
    return call.answer(zip(edits.map(\.id.description), outcomes), now: \.json)
  },
]

extension APICall {
  /// - Throws: `APIRefusal.shape` for those that say nothing that can be.
  fileprivate func edits<Edit>(_ read: (JSON) throws -> Edit) throws -> [Edit] {
    try (body["edits"]?.items ?? []).enumerated().map { place, item in
      do {
        return try read(item)
      } catch {
        throw APIRefusal.shape([ShapeProblem(pointer: "/edits/\(place)", kind: .notRecord)])
      }
    }
  }

  fileprivate func answer<Fact>(
    _ outcomes: some Sequence<(String, EditOutcome<Fact>)>, now: (Fact) -> JSON
  ) -> Response {
    let results = outcomes.map { id, outcome -> JSON in
      let head = ("id", JSON.text(id))
      switch outcome {
      case .recorded(let fact):
        return .object([
          head, ("result", .text("recorded")), ("revision", .optional(fact?.description)),
        ])
      case .conflict(let fact):
        return .object([
          head, ("result", .text("conflict")), ("now", fact.map(now) ?? .null),
        ])
      case .rejected(let reasons):
        let sentences = reasons.map { visit.reader.sentence(Refusal($0)) }
        return .object([
          head, ("result", .text("rejected")), ("reasons", .array(sentences.map { .text($0) })),
        ])
      }
    }
    return .json(JSON.object([("results", .array(results))]).written)
  }
}

extension AttendanceMark {
  fileprivate var json: JSON {
    let minutes: Int? = if case .late(let minutes) = status { minutes } else { nil }
    return .object([
      ("id", .text(id.description)), ("enrolment", .text(enrolment.description)),
      ("session", .text(session.description)), ("status", .text(status.code)),
      ("minutes", minutes.map { .number(Int64($0)) } ?? .null), ("note", .text(note)),
      ("at", .text(recorded.at.isoInThailand)), ("by", .text(recorded.by)),
    ])
  }
}

extension Rating {
  fileprivate var json: JSON {
    let level = if case .shown(let shown) = level { String(shown) } else { "N" }
    return .object([
      ("id", .text(id.description)), ("enrolment", .text(enrolment.description)),
      ("competency", .text(competency)), ("occasion", .text(occasion.rawValue)),
      ("raterKind", .text(raterKind.rawValue)), ("rater", .text(rater)), ("level", .text(level)),
      ("at", .text(recorded.at.isoInThailand)),
    ])
  }
}
