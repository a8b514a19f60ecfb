import Documents
import HTTP
import Operations
import Testing
import Training

@testable import Web

@Suite struct CertificatePagesTests {
  private let page = "/rounds/surin-2562-2/certificates"

  @Test func `the page tells who does not complete, and why, in both languages`() async throws {
    let site = try await TestSite.shared.value
    let thai = await site.get(page)
    #expect(thai.status == .ok)
    #expect(thai.text.contains("ผ่าน 78 จาก 85 คน"))
    #expect(thai.text.contains("ยังไม่ผ่าน 7 คน"))
    #expect(thai.text.contains("ออกแล้ว 78 ฉบับ · รอออก 0 ฉบับ"))
    #expect(await site.get(page, language: .english).text.contains("78 of 85 completed"))
  }

  @Test func `the preview holds the longest name of the round`() async throws {
    let site = try await TestSite.shared.value
    for orientation in ["landscape", "portrait"] {
      let preview = await site.get(
        page + "/preview.odt?orientation=\(orientation)&document-lang=en")
      #expect(preview.status == .ok)
      #expect(try await preview.bytes().starts(with: Array("PK".utf8)))
    }
    // What is said wrongly is as if it had not been said.
    #expect(await site.get(page + "/preview.odt?orientation=%E0%B8%81&digits=x").status == .ok)
    #expect(await site.get(page + "/nothing.odt").status == .notFound)
  }

  @Test func `one certificate is given as it was issued, and as XML`() async throws {
    let site = try await TestSite.shared.value
    let certificate = try #require(
      try await site.office.record(ofRound: "surin-2562-2").register.first)
    let odt = await site.get("/certificates/\(certificate.id).odt")
    #expect(try await odt.bytes() == site.office.document(of: certificate.id))
    #expect(
      odt.headers["Content-Disposition"] == "attachment; filename*=UTF-8''001-2562.odt")
    #expect(
      await site.get("/certificates/\(certificate.id).xml").text.contains("number=\"001/2562\""))
    for wrong in ["nonsense.odt", "\(certificate.id)", "\(certificate.id).exe"] {
      #expect(await site.get("/certificates/\(wrong)").status == .notFound)
    }
  }

  @Test func `all certificates come in one archive, a piece for each file`() async throws {
    let site = try await TestSite.shared.value
    let response = await site.get(page + "/all.zip")
    guard case .pieces(nil, let next) = response.body else {
      Issue.record("the archive is not streamed")
      return
    }
    var (pieces, longest) = (0, 0)
    while let piece = try await next() {
      pieces += 1
      longest = max(longest, piece.count)
    }
    // An .odt and an .xml for each of 78, then the directory.
    #expect(pieces == 157)
    #expect(longest < 100_000)
  }

  @Test func `a replacement is issued once, and the public page points to it; another is voided`()
    async throws
  {
    let site = try await TestSite.sample()
    let old = try #require(
      try await site.office.record(ofRound: "surin-2562-2").register.first {
        $0.facts.organisation != $0.facts.issuer
      })
    let code = ScanCode.certificate(old.id).text
    let before = await site.visit("/c/\(code.percentEncoded)")
    #expect(before.status == .ok)
    #expect(before.text.contains("และยังไม่ถูกยกเลิก ณ"))
    #expect(before.text.contains(old.facts.recipient))
    // The paper does not say where somebody works.
    #expect(!before.text.contains(old.facts.organisation))

    let address = "/certificates/\(old.id)/reissue"
    let done = await site.post(
      address, ["reason": "ชื่อสะกดผิด", "corrected": "yes", "orientation": "portrait"])
    #expect(done.headers["Location"] == page + "?done=reissued")
    let again = await site.post(address, ["reason": "ชื่อสะกดผิด"])
    #expect(again.status == .unprocessable)
    #expect(again.text.contains("ออกใบแทนแล้วเป็นเลขที่ 079/2562"))
    let after = await site.visit("/c/\(code.percentEncoded)", language: .english)
    #expect(after.text.contains("has been void since"))
    #expect(after.text.contains("Reason: ชื่อสะกดผิด"))
    #expect(after.text.contains("It was replaced by number 079/2562."))
    try await voidsFirst(of: site)
  }

  private func voidsFirst(of site: TestSite) async throws {
    let certificate = try #require(
      try await site.office.record(ofRound: "surin-2562-2").register.first)
    let address = "/certificates/\(certificate.id)/void"
    let empty = await site.post(address, ["reason": " "])
    #expect(empty.status == .unprocessable)
    #expect(empty.text.contains("กรอกเหตุผล"))
    let huge = String(repeating: "ก", count: 501)
    let tooLong = await site.post(address, ["reason": huge])
    #expect(tooLong.status == .unprocessable)
    #expect(tooLong.text.contains(huge))

    let done = await site.post(address, ["reason": "ออกซ้ำ <b>"])
    #expect(done.status == .seeOther)
    #expect(done.headers["Location"] == page + "?done=voided")
    let again = await site.post(address, ["reason": "ออกซ้ำ <b>"])
    #expect(again.status == .unprocessable)
    #expect(again.text.contains("วุฒิบัตรเลขที่ 001/2562 ยกเลิกไปแล้วเมื่อ"))
    #expect(again.text.contains("ออกซ้ำ &lt;b&gt;"))
    let register = try await site.office.record(ofRound: "surin-2562-2").register
    #expect(register.first { $0.id == certificate.id }?.void?.reason == "ออกซ้ำ <b>")
  }

  @Test func `certificates are issued as they were confirmed, and sent twice only once`()
    async throws
  {
    let site = try await TestSite.sample()
    let completer = try await site.oneMoreCompletes()
    let shown = await site.get(page + "/issue?date=2%2F9%2F2562")
    #expect(shown.text.contains("๐๗๙/๒๕๖๒") || shown.text.contains("079/2562"))
    #expect(shown.text.contains(completer))
    let run = try await site.office.certificateRun(
      round: "surin-2562-2", on: CivilDate(iso: "2019-09-02"))
    #expect(run.due.map(\.number.text) == ["079/2562"])

    let stale = await site.post(page + "/issue", ["date": "2019-09-02", "agreed": "other"])
    #expect(stale.status == .unprocessable)
    #expect(stale.text.contains("เปลี่ยนไปหลังจากเปิดหน้านี้"))
    let without = await site.post(page + "/issue", ["date": "2019-09-02"])
    #expect(without.status == .unprocessable)
    let noDate = await site.post(page + "/issue", ["date": "31/2/2562", "agreed": run.revision])
    #expect(noDate.status == .unprocessable)
    #expect(noDate.text.contains("value=\"31/2/2562\""))
    // Thai digits are digits.
    let fields: KeyValuePairs = ["date": "๒/๙/๒๕๖๒", "agreed": run.revision]
    let first = await site.post(page + "/issue", fields)
    #expect(first.headers["Location"]?.hasSuffix("done=issued&count=1") == true)
    let second = await site.post(page + "/issue", fields)
    #expect(second.headers["Location"]?.hasSuffix("done=issued-already") == true)
    #expect(
      try await site.office.record(ofRound: "surin-2562-2").register.count == 79)
  }

  @Test func `unknown, misread and other codes are told apart`() async throws {
    let site = try await TestSite.shared.value
    let unknown = ScanCode.certificate(ID(at: Moment(milliseconds: 1), random: (2, 3))).text
    #expect(await site.visit("/c/\(unknown.percentEncoded)").status == .notFound)
    let last = unknown.last == "A" ? "B" : "A"
    let misread = await site.visit("/c/\((unknown.dropLast() + last).description.percentEncoded)")
    #expect(misread.status == .badRequest)
    #expect(misread.text.contains("รหัสอ่านผิดหรือพิมพ์ผิด"))
    let nonsense = await site.visit("/c/%3Cscript%3E", language: .english)
    #expect(nonsense.status == .badRequest)
    #expect(nonsense.text.contains("Not the code of a certificate"))
    #expect(!nonsense.text.contains("<script>"))
    let typed = await site.visit("/c?code=\(unknown.lowercased().percentEncoded)%20")
    #expect(typed.headers["Location"] == "/c/" + unknown.percentEncoded)
  }

  @Test func `whoever has not signed in sees no certificate`() async throws {
    let site = try await TestSite.shared.value
    let certificate = try #require(
      try await site.office.record(ofRound: "surin-2562-2").register.first)
    for address in [page, page + "/all.zip", "/certificates/\(certificate.id).odt"] {
      #expect(await site.visit(address).status == .seeOther)
    }
  }
}

extension TestSite {
  /// Lets somebody complete who had not.
  ///
  /// - Returns: their name.
  fileprivate func oneMoreCompletes() async throws -> String {
    let record = try await office.record(ofRound: "surin-2562-2")
    let participant = try #require(
      record.takingPart.first { participant in
        record.completion(of: participant).shortfalls.allSatisfy { shortfall in
          switch shortfall {
          case .attendance, .unmarked: true
          default: false
          }
        } && !record.completion(of: participant).isComplete
      })
    let last = record.participants.flatMap(\.marks.values).map(\.recorded.at.milliseconds).max()
    let moment = Moment(milliseconds: (last ?? 0) + 1)
    let marks = record.sessions(for: participant).enumerated().map { place, session in
      AttendanceMarkInput(
        id: ID(at: moment, random: (7, UInt64(place))),
        enrolment: participant.enrolment.id, session: session.id, status: .present,
        moment: moment, order: place)
    }
    try await office.record(marks)
    return record.name(of: participant)?.displayed ?? ""
  }
}
