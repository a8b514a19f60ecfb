import FoundationEssentials
import HTTP
import Operations
import Support
import Testing
import Training

@testable import Web

@Suite struct TemplatePagesTests {
  private func shipped(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: packageFolder.appending(path: "exports/" + path)))
  }

  @Test func `the program's own templates are in use until the office sends one`() async throws {
    let site = try await TestSite.sample()
    #expect(!(await site.get("/templates").text.contains("ของหน่วยงาน ฉบับที่")))
    let file = try shipped("certificate/template.odt")
    let sent = await site.send(
      "/templates", ["kind": "certificate", "language": "th"], file: file, named: "C:\\ก\\ใบ.odt")
    #expect(sent.status == .seeOther)
    #expect(sent.headers["Location"]?.hasPrefix("/templates/certificate/th?") == true)
    #expect(sent.headers["Location"]?.hasSuffix("done=template-stored") == true)
    let again = await site.send(
      "/templates", ["kind": "certificate", "language": "th"], file: file, named: "ใบ.odt")
    #expect(again.headers["Location"]?.hasSuffix("done=template-known") == true)
    #expect(await site.get("/templates").text.contains("ของหน่วยงาน ฉบับที่ "))
    let version = try #require(try await site.office.templates().first { $0.origin == .office })
    #expect(version.fileName == "ใบ.odt")
    let back = await site.get("/templates/certificate/th/\(version.version)/template")
    #expect(try await back.bytes() == file)
  }

  @Test func `a template with an error is not stored, and how to mend it is said`() async throws {
    let site = try await TestSite.sample()
    let before = try await site.office.templates()
    // An agenda has neither the number nor the name that a certificate needs.
    let file = try shipped("agenda/template.odt")
    let thai = await site.send(
      "/templates", ["kind": "certificate", "language": "en"], file: file, named: "<b>.odt")
    #expect(thai.status == .unprocessable)
    #expect(thai.text.contains("“&lt;b&gt;.odt” ยังใช้ไม่ได้ จึงไม่ได้เก็บ"))
    #expect(thai.text.contains("วิธีแก้: "))
    #expect(thai.text.contains("<option value=\"en\" selected>"))
    let english = await site.send(
      "/templates", ["kind": "certificate", "language": "en"], file: file, named: "a.odt",
      language: .english)
    #expect(english.text.contains("To mend it: "))
    #expect(try await site.office.templates() == before)
  }

  @Test(arguments: [[UInt8](), Array("no document".utf8), [UInt8](repeating: 0x50, count: 100_000)])
  func `what is no template is refused`(file: [UInt8]) async throws {
    let site = try await TestSite.shared.value
    let response = await site.send(
      "/templates", ["kind": "agenda", "language": "th"], file: file, named: "x.odt")
    #expect(response.status == .unprocessable)
  }

  @Test func `a form without kind, language and file says so at each field`() async throws {
    let site = try await TestSite.shared.value
    let response = await site.post("/templates", ["kind": "poem"])
    #expect(response.status == .unprocessable)
    for problem in ["kind-problem-0", "language-problem-0", "file-problem-0"] {
      #expect(response.text.contains("id=\"\(problem)\""))
    }
  }

  @Test(arguments: [
    "certificate", "portrait-certificate", "one-half-day", "two-half-days", "agenda", "badges",
    "tent-cards", "confirmation", "report", "access-report",
  ])
  func `every kind has its template, a sample, and the names of its fields`(
    kind: String
  ) async throws {
    let site = try await TestSite.shared.value
    for language in ["th", "en"] {
      #expect(await site.get("/templates/\(kind)/\(language)").status == .ok)
      let sample = await site.get("/templates/\(kind)/\(language)/shipped/preview.odt")
      #expect(sample.status == .ok)
    }
    let fields = await site.get("/templates/\(kind)/fields")
    #expect(fields.status == .ok)
    #expect(fields.text.contains("<code>{{"))
  }

  @Test func `a version, kind or language that is not there is not found`() async throws {
    let site = try await TestSite.shared.value
    for address in [
      "poem/th", "certificate/de", "certificate/th/99/template", "certificate/th/x/template",
      "certificate/th/shipped/x",
    ] {
      #expect(await site.get("/templates/" + address).status == .notFound)
    }
  }
}
