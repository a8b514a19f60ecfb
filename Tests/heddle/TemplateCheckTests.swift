import Foundation
import Support
import Testing

struct TemplateCheckTests {
  private let folder: TemporaryFolder
  private let certificate = packageFolder.appending(path: "exports/certificate/template.odt").path

  init() throws { folder = try TemporaryFolder() }

  private func check(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try heddle(["template", "check"] + arguments, in: folder.url, environment: environment)
  }

  /// A flat text document, as `name` in the folder.
  private func write(_ body: String, as name: String) throws {
    let text = """
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>\(body)\
      </office:text></office:body></office:document>
      """
    try Data(text.utf8).write(to: folder.url.appending(path: name))
  }

  @Test func `a template that can be used ends with 0, in either language or both`() throws {
    let english = try check(certificate, "--quick")
    #expect(english.exitCode == 0)
    #expect(english.complaints == "")
    #expect(
      english.output.contains(
        "Kind: probably certificate or portrait certificate, since 32 of its 32 names are known"))
    #expect(english.output.contains("Can be used: 0 error(s)"))
    let thai = try check(certificate, "--quick", "--lang", "th")
    #expect(thai.output.contains("ชนิดเอกสาร: น่าจะเป็นวุฒิบัตร หรือ วุฒิบัตรแนวตั้ง เพราะรู้จัก 32 จาก 32 ชื่อ"))
    let both = try check(certificate, "--quick", "--both")
    #expect(both.output == thai.output + "\n" + english.output)
  }

  @Test func `errors come first and end with 1, warnings alone do not`() throws {
    try write("<text:p>{{number}} {{nmae}} ก</text:p>", as: "wrong.fodt")
    let wrong = try check("wrong.fodt")
    #expect(wrong.exitCode == 1)
    let order = [
      "Errors", "Is {{name}} meant?", "    mend ", "Warnings", "Names that can be used",
      "Fields (2)",
    ]
    let found = order.compactMap { wrong.output.range(of: $0)?.lowerBound }
    #expect(found.count == order.count)
    #expect(found == found.sorted())
    #expect(wrong.complaints.hasPrefix("Cannot be used yet: 2 error(s)"))
    try write("<text:p>{{number}} {{name}} ก</text:p>", as: "usable.fodt")
    let usable = try check("usable.fodt", "--quick", "--kind", "certificate")
    #expect(usable.exitCode == 0)
    #expect(usable.output.contains("no font is set for Thai letters"))
  }

  @Test func `what is no template or no kind is told`() throws {
    try Data("hello".utf8).write(to: folder.url.appending(path: "letter.odt"))
    #expect(try check("letter.odt").exitCode == 1)
    #expect(try check("nothing.odt").exitCode == 1)
    let kind = try check(certificate, "--kind", "badger")
    #expect(kind.exitCode == 2)
    #expect(kind.complaints.contains("one-half-day"))
  }

  @Test func `without LibreOffice the report names the package`() throws {
    let run = try check(certificate, environment: ["HEDDLE_LIBREOFFICE": folder.url.path])
    #expect(run.exitCode == 0)
    #expect(
      run.output.contains(
        "The pages were not checked: this needs LibreOffice (package libreoffice-writer-nogui)."))
  }

  @Test(
    .enabled(
      if: ["soffice", "pdftotext"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
      }, "LibreOffice (soffice) or poppler (pdftotext) is missing"))
  func `a certificate that runs over its page is told with the page of the longest name`() throws {
    let lines = String(repeating: "<text:p>บรรทัด</text:p>", count: 60)
    try write("<text:p>{{number}}</text:p>\(lines)<text:p>{{name}}</text:p>", as: "long.fodt")
    #expect(try heddle(["sample"], in: folder.url).exitCode == 0)
    let run = try check(
      "long.fodt", "--round", "surin-2562-2", "--lang", "th",
      environment: ["PATH": "/usr/bin:/bin"])
    #expect(run.exitCode == 0)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("เอกสารมี 2 หน้า แต่ควรมี 1 หน้า"))
    #expect(words.contains("อยู่หน้า 2)"))
  }
}
