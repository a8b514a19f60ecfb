internal import HTTP
internal import Operations
internal import Training

private let signatories = Shape.list(
  .named(
    "Signatory",
    .record([
      .init("name", .text(0...200), "Empty where only the office is known."),
      .init("office", .text(1...300), "The office that signs."),
      .init("capacity", .text(0...300), "The role in which it signs."),
    ])), 0...3)

private let summary = Shape.named(
  "RoundSummary",
  .record([
    .init("id", .id, "The round's id."),
    .init("code", .text(1...100), "By which its addresses name it."),
    .init("ordinal", .count, "ครั้งที่, from 1."),
    .init("title", .text(0...1000), "The workshop's title."),
    .init("programme", .text(0...1000), "The programme's title."),
    .init("venue", .text(0...1000), "The venue's name."),
    .init("first", .date, "The first day."),
    .init("last", .date, "The last day."),
    .init("takingPart", .count, "How many people take part."),
  ]))

private let round = Shape.named(
  "Round",
  .record([
    .init("id", .id, "The round's id."),
    .init("code", .text(1...100), "By which its addresses name it."),
    .init("ordinal", .count, "ครั้งที่, from 1."),
    .init("title", .text(0...1000), "The workshop's title."),
    .init("programme", .id, "The programme's id."),
    .init("curriculum", .id, "The id of the version that is taught."),
    .init("first", .date, "The first day."),
    .init("last", .date, "The last day."),
    .init("venue", .id, "The venue's id."),
    .init("organiser", .id, "The id of the organisation that runs it."),
    .init("coOrganisers", .list(.id, 0...100), "Those who run it with them."),
    .init("objectives", .list(.text(0...4000), 0...100), "What it is for."),
    .init("signatories", signatories, "Who signs its certificates, in their order."),
  ]))

private let newRound = Shape.named(
  "NewRound",
  .record([
    .init("code", .text(1...64), "Letters, digits and hyphens; no other round has it."),
    .init("programme", .text(1...100), "The programme's code."),
    .init("ordinal", .integer(1...10_000), "ครั้งที่, from 1."),
    .init("title", .text(1...500), "The workshop's title."),
    .init("curriculum", .text(1...100), "The curriculum's code; its latest version is taken."),
    .init("first", .date, "The first day."),
    .init("last", .date, "The last day, not before the first."),
    .init("venue", .text(1...300), "The venue's name."),
    .init("organiser", .text(1...300), "The name or the id of the organisation that runs it."),
    .init(
      "coOrganisers", .list(.text(1...300), 0...20), "Names or ids of those who run it with them.",
      isRequired: false),
    .init("objectives", .list(.text(1...1000), 0...20), "What it is for.", isRequired: false),
    .init("signatories", signatories, "Who signs its certificates.", isRequired: false),
  ]))

private let roundEdit = Shape.named(
  "RoundEdit",
  .record([
    .init("title", .text(1...500), "The workshop's title.", isRequired: false),
    .init("ordinal", .integer(1...10_000), "ครั้งที่, from 1.", isRequired: false),
    .init("first", .date, "The first day.", isRequired: false),
    .init("last", .date, "The last day.", isRequired: false),
    .init("objectives", .list(.text(1...1000), 0...20), "What it is for.", isRequired: false),
    .init("signatories", signatories, "Who signs its certificates.", isRequired: false),
  ]))

extension Shape {
  /// Where something that was made stands.
  static let made = Shape.named(
    "Made", .record([.init("id", .id, "The id of what was made.")]))

  /// A page of a list.
  static func page(_ name: String, of item: Shape) -> Shape {
    .named(
      name,
      .record([
        .init("items", .list(item, 0...200), "The items of this page."),
        .init(
          "next", .optional(.text(1...400)),
          "The `cursor` of the page after; null at the end. The header Link has its address."),
      ]))
  }
}

let roundOperations: [APIOperation] = [
  APIOperation(
    .get, "/rounds", "listRounds", "Rounds, the latest first.", tag: "rounds", scope: .read,
    query: APIOperation.Parameter.paging, answer: .json(.ok, .page("RoundPage", of: summary))
  ) { call in
    let cursor = try call.cursor.map { text in
      guard let first = try? CivilDate(iso: String(text.prefix(10))), text.count > 11 else {
        throw APIRefusal.parameter("cursor")
      }
      return RoundList.Cursor(first: first, code: String(text.dropFirst(11)))
    }
    let (rounds, next) = try await call.office.roundPage(after: cursor, count: call.limit)
    return call.page(rounds.map(\.json), next: next.map { "\($0.first.iso) \($0.code)" })
  },
  APIOperation(
    .post, "/rounds", "createRound", "Plans a round.", tag: "rounds", scope: .plan,
    body: newRound, guards: [.once, .conflicting], answer: .created(.made)
  ) { call in
    let id = try await call.office.createRound(try call.roundPlan())
    return call.created(id.description, at: "/rounds/\(call.text("code").percentEncoded)")
  },
  APIOperation(
    .get, "/rounds/{round}", "getRound", "One round.", tag: "rounds", scope: .read,
    guards: [.tagged], answer: .json(.ok, round)
  ) { call in
    let round = try await call.office.round(call.path("round"))
    var response = Response.json(round.json.written)
    response.headers["ETag"] = round.tag
    return response
  },
  APIOperation(
    .patch, "/rounds/{round}", "editRound",
    "Changes what is sent of a round, if it still is as If-Match says.", tag: "rounds",
    scope: .plan, body: roundEdit, guards: [.matching, .tagged], answer: .json(.ok, round)
  ) { call in
    let seen = call.visit.request.headers["If-Match"] ?? ""
    let edited = try await call.office.editRound(
      call.path("round"), try call.roundEdit(), seen: call.revision(seen))
    var response = Response.json(edited.json.written)
    response.headers["ETag"] = edited.tag
    return response
  },
]

extension APICall {
  /// The revision within an `If-Match`; nil for `*`, with which any will do.
  ///
  /// A tag that was weakened on its way because the answer was packed is taken as well.
  fileprivate func revision(_ tag: String) -> String? {
    let tag = tag.drop { $0 == " " }
    if tag == "*" { return nil }
    return (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag).filter { $0 != "\"" && $0 != " " }
  }

  fileprivate func day(_ name: String) throws -> CivilDate { try CivilDate(iso: text(name)) }

  fileprivate func roundPlan() throws -> RoundPlan {
    RoundPlan(
      code: text("code"), programme: text("programme"),
      ordinal: Int(body["ordinal"]?.integer ?? 0), title: text("title"),
      curriculum: text("curriculum"), first: try day("first"), last: try day("last"),
      venue: text("venue"), organiser: text("organiser"), coOrganisers: texts("coOrganisers"),
      objectives: texts("objectives"), signatories: signatories ?? [])
  }

  fileprivate func roundEdit() throws -> RoundEdit {
    RoundEdit(
      title: optionalText("title"), ordinal: body["ordinal"]?.integer.map { Int($0) },
      first: body["first"]?.date, last: body["last"]?.date,
      objectives: body["objectives"].map { _ in texts("objectives") }, signatories: signatories)
  }

  private var signatories: [Signatory]? {
    body["signatories"]?.items?.map { item in
      Signatory(
        name: item["name"]?.string ?? "", office: item["office"]?.string ?? "",
        capacity: item["capacity"]?.string ?? "")
    }
  }

  /// Says where what was made stands.
  func created(_ id: String, at address: String) -> Response {
    var response = Response.json(JSON.object([("id", .text(id))]).written, .created)
    response.headers["Location"] = APIOperation.root + address
    return response
  }
}

extension RoundSummary {
  fileprivate var json: JSON {
    .object([
      ("id", .text(id.description)), ("code", .text(code)), ("ordinal", .number(Int64(ordinal))),
      ("title", .text(title)), ("programme", .text(programme)), ("venue", .text(venue)),
      ("first", .text(first.iso)), ("last", .text(last.iso)),
      ("takingPart", .number(Int64(takingPart))),
    ])
  }
}

extension Round {
  fileprivate var tag: String { "\"\(revision)\"" }

  fileprivate var json: JSON {
    .object([
      ("id", .text(id.description)), ("code", .text(code)), ("ordinal", .number(Int64(ordinal))),
      ("title", .text(title)), ("programme", .text(programme.description)),
      ("curriculum", .text(curriculum.description)), ("first", .text(first.iso)),
      ("last", .text(last.iso)), ("venue", .text(venue.description)),
      ("organiser", .text(organiser.description)),
      ("coOrganisers", .array(coOrganisers.map { .text($0.description) })),
      ("objectives", .array(objectives.map { .text($0) })),
      (
        "signatories",
        .array(
          signatories.map {
            .object([
              ("name", .text($0.name)), ("office", .text($0.office)),
              ("capacity", .text($0.capacity)),
            ])
          })
      ),
    ])
  }
}
