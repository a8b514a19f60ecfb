import FoundationEssentials
import Support
import Tables
import Testing

/// Lists as LibreOffice, openpyxl and XlsxWriter save them.
struct FixtureTests {
  private func bytes(of name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: packageFolder.appending(path: "Tests/Tables/Fixtures/\(name)")))
  }

  /// The list behind a hidden cover sheet: a title over it, headings on two lines, dates in Buddhist
  /// years, a merged organisation, a hidden row, a comment, bold letters, a formula.
  private static let list = [
    ["ที่", "ชื่อ", "สกุล", "สังกัด", "วันที่เริ่ม", "เวลา", "ร้อยละ", "โทรศัพท์"],
    ["1", "สมชาย", "ใจดี", "อบต.สวาย", "2019-08-27", "13:30", "80.5%", "0812345678"],
    [
      "2", "ดวงใจ", "รัก  เรียน", "อบต.สวาย", "2019-08-28 13:30", "36:00", "100%", "081-234-5678",
    ],
    ["3", "มานะ", "ณ ตัวอย่าง", "เทศบาลตำบลจอมพระ", "1957-11-30", "00:00", "0%", "=1+1"],
    [
      "4", "ชูใจ", "บรรทัดหนึ่ง\nบรรทัดสอง", "อบต.นารุ่ง", "", "", "66.6666666666667%",
      "0812345679",
    ],
  ]

  @Test(arguments: [
    ("libreoffice.ods", nil), ("libreoffice.fods", nil), ("openpyxl-1904.xlsx", nil),
    // LibreOffice without a window unhides the first sheet when it saves for Excel.
    ("libreoffice.xlsx", "รายชื่อ"),
  ])
  func `every program's file holds the same list`(name: String, sheet: String?) throws {
    let table = try TableReader().table(bytes(of: name), sheet: sheet)
    #expect(texts(table) == Self.list)
    #expect(table.sheet == "รายชื่อ")
    #expect(table.rows.map(\.line) == [5, 6, 7, 8])
    #expect(table.headings.map(\.address.line) == [3, 4, 4, 3, 3, 3, 3, 3])
    let summary = try TableReader().table(bytes(of: name), sheet: "สรุป")
    #expect(texts(summary) == [["รวม", "คน"], ["อบต.สวาย", "3"]])
    #expect(try texts(TableReader().table(bytes(of: name), sheet: "ปก")) == [["ไม่ใช่รายชื่อ"]])
  }

  private static let shortList = [
    list[0], list[1],
    ["2", "ดวงใจ", "รัก  เรียน", "อบต.นารุ่ง", "2019-08-28 13:30", "36:00", "100%", "=1+1"],
  ]

  @Test func `texts that stand in their cells are read as those that are shared`() throws {
    let table = try TableReader().table(bytes(of: "xlsxwriter-inline.xlsx"))
    #expect(texts(table) == Self.shortList)
  }

  @Test(arguments: [
    "libreoffice-utf-8.csv", "libreoffice-utf-16.csv", "libreoffice-windows-874.csv",
  ])
  func `encodings and separators of text files are found out`(name: String) throws {
    var expected = Self.shortList
    // How LibreOffice shows dates and times in English.
    expected[1].replaceSubrange(4...5, with: ["27/08/2019", "01:30:00 PM"])
    expected[2].replaceSubrange(4...5, with: ["08/28/2019 13:30:00", "36:00:00"])
    #expect(try texts(TableReader().table(bytes(of: name))) == expected)
  }
}
