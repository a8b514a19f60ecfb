import HTTP
import Imports
import Operations
import Tables
import Testing
import Training

@testable import Web

@Suite struct PeopleTests {
  private func somebody(_ site: TestSite) async throws -> Participant {
    let record = try await site.office.record(ofRound: "surin-2562-2")
    return try #require(record.takingPart.first { $0.certificate != nil && !$0.ratings.isEmpty })
  }

  @Test func `people are found by any part of a name, with their organisation`() async throws {
    let site = try await TestSite.shared.value
    let person = try await somebody(site).person
    let surname = try #require(person.names.last?.value.surname)
    let part = String(surname.dropFirst().prefix(4))
    let page = await site.get("/people?q=\(part.percentEncoded)")
    #expect(page.status == .ok)
    #expect(page.text.contains("/people/\(person.id)"))
    #expect(page.text.contains("/organisations/"))
    #expect(await site.get("/people?q=zzz", language: .english).text.contains("Nobody has “zzz”."))
    let huge = String(repeating: "ก", count: 5000)
    #expect(await site.get("/people?q=\(huge.percentEncoded)&from=rubbish").status == .ok)
  }

  @Test func `a person's page tells rounds, hours per fiscal year, gaps and certificates`()
    async throws
  {
    let site = try await TestSite.shared.value
    let participant = try await somebody(site)
    let thai = await site.get("/people/\(participant.person.id)").text
    #expect(thai.contains("ปีงบประมาณ") && thai.contains("2562"))
    #expect(thai.contains("<svg"))
    let certificate = try #require(participant.certificate)
    #expect(thai.contains("/certificates/\(certificate.id).pdf"))
    let english = await site.get("/people/\(participant.person.id)", language: .english).text
    #expect(english.contains("Hours per fiscal year") && english.contains("no target set"))
  }

  @Test(arguments: ["rubbish", "00000000-0000-7000-8000-000000000000"])
  func `an id of nobody is not found`(id: String) async throws {
    let site = try await TestSite.shared.value
    #expect(await site.get("/people/\(id)").status == .notFound)
    #expect(await site.get("/organisations/\(id)").status == .notFound)
  }

  @Test func `a correction made from an old page shows what is there now and keeps what was typed`()
    async throws
  {
    let site = try await TestSite.sample()
    let person = try await somebody(site).person
    let address = "/people/\(person.id)/edit/name"
    let given = try #require(person.names.last?.value.given)
    let first = await site.post(
      address,
      ["revision": person.revision, "given": given, "surname": "ใหม่", "from": "๑/๑๐/๒๕๖๒"])
    #expect(first.headers["Location"] == "/people/\(person.id)?done=saved")
    let stale = await site.post(
      address, ["revision": person.revision, "given": "อีกชื่อ", "surname": "หนึ่ง"])
    #expect(stale.status == .unprocessable)
    #expect(stale.text.contains("มีผู้แก้ไขข้อมูลนี้หลังจากเปิดหน้านี้"))
    #expect(stale.text.contains("value=\"อีกชื่อ\""))
    #expect(stale.text.contains("ข้อมูลล่าสุดที่บันทึกไว้"))
  }

  @Test func `bad input to a correction is told at its field`() async throws {
    let site = try await TestSite.sample()
    let person = try await somebody(site).person
    let page = await site.post(
      "/people/\(person.id)/edit/position",
      ["revision": person.revision, "title": "", "organisation": "ไม่มีที่นี่", "from": "32/13/2562"],
      language: .english)
    #expect(page.status == .unprocessable)
    #expect(page.text.contains("Not saved: 2 to mend"))
    #expect(page.text.contains("value=\"32/13/2562\""))
  }

  @Test func `a target is set with Thai digits and held against the hours`() async throws {
    let site = try await TestSite.sample()
    let person = try await somebody(site).person
    #expect(
      await site.post("/people/target", ["year": "๒๕๖๒", "hours": "๔๐"]).status == .seeOther)
    #expect(await site.get("/people/\(person.id)").text.contains("40 ชั่วโมง"))
    #expect(
      await site.post("/people/target", ["year": "62", "hours": "มาก"]).status == .unprocessable)
  }

  @Test func `two records are merged by what was chosen, and made two again`() async throws {
    let site = try await TestSite.sample()
    let record = try await site.office.record(ofRound: "surin-2562-2")
    let names = record.participants.compactMap { record.organisation(of: $0)?.name }
    let other = try #require(names.first { $0 != names[0] })
    for (organisation, position) in [(names[0], "นิติกร"), (other, "ครู")] {
      let rows = try PersonRow.rows(
        of: TableReader().table(
          Array("ชื่อ-สกุล,ตำแหน่ง,สังกัด\nนายทดสอบ สองครั้ง,\(position),\(organisation)\n".utf8)))
      try await site.office.importPeople(rows, choices: ImportChoices(namesakes: true))
    }
    let ids = try await site.office.searchPeople("สองครั้ง").map(\.person.id)
    #expect(ids.count == 2)
    let address = "/people/\(ids[0])/merge/\(ids[1])"
    let page = await site.get(address)
    #expect(page.status == .ok && page.text.contains("name=\"choice-person_position\""))
    let undecided = await site.post(address, [:])
    #expect(undecided.status == .unprocessable)
    let merged = await site.post(address, ["choice-person_position": "both"])
    #expect(merged.headers["Location"] == "/people/\(ids[1])?done=merged")
    #expect(try await site.office.searchPeople("สองครั้ง").count == 1)
    let kept = await site.get("/people/\(ids[1])").text
    let start = try #require(kept.ranges(of: "name=\"merge\" value=\"").first)
    let merge = String(kept[start.upperBound...].prefix { $0 != "\"" })
    #expect(await site.post("/people/\(ids[1])/unmerge", ["merge": merge]).status == .seeOther)
    #expect(try await site.office.searchPeople("สองครั้ง").count == 2)
  }

  @Test func `organisations are found by a part of a name, and tell whom they sent`() async throws {
    let site = try await TestSite.shared.value
    let record = try await site.office.record(ofRound: "surin-2562-2")
    let participant = record.participants[0]
    let organisation = try #require(record.organisation(of: participant))
    let list = await site.get(
      "/organisations?q=\(organisation.name.suffix(4).description.percentEncoded)")
    #expect(list.text.contains("/organisations/\(organisation.id)"))
    let page = await site.get("/organisations/\(organisation.id)")
    #expect(page.text.contains("/people/\(participant.person.id)"))
    #expect(page.text.contains("/rounds/surin-2562-2"))
    let coverage = await site.get("/organisations?programme=\(record.programme.code)")
    #expect(coverage.status == .ok)
    #expect(record.organisations.values.contains { coverage.text.contains($0.name) })
    #expect(
      await site.post("/organisations/\(organisation.id)", ["kind": "rubbish", "name": ""]).status
        == .unprocessable)
  }
}
