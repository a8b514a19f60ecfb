import HTTP
import Testing
import Training

@testable import Web

@Suite struct ReportPageTests {
  private let page = "/rounds/surin-2562-2/report"
  private let documents = "/rounds/surin-2562-2/documents"

  @Test func `charts have their figures beneath as tables`() async throws {
    let site = try await TestSite.shared.value
    let thai = await site.get(page)
    #expect(thai.status == .ok)
    let charts = thai.text.components(of: "<svg ")
    #expect(charts >= 4)
    #expect(thai.text.components(of: "ตารางของแผนภูมินี้") == charts)
    for title in [
      "จำนวนผู้เข้าร่วมต่อผู้ลงทะเบียน จำแนกตามหน่วยงานและช่วงเวลา",
      "มัธยฐานของระดับสมรรถนะก่อนและหลังอบรม",
      "จำนวนผู้ได้รับการเสนอชื่อ ลงทะเบียน เข้าร่วม และได้รับวุฒิบัตร จำแนกตามหน่วยงาน",
    ] {
      #expect(thai.text.contains(title))
    }
  }

  @Test func `what is for everybody names no organisation, and offers no list of people`()
    async throws
  {
    let site = try await TestSite.shared.value
    let published = await site.get(page + "?published=yes", language: .english)
    #expect(published.status == .ok)
    #expect(!published.text.contains("องค์การบริหารส่วนตำบล"))
    #expect(published.text.contains("report-published.odt"))
    #expect(!published.text.contains("roster"))
    #expect(await site.get(documents + "/roster.csv?published=yes").status == .notFound)
    #expect(await site.get(documents + "/report-published.odt?published=yes").status == .ok)
  }

  @Test(arguments: [
    ("roster.ods", "PK"), ("roster.xlsx", "PK"), ("roster.csv", "\u{FEFF}"),
    ("roster.xml", "<?xml"),
    ("sessions.ics", "BEGIN:VCALENDAR"), ("sign-in-sheet-2019-08-27.odt", "PK"),
    ("badges.odt", "PK"), ("agenda.odt", "PK"), ("certificate-register.ods", "PK"),
    ("confirmations.zip", "PK"), ("all.zip", "PK"),
  ])
  func `each document is there to take away`(file: String, start: String) async throws {
    let site = try await TestSite.shared.value
    let response = await site.get(documents + "/" + file + "?document-lang=th&digits=thai")
    #expect(response.status == .ok)
    #expect(response.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
    #expect(try await response.bytes().starts(with: Array(start.utf8)))
  }

  @Test func `what is no document of the round is not found`() async throws {
    let site = try await TestSite.shared.value
    for file in ["secret", "..%2F..%2Fetc%2Fpasswd", "roster.exe", "certificates/001-2562.odt"] {
      #expect(await site.get(documents + "/" + file).status == .notFound)
    }
    #expect(await site.get("/rounds/none/documents/roster.csv").status == .notFound)
    #expect(await site.get("/rounds/none/report").status == .notFound)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
