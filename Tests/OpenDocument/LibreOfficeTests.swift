import FoundationEssentials
import OpenDocument
import Support
import Testing

@Suite(
  .serialized,
  .enabled(if: LibreOffice.isPresent, "LibreOffice (soffice) or poppler (pdftotext) is missing"))
struct LibreOfficeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a template saved by LibreOffice is filled and shown by it`() throws {
    let saved = try LibreOffice.convert(
      fixtures.appending(path: "habits.fodt"), to: "odt", in: folder.url)
    let template = try DocumentTemplate(compiling: bytes(of: saved))
    var values = sampleValues(for: template.fields)
    values.fields["person.name"] = "นางสาวดวงใจ  รักเรียน"
    let document = folder.url.appending(path: "filled.odt")
    try Data(template.render(values)).write(to: document)
    let words = Set(
      try LibreOffice.text(of: document, in: folder.url).split(whereSeparator: \.isWhitespace))
    #expect(!words.contains { $0.contains("{{") || $0.contains("}}") })
    for word in ["นางสาวดวงใจ", "รักเรียน", "OFFICE", "programme", "๒", "point", "afternote"] {
      #expect(words.contains(Substring(word)), "\(word)")
    }
  }

  @Test func `a spreadsheet shows Buddhist years, its header on each page and page numbers`()
    throws
  {
    let file = folder.url.appending(path: "list.ods")
    try Data(sampleSpreadsheet(rows: 60).bytes(as: .package)).write(to: file)
    let text = try LibreOffice.text(of: file, in: folder.url)
    let pages = text.split(separator: "\u{C}")
    // The last page belongs to the empty sheet.
    for (number, page) in pages.dropLast().enumerated() {
      #expect(page.contains("27 ส.ค. 2562"))
      #expect(page.contains("ชั่วโมง"))
      #expect(page.contains("หน้า \(number + 1)/\(pages.count)"))
    }
    #expect(pages.count > 3)
  }

  @Test func `a flat spreadsheet with Thai digits shows them in dates too`() throws {
    var spreadsheet = sampleSpreadsheet(rows: 3)
    spreadsheet.digits = .thai
    spreadsheet.sheets[0].columns[2].width = 4.4
    let file = folder.url.appending(path: "list.fods")
    try Data(spreadsheet.bytes(as: .flat)).write(to: file)
    let text = try LibreOffice.text(of: file, in: folder.url)
    for shown in ["๒๗ ส.ค. ๒๕๖๒", "๘๐.๐%", "๙:๐๐", "๔.๕๐"] {
      #expect(text.contains(shown), "\(shown)")
    }
  }
}
