import HTTP
import Operations
import Testing
import Training

@testable import Web

@Suite struct RosterTests {
  private let address = "/rounds/surin-2562-2/people"

  /// What a form carries in a hidden field.
  private func carried(_ name: String, in page: String) throws -> String {
    let start = try #require(page.ranges(of: "name=\"\(name)\" value=\"").first)
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }

  private func organisation(_ site: TestSite) async throws -> Organisation {
    let record = try await site.office.record(ofRound: "surin-2562-2")
    return try #require(record.organisation(of: record.participants[0]))
  }

  @Test func `the list tells everybody with status, and the stated headcount`() async throws {
    let site = try await TestSite.shared.value
    let thai = await site.get(address).text
    #expect(thai.contains("จำนวนที่ระบุไว้ 85 คน"))
    #expect(thai.components(of: "name=\"person\"") == 85)
    let english = await site.get(address, language: .english).text
    #expect(english.contains("stated: 85"))
    #expect(await site.get(address + "?status=cancelled").text.contains("ไม่มีรายชื่อตามที่เลือก"))
  }

  @Test(arguments: [
    "", "/nominate", "/import", "/letters", "/organisations", "/admission", "/reconciliation",
  ])
  func `every page of a round's people opens`(part: String) async throws {
    let site = try await TestSite.shared.value
    for language in Language.allCases {
      #expect(await site.get(address + part, language: language).status == .ok)
    }
    #expect(await site.get("/rounds/none/people" + part).status == .notFound)
  }

  @Test func `a list is stored once it was seen and confirmed, and only once`() async throws {
    let site = try await TestSite.sample()
    let organisation = try await organisation(site).name
    let list = "ชื่อ-สกุล,ตำแหน่ง,สังกัด\nนายทดสอบ นำเข้า,นิติกร,\(organisation)\n"
    let preview = await site.send(
      address + "/import", ["use": "nominees"], file: Array(list.utf8), named: "รายชื่อ.csv")
    #expect(preview.status == .ok)
    #expect(preview.text.contains("จะเสนอชื่อ 1 คน"))
    #expect(try await site.office.searchPeople("นำเข้า").isEmpty)
    let carriedList = try carried("list", in: preview.text)
    let revision = try carried("revision", in: preview.text)
    let stored = await site.post(
      address + "/import",
      ["list": carriedList, "list-name": "รายชื่อ.csv", "revision": revision, "confirm": "1"])
    #expect(stored.headers["Location"] == "\(address)?done=nominated&count=1")
    #expect(try await site.office.searchPeople("นำเข้า").count == 1)
    let again = await site.post(
      address + "/import",
      ["list": carriedList, "revision": revision, "confirm": "1"])
    #expect(again.status == .unprocessable)
    #expect(again.text.contains("อยู่ในรอบนี้แล้ว 1 คน"))
    #expect(try await site.office.record(ofRound: "surin-2562-2").participants.count == 86)
  }

  @Test func `an unsure row needs a decision, which stays while other problems are mended`()
    async throws
  {
    let site = try await TestSite.sample()
    let record = try await site.office.record(ofRound: "surin-2562-2")
    let known = record.participants[0]
    let other = try #require(
      record.organisations.values.first { $0.id != known.enrolment.organisation })
    let name = try #require(known.person.names.last?.value.displayed)
    let list = "ชื่อ-สกุล,ตำแหน่ง,สังกัด\n\(name),ตำแหน่งอื่น,\(other.name)\n"
    let preview = await site.send(
      address + "/import", [:], file: Array(list.utf8), named: "a.csv", language: .english)
    #expect(preview.text.contains("unsure 1"))
    let carriedList = try carried("list", in: preview.text)
    let undecided = await site.post(
      address + "/import",
      [
        "list": carriedList, "confirm": "1", "revision": try carried("revision", in: preview.text),
      ], language: .english)
    #expect(undecided.status == .unprocessable)
    #expect(undecided.text.contains("may be somebody known"))
    let decided = await site.post(
      address + "/import", ["list": carriedList, "decide-2": "new"], language: .english)
    #expect(try carried("decide-2", in: decided.text) == "new")
    let stored = await site.post(
      address + "/import",
      [
        "list": carriedList, "decide-2": "new", "confirm": "1",
        "revision": try carried("revision", in: decided.text),
      ])
    #expect(stored.status == .seeOther)
  }

  @Test func `problems of a list are told with line and column, and nothing is stored`()
    async throws
  {
    let site = try await TestSite.shared.value
    let list = "ชื่อ-สกุล,ตำแหน่ง,สังกัด\n,นิติกร,\n"
    let page = await site.send(address + "/import", [:], file: Array(list.utf8), named: "a.csv")
    #expect(page.status == .unprocessable)
    #expect(page.text.contains("บรรทัด 2"))
    #expect(
      await site.send(address + "/import", [:], file: [], named: "").status == .unprocessable)
    #expect(
      await site.send(
        address + "/import", [:], file: [UInt8](repeating: 0x41, count: ListFile.limit + 1),
        named: "a.csv"
      ).status == .unprocessable)
    #expect(
      await site.post(address + "/import", ["list": "!?", "confirm": "1"]).status == .unprocessable)
  }

  @Test func `somebody is cancelled with a reason, and not without`() async throws {
    let site = try await TestSite.sample()
    let record = try await site.office.record(ofRound: "surin-2562-2")
    let person = try #require(record.takingPart.first { $0.certificate == nil }).person
    let form = "\(address)/of/\(person.id)"
    #expect(await site.get(form).status == .ok)
    #expect(await site.post(form + "/cancel", ["cancel-reason": " "]).status == .unprocessable)
    #expect(await site.post(form + "/cancel", ["cancel-reason": "ป่วย"]).status == .seeOther)
    #expect(await site.get(address + "?status=cancelled").text.contains(person.id.description))
  }

  @Test func `quotas and admission are edited, and an edit of an old form shows both`()
    async throws
  {
    let site = try await TestSite.sample()
    let organisation = try await organisation(site)
    let quotas = address + "/organisations/quotas"
    #expect(await site.post(quotas, ["quota-\(organisation.id)": "๙"]).status == .seeOther)
    #expect(
      try await site.office.admission(ofRound: "surin-2562-2").quotas[organisation.id] == 9)
    let bad = await site.post(quotas, ["quota-\(organisation.id)": "มาก"])
    #expect(bad.status == .unprocessable && bad.text.contains("value=\"มาก\""))
    let fields: KeyValuePairs = [
      "made-from": Admission().revision, "capacity": "90", "full": "wait", "approval": "no",
    ]
    let old = try await site.office.admission(ofRound: "surin-2562-2")
    let first = await site.post(
      address + "/admission",
      ["made-from": old.revision, "capacity": "100", "full": "wait", "approval": "no"])
    #expect(first.status == .seeOther)
    let stale = await site.post(address + "/admission", fields)
    #expect(stale.status == .unprocessable)
    #expect(stale.text.contains("ที่บันทึกไว้ล่าสุด") && stale.text.contains("value=\"90\""))
  }

  @Test func `a list is carried to the page and back as it was`() throws {
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 251) }
      let file = ListFile(name: "a", bytes: bytes)
      #expect(ListFile(name: "a", carried: file.carried)?.bytes == bytes)
    }
  }
}

extension String {
  fileprivate func components(of text: String) -> Int { self.ranges(of: text).count }
}
