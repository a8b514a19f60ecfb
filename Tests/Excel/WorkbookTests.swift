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
