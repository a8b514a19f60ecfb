import HTTP
import Testing
import Training

@testable import Web

@Suite struct SiteTests {
  @Test func `rounds are listed in the language of the visitor`() async throws {
    let site = try await TestSite.shared.value
    let thai = await site.get("/rounds")
    #expect(thai.status == .ok)
    #expect(thai.text.contains("27–28 สิงหาคม 2562"))
    #expect(await site.get("/rounds", language: .english).text.contains("27–28 August 2019"))
  }

  @Test func `an address that is not there is said to be so`() async throws {
    let site = try await TestSite.shared.value
    let response = await site.get("/nowhere")
    #expect(response.status == .notFound)
    #expect(response.text.contains("ไม่พบหน้านี้"))
  }

  @Test func `text is escaped in pages`() {
    var html = HTML()
    html.put(.p, "<b>&\u{0}", .title("\"<&"))
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<p title=\"&quot;&lt;&amp;\">&lt;b&gt;&amp;</p>")
  }

  @Test func `an address stays on this site whatever is put into it`() {
    #expect(Address("rounds", "../../x?y#z").text == "/rounds/..%2F..%2Fx%3Fy%23z")
    #expect(Address(returning: "//evil.example") == nil)
    #expect(Address(returning: "/people?q=%E0%B8%81")?.text == "/people?q=%E0%B8%81")
  }
}
