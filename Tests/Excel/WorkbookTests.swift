import Excel
import Markup
import OpenDocument
import Tables
import Testing

struct WorkbookTests {
  @Test func `what is written is read again as the same rows`() throws {
    let table = try TableReader().table(Workbook(everyKind()).bytes())
    #expect(table.sheet == "บัญชี 1")
    #expect(
      ([table.headings] + table.rows.map(\.cells)).map { $0.map(\.text) } == [
        ["ข้อความ", "จำนวน", "ทศนิยม", "ร้อยละ", "วันที่", "ชั่วโมง"],
        ["นางสาวดวงใจ  รักเรียน", "-1234567", "1234.25", "80%", "2019-08-27", "45:05"],
        ["=1+1", "0", "4.5", "66.6666666666667%", "1901-01-01", "09:00"],
        ["https://a.example/_x0041_", "", "", "", "", ""],
        ["0012", "", "", "", "1 ม.ค. 2443", ""],
        ["ก\nข", "", "", "", "", ""],
        ["องค์การบริหารส่วนตำบลจอมพระ", "", "", "", "", ""],
        ["รวม", "3", "", "", "", ""],
        ["ลงชื่อ", "", "", "", "", ""],
      ])
  }

  @Test(arguments: [
    (SheetDigits.arabic, SheetCalendar.buddhist, "[$-107041E]d mmm yyyy", "#,##0.00"),
    (.thai, .buddhist, "[$-D07041E]d mmm yyyy", "[$-D00041E]#,##0.00"),
    (.arabic, .gregorian, "[$-409]d mmm yyyy", "#,##0.00"),
    (.thai, .gregorian, "[$-D000409]d mmm yyyy", "[$-D00041E]#,##0.00"),
  ])
  func `formats show the reader's years and digits`(
    digits: SheetDigits, calendar: SheetCalendar, date: String, decimal: String
  ) throws {
    let styles = try part("xl/styles.xml", of: everyKind(digits: digits, calendar: calendar))
    let codes = styles.all("numFmt").map { $0.attribute("formatCode") ?? "" }
    let numerals = digits == .thai ? "[$-D00041E]" : ""
    #expect(
      Set(codes)
        == Set(["@", date, decimal] + ["#,##0", "0.0%", "[h]:mm"].map { numerals + $0 }))
  }

  @Test func `a sheet prints its header on every A4 page, as wide as the page`() throws {
    let sheet = try part("xl/worksheets/sheet1.xml", of: everyKind())
    func only(_ name: String) throws -> XMLElement { try #require(sheet.all(name).first) }
    #expect(try only("pageSetUpPr").attribute("fitToPage") == "1")
    let page = try only("pageSetup")
    #expect(page.attribute("orientation") == "landscape")
    #expect(page.attribute("paperSize") == "9")
    #expect(page.attribute("fitToHeight") == "0")
    #expect(try only("pane").attribute("ySplit") == "2")
    #expect(try only("pane").attribute("state") == "frozen")
    #expect(try only("autoFilter").attribute("ref") == "A2:F9")
    #expect(
      try only("oddFooter").text
        == "&L&16&\"TH SarabunPSK,Regular\"๑ && 2&R&16&\"TH SarabunPSK,Regular\"หน้า &P/&N")
    #expect(
      sheet.all("mergeCell").map { $0.attribute("ref") } == ["A1:F1", "A8:F8", "A10:F10"])
    let names = try part("xl/workbook.xml", of: everyKind()).all("definedName")
    #expect(
      names.map { "\($0.attribute("name") ?? "") \($0.text)" } == [
        "_xlnm._FilterDatabase 'บัญชี 1'!$A$2:$F$9", "_xlnm.Print_Area 'บัญชี 1'!$A$1:$F$10",
        "_xlnm.Print_Area 'ว่าง'!$A$1:$A$2", "_xlnm.Print_Titles 'บัญชี 1'!$2:$2",
        "_xlnm.Print_Titles 'ว่าง'!$2:$2",
      ])
  }

  @Test func `nobody is named, and the bytes are the same each time`() throws {
    let bytes = try Workbook(everyKind()).bytes()
    #expect(try Workbook(everyKind()).bytes() == bytes)
    let core = try part("docProps/core.xml", of: everyKind())
    #expect(
      core.elements.map { "\($0.name.local) \($0.text)" } == [
        "title บัญชี & รายชื่อ", "creator ", "lastModifiedBy ", "created 1980-01-01T00:00:00Z",
        "modified 1980-01-01T00:00:00Z",
      ])
    #expect(try part("docProps/app.xml", of: everyKind()).all("Company").map(\.text) == [""])
  }

  @Test func `what Excel could not read is refused`() throws {
    let columns = [SheetColumn("a", width: 1)]
    func refusal(_ sheet: Sheet) -> (any Error)? {
      do {
        _ = try Workbook(Spreadsheet(title: "t", sheets: [sheet])).bytes()
        return nil
      } catch {
        return error
      }
    }
    func sheet(_ text: String, footer: String = "") -> Sheet {
      Sheet(
        name: "a", columns: columns,
        page: SheetPage(footer: .init(left: footer.isEmpty ? [] : [.text(footer)])),
        rows: [SheetRow([.text("")]), SheetRow([.text(text)])])
    }
    #expect(refusal(sheet(String(repeating: "ก", count: 32_767))) == nil)
    #expect(
      refusal(sheet(String(repeating: "ก", count: 32_768))) as? ExcelError
        == .textTooLong(sheet: "a", row: 1, limit: 32_767))
    #expect(
      refusal(sheet("", footer: String(repeating: "ก", count: 256))) as? ExcelError
        == .footerTooLong(sheet: "a", limit: 255))
    #expect(
      refusal(Sheet(name: "a", columns: columns, rowCount: 1 << 20) { _ in SheetRow([]) })
        as? ExcelError == .tooManyRows(sheet: "a", limit: 1 << 20))
    #expect(
      refusal(sheet("\u{1}")) as? SpreadsheetError
        == .forbiddenCharacter("\u{1}", sheet: "a", row: 1))
    #expect(
      refusal(
        Sheet(name: "a", columns: columns, rowCount: 1) { _ in throw ExcelError.library("row") })
        as? ExcelError == .library("row"))
  }

  /// A part of the workbook that a spreadsheet becomes.
  private func part(_ name: String, of spreadsheet: Spreadsheet) throws -> XMLElement {
    let package = try PackageReader(Workbook(spreadsheet).bytes())
    return try XMLElement(parsing: package.read(name))
  }
}

extension XMLElement {
  fileprivate func attribute(_ local: String) -> String? {
    attributes.first { $0.name.local == local }?.value
  }

  fileprivate func all(_ local: String) -> [XMLElement] {
    elements.flatMap { ($0.name.local == local ? [$0] : []) + $0.all(local) }
  }
}

/// Every kind of cell and row, with lines above and below.
func everyKind(digits: SheetDigits = .arabic, calendar: SheetCalendar = .buddhist) -> Spreadsheet {
  Spreadsheet(
    title: "บัญชี & รายชื่อ", font: SheetFont(name: "TH SarabunPSK", size: 16), digits: digits,
    calendar: calendar,
    sheets: [
      Sheet(
        name: "บัญชี 1",
        columns: [
          SheetColumn("ข้อความ", width: 6), SheetColumn("จำนวน", width: 3, kind: .integer),
          SheetColumn("ทศนิยม", width: 3, kind: .decimal(places: 2)),
          SheetColumn("ร้อยละ", width: 3, kind: .percentage(places: 1), alignment: .center),
          SheetColumn("วันที่", width: 4, kind: .date), SheetColumn("ชั่วโมง", width: 3, kind: .hours),
        ],
        above: [SheetLine("บัญชีรายชื่อ", style: .title, alignment: .center)],
        below: [SheetLine("ลงชื่อ", alignment: .end)],
        page: SheetPage(
          footer: .init(
            left: [.text("๑ & 2")], right: [.text("หน้า "), .page, .text("/"), .pageCount])),
        rows: [
          SheetRow([
            .text("นางสาวดวงใจ  รักเรียน"), .integer(-1_234_567), .decimal(1234.25),
            .percentage(0.8), .date("2019-08-27", display: "27 ส.ค. 2562"), .hours(minutes: 2705),
          ]),
          SheetRow([
            .text("=1+1"), .integer(0), .decimal(4.5), .percentage(2.0 / 3),
            .date("1901-01-01", display: "1 ม.ค. 2444"), .hours(minutes: 540),
          ]),
          SheetRow([.text("https://a.example/_x0041_")]),
          SheetRow([
            .text("0012"), .empty, .empty, .empty, .date("1900-01-01", display: "1 ม.ค. 2443"),
          ]),
          SheetRow([.text("ก\nข")]),
          SheetRow([.text("องค์การบริหารส่วนตำบลจอมพระ")], style: .heading),
          SheetRow([.text("รวม"), .integer(3)], style: .total),
        ]),
      Sheet(
        name: "ว่าง", columns: [SheetColumn("ก", width: 3)], above: [SheetLine("ข")],
        page: SheetPage(isLandscape: false), filters: false, rows: []),
    ])
}
