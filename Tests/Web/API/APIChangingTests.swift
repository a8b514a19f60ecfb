import HTTP
import Operations
import Testing
import Training

@testable import Web

@Suite struct `Changing by the JSON interface` {
  private static let round = "/rounds/surin-2562-2"

  /// With names that the sample has.
  private func newRound(_ site: TestSite, _ code: String, title: String = "รอบใหม่") async throws
    -> String
  {
    let record = try await site.office.record(ofRound: "surin-2562-2")
    return JSON.object([
      ("code", .text(code)), ("programme", .text(record.programme.code)), ("ordinal", .number(3)),
      ("title", .text(title)), ("curriculum", .text(record.curriculum.code)),
      ("first", .text("2019-10-01")), ("last", .text("2019-10-02")),
      ("venue", .text(record.venue.name)),
      ("organiser", .text(record.round.organiser.description)),
    ]).written
  }

  @Test func `A round is planned, edited by its tag, and given sessions`() async throws {
    let site = try await TestSite.sample()
    let api = try await APISite(site)
    let made = await api.send(.post, "/rounds", try await newRound(site, "new-1"))
    #expect(made.status == .created)
    #expect(made.headers["Location"] == "/api/v1/rounds/new-1")
    #expect(await api.send(.post, "/rounds", try await newRound(site, "new-1")).status == .conflict)

    let read = await api.get("/rounds/new-1")
    let tag = try #require(read.headers["ETag"])
    let edit = #"{"title": "ชื่อใหม่"}"#
    #expect(await api.send(.patch, "/rounds/new-1", edit).status.code == 428)
    let edited = await api.send(.patch, "/rounds/new-1", edit, headers: ["If-Match": tag])
    #expect(edited.json?["title"]?.string == "ชื่อใหม่")
    #expect(edited.headers["ETag"] != tag)
    let stale = await api.send(.patch, "/rounds/new-1", edit, headers: ["If-Match": tag])
    #expect(stale.status == .preconditionFailed)
    let reversed = await api.send(
      .patch, "/rounds/new-1", #"{"last": "2019-09-01"}"#,
      headers: ["If-Match": "W/" + (edited.headers["ETag"] ?? "")])
    #expect(reversed.outcome == "422 /last")

    let record = try await site.office.record(ofRound: "surin-2562-2")
    let room = try #require(record.rooms.values.first?.name)
    func session(_ start: String) -> String {
      """
      {"title": "เปิด", "date": "2019-10-01", "start": "\(start)", "end": "10:00",
      "room": "\(room)", "trainers": []}
      """
    }
    let added = await api.send(.post, "/rounds/new-1/sessions", session("09:00"))
    #expect(added.status == .created)
    let clash = await api.send(.post, "/rounds/new-1/sessions", session("09:30"))
    #expect(clash.status == .conflict)
    let backwards = await api.send(.post, "/rounds/new-1/sessions", session("11:00"))
    #expect(backwards.status == .unprocessable)
    let place = try #require(added.headers["Location"]?.dropFirst(APIOperation.root.count))
    #expect(await api.get(String(place)).json?["start"]?.string == "09:00")
    #expect(await api.send(.delete, String(place)).status == .noContent)
    #expect(await api.get(String(place)).status == .notFound)
  }

  @Test func `What comes again under a key is done once and answered alike`() async throws {
    let site = try await TestSite.sample()
    let api = try await APISite(site)
    let body = try await newRound(site, "new-2")
    func send(_ body: String, _ key: String = "key-1") async -> Response {
      await api.send(.post, "/rounds", body, headers: ["Idempotency-Key": key])
    }
    async let one = send(body)
    async let other = send(body)
    let both = await [one, other]
    let made = try #require(both.first { $0.status == .created })
    // The other came while the first was at it, or after it.
    for response in both where response.status != .created {
      #expect(response.status == .conflict)
      #expect(response.headers["Retry-After"] == "5")
    }
    let again = await send(body)
    #expect(again.status == .created)
    #expect(again.text == made.text)
    #expect(again.headers["Location"] == made.headers["Location"])
    #expect(again.headers["Idempotent-Replayed"] == "true")
    #expect(await send(try await newRound(site, "new-3")).status == .unprocessable)
    #expect(await send(body, "key with blanks").status == .badRequest)
    // A refusal leaves the key free.
    #expect(await send(body, "key-2").status == .conflict)
    #expect(await send(try await newRound(site, "new-4"), "key-2").status == .created)
    let codes = try await site.office.rounds().map(\.code).filter { $0.hasPrefix("new-") }
    #expect(codes.sorted() == ["new-2", "new-4"])
  }

  @Test func `Marks come in batches, and again`() async throws {
    let site = try await TestSite.sample()
    let api = try await APISite(site)
    let marks = try await api.walk(Self.round + "/marks", limit: 200)
    let mark = try #require(marks.first)
    let (person, session) = (mark["enrolment"]?.string ?? "", mark["session"]?.string ?? "")
    let other = mark["status"]?.string == "leave" ? "absent" : "leave"
    func edit(_ id: String, _ base: String, _ status: String) -> String {
      """
      {"edits": [{"id": "\(id)", "enrolment": "\(person)", "session": "\(session)",
      "status": "\(status)", "at": \(site.office.moment.milliseconds), "base": \(base)}]}
      """
    }
    let base = "\"\(mark["id"]?.string ?? "")\""
    let id = site.office.factID(AttendanceMark.self).description
    let first = edit(id, base, other)
    for _ in 1...2 {
      let answer = await api.send(.post, "/marks", first)
      #expect(
        answer.text == #"{"results":[{"id":"\#(id)","result":"recorded","revision":"\#(id)"}]}"#)
    }
    let late = await api.send(
      .post, "/marks", edit(site.office.factID(AttendanceMark.self).description, base, "present"))
    let outcome = try #require(late.json?["results"]?.items?.first)
    #expect(outcome["result"]?.string == "conflict")
    #expect(outcome["now"]?["id"]?.string == id)
    let operation = try #require(APIOperation.all.first { $0.name == "editMarks" })
    #expect(operation.answer.shape?.problems(in: try #require(late.json)) == [])
    #expect(await api.send(.post, "/marks", #"{"edits": [{}]}"#).status == .unprocessable)
  }

  @Test func `Ratings come in batches`() async throws {
    let site = try await TestSite.sample()
    let api = try await APISite(site)
    let ratings = try await api.walk(Self.round + "/ratings", limit: 200)
    let rating = try #require(ratings.first { $0["raterKind"]?.string != "self" })
    let level = rating["level"]?.string == "3" ? "4" : "3"
    func text(_ name: String) -> String { "\"\(rating[name]?.string ?? "")\"" }
    let id = site.office.factID(Rating.self).description
    let answer = await api.send(
      .post, Self.round + "/ratings",
      """
      {"edits": [{"id": "\(id)", "enrolment": \(text("enrolment")),
      "competency": \(text("competency")), "occasion": \(text("occasion")),
      "raterKind": \(text("raterKind")), "rater": \(text("rater")), "level": "\(level)",
      "at": \(site.office.moment.milliseconds), "base": \(text("id"))}]}
      """)
    #expect(answer.json?["results"]?.items?.first?["result"]?.string == "recorded")
    let now = try await api.walk(Self.round + "/ratings", limit: 200)
    #expect(now.first { $0["id"]?.string == id }?["level"]?.string == level)
  }

  @Test func `People are nominated, enrolled and cancelled`() async throws {
    let site = try await TestSite.sample()
    let api = try await APISite(site)
    _ = await api.send(.post, "/rounds", try await newRound(site, "new-5"))
    let person = try #require(
      try await site.office.record(ofRound: "surin-2562-2").takingPart.first?.person.id)
    let people = #"{"people": ["\#(person)"]}"#
    let round = "/rounds/new-5"
    #expect(await api.send(.post, round + "/enrolments", people).status == .unprocessable)
    let nominated = await api.send(.post, round + "/nominations", people)
    #expect(nominated.text == #"{"nominated":1,"waiting":0}"#)
    #expect(await api.send(.post, round + "/nominations", people).status == .conflict)
    #expect(await api.send(.post, round + "/enrolments", people).text == #"{"enrolled":1}"#)
    let cancelled = await api.send(
      .post, round + "/cancellations", #"{"person": "\#(person)", "reason": "ย้าย"}"#)
    #expect(cancelled.text == #"{"movedUp":0}"#)
    let listed = try await api.walk(round + "/enrolments", limit: 5)
    #expect(listed.map { $0["status"]?.string } == ["cancelled"])
  }

  @Test func `Certificates are voided once, and issued to nobody twice`() async throws {
    let site = try await TestSite.sample()
    let api = try await APISite(site)
    let list = Self.round + "/certificates"
    let first = try #require(await api.get(list + "?limit=1").json?["items"]?.items?.first)
    let number = try #require(first["number"])
    let address =
      "\(list)/\(number["year"]?.integer ?? 0)/\(number["sequence"]?.integer ?? 0)/void"
    let reason = #"{"reason": "พิมพ์ผิด"}"#
    #expect(await api.send(.post, address, reason).json?["id"]?.string == first["id"]?.string)
    #expect(await api.send(.post, address, reason).status == .conflict)
    let id = first["id"]?.string ?? ""
    #expect(await api.get("/certificates/\(id)").json?["void"]?["reason"]?.string == "พิมพ์ผิด")
    let issued = await api.send(.post, list, "{}")
    #expect(issued.text == #"{"certificates":[]}"#)
  }

  @Test(arguments: [
    ("text/plain", "{}", "415"), ("application/json", "{", "400"),
    ("application/json", #"{"code":"a","code":"b"}"#, "400"),
    (
      "application/json; charset=utf-8", "{}",
      "422 /code /programme /ordinal /title /curriculum /first /last /venue /organiser"
    ),
  ])
  func `A body that cannot be is refused`(type: String, body: String, outcome: String) async throws
  {
    let api = try await APISite(TestSite.shared.value, [.plan])
    let response = await api.send(.post, "/rounds", body, headers: ["Content-Type": type])
    #expect(response.outcome == outcome)
  }
}
