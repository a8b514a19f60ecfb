import HTTP
import Operations
import Testing
import Training

@testable import Web

@Suite struct RoundPagesTests {
  @Test func `a round that is created stands in the list, and the same code again is refused`()
    async throws
  {
    let site = try await TestSite.sample()
    let record = try await site.office.record(ofRound: "surin-2562-2")
    let fields: KeyValuePairs<String, String> = [
      "code": "surin-2563-1", "programme": record.programme.code,
      "curriculum": record.curriculum.code, "title": "รอบใหม่", "ordinal": "๓",
      "first": "๑/๑๐/๒๕๖๒", "last": "2/10/2562", "venue": record.venue.id.description,
      "organiser": "อบจ. สุรินทร์",
    ]
    let created = await site.post("/rounds", fields)
    #expect(created.status == .seeOther)
    let again = await site.post("/rounds", fields)
    #expect(again.status == .unprocessable)
    #expect(again.text.contains("มีรอบการอบรม “surin-2563-1” อยู่แล้ว"))
    #expect(again.text.contains("value=\"๑/๑๐/๒๕๖๒\""))
    let listed = await site.get("/rounds?year=2563&q=SURIN-2563")
    #expect(listed.text.contains("รอบใหม่"))
    #expect(!listed.text.contains("/rounds/surin-2562-2\""))
  }

  @Test func `an edit of what has changed meanwhile shows both`() async throws {
    let site = try await TestSite.sample()
    let round = try await site.office.record(ofRound: "surin-2562-2").round
    try await site.office.editRound("surin-2562-2", RoundEdit(title: "ชื่อของผู้อื่น"))
    let response = await site.post(
      "/rounds/surin-2562-2/edit",
      [
        "seen": round.revision, "title": "ชื่อของฉัน", "ordinal": "2", "first": "27/8/2562",
        "last": "28/8/2562",
      ])
    #expect(response.status == .conflict)
    #expect(response.text.contains("ชื่อของฉัน"))
    #expect(response.text.contains("ชื่อของผู้อื่น"))
    #expect(try await site.office.record(ofRound: "surin-2562-2").round.title == "ชื่อของผู้อื่น")
  }

  @Test func `a session that clashes is refused at its fields, with what was typed`() async throws {
    let site = try await TestSite.sample()
    let plan = try await site.office.plan(ofRound: "surin-2562-2")
    let session = try #require(plan.agenda.first { !$0.isBreak })
    let response = await site.post(
      "/rounds/surin-2562-2/board/add",
      [
        "title": "หัวข้อแทรก", "date": session.slot.date.typed, "start": session.slot.start.typed,
        "end": session.slot.end.typed, "room": session.room.description,
        "trainers": session.trainers.first?.description ?? "",
      ], language: .english)
    #expect(response.status == .unprocessable)
    #expect(response.text.contains("already teaches “\(session.title)”"))
    #expect(response.text.contains("value=\"หัวข้อแทรก\""))
    #expect(
      try await site.office.plan(ofRound: "surin-2562-2").agenda.count == plan.agenda.count)
  }

  @Test(arguments: [
    "/", "/rounds/surin-2562-2", "/rounds/surin-2562-2/board", "/rounds/surin-2562-2/board/add",
    "/rounds/new?from=surin-2562-2", "/programmes", "/curricula", "/settings/places",
    "/settings/trainers", "/settings/holidays",
  ])
  func `pages of planning are shown in both languages`(path: String) async throws {
    let site = try await TestSite.shared.value
    let thai = await site.get(path)
    let english = await site.get(path, language: .english)
    #expect(thai.status == .ok)
    #expect(english.status == .ok)
    #expect(thai.text != english.text)
  }

  @Test
  func `an agreement whose party is unknown is refused at that row, and twice the same is one`()
    async throws
  {
    let site = try await TestSite.sample()
    let programme = try await site.office.record(ofRound: "surin-2562-2").programme
    let path = "/programmes/\(programme.code)/agreements"
    let id = site.office.newFormID(Agreement.self).description
    func send(_ organisation: String) async -> Response {
      await site.post(
        path,
        [
          "id": id, "title": "บันทึกข้อตกลงใหม่", "signed": "1/9/2562", "level-0": "province",
          "organisation-0": "อบจ. สุรินทร์", "level-1": "area", "organisation-1": organisation,
        ])
    }
    let refused = await send("อบต. ไม่มีจริง")
    #expect(refused.status == .unprocessable)
    #expect(refused.text.contains("href=\"#organisation-1\""))
    #expect(await send("อบต. สวาย").status == .seeOther)
    #expect(await send("อบต. สวาย").status == .seeOther)
    let agreements = try await site.office.programmeFile(programme.code).agreements
    #expect(agreements.filter { $0.title == "บันทึกข้อตกลงใหม่" }.count == 1)
  }
}
