import Tables
import Testing

struct ExcelTests {
  @Test func `every kind of cell is read as a person sees it, and knows its place`() throws {
    var excel = Excel()
    excel.sharedStrings = """
      <si><t>ชื่อ</t></si><si><r><t xml:space="preserve">สม </t></r><r><rPr><b/></rPr><t>ชาย</t></r>\
      <rPh sb="0" eb="1"><t>อ่าน</t></rPh><phoneticPr fontId="1"/></si>
      """
    excel.styles = """
      <numFmts><numFmt numFmtId="164" formatCode="[$-D07041E]d mmmm yyyy"/>\
      <numFmt numFmtId="165" formatCode="h:mm &quot;น.&quot;"/></numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/>\
      <xf numFmtId="10"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>
      """
    excel.sheetData = """
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>b</t></is></c>\
      <c r="C2" t="str"><f>"c"</f><v>c</v></c><c t="str"><v>d</v></c></row>\
      <row r="3" hidden="1"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>43704</v></c>\
      <c r="D3" s="2"><v>43704.5625</v></c></row><row r="4"><c r="C4" s="9"/></row>\
      <row r="7"><c r="A7" t="b"><v>1</v></c><c r="B7" s="3"><v>43704.5625</v></c>\
      <c r="C7" s="4"><v>0.80500000000000005</v></c><c r="D7"><v>1.0E+05</v></c></row>\
      <row><c t="d"><v>2019-08-27T13:30:00</v></c><c><v>0.30000000000000004</v></c>\
      <c><v>45000</v></c><c t="str"><v>_x0041__x005F_x000D_</v></c></row>
      """
    let columns = ["ชื่อ", "b", "c", "d"].enumerated().map {
      Column($0.offset + 1, heading: $0.element)
    }
    func row(_ line: Int, _ texts: String...) -> [Cell] {
      zip(texts, columns).map { Cell($0, at: CellAddress(line: line, column: $1)) }
    }
    let table = try TableReader().table(excel.bytes())
    #expect(
      table
        == Table(
          headings: row(2, "ชื่อ", "b", "c", "d"),
          rows: [
            Table.Row(line: 3, cells: row(3, "สม ชาย", "2019-08-27", "", "13:30")),
            Table.Row(line: 7, cells: row(7, "TRUE", "2019-08-27 13:30", "80.5%", "100000")),
            Table.Row(line: 8, cells: row(8, "2019-08-27 13:30", "0.3", "45000", "A_x000D_")),
          ], sheet: "รายชื่อ"))
  }

  @Test(arguments: [
    ("", "0", "1900-01-00"), ("", "1", "1900-01-01"), ("", "59", "1900-02-28"),
    ("", "60", "1900-02-29"), ("", "61", "1900-03-01"), ("", "43704", "2019-08-27"),
    ("", "2958465", "9999-12-31"), ("", "2958466", "2958466"), ("", "-1", "-1"),
    (#"date1904="1""#, "0", "1904-01-01"), (#"date1904="true""#, "42242", "2019-08-27"),
    (#"date1904="false""#, "43703.99999999", "2019-08-27"),
  ])
  func `days are counted from the workbook's own first day, 1900 a leap year`(
    properties: String, number: String, date: String
  ) throws {
    var excel = Excel()
    excel.properties = properties
    excel.styles = #"<cellXfs><xf/><xf numFmtId="14"/></cellXfs>"#
    excel.sheetData =
      Excel.row(1, "a", "b") + #"<row><c s="1"><v>\#(number)</v></c><c><v>1</v></c></row>"#
    #expect(try texts(TableReader().table(excel.bytes()))[1][0] == date)
  }

  @Test(arguments: [
    ("General", "43704.5625"), ("0.00E+00", "43704.5625"), ("#,##0.00", "43704.5625"),
    ("\"day\" 0", "43704.5625"), ("[Red]0;[Blue]-0", "43704.5625"), ("@", "43704.5625"),
    ("0%", "4370456.25%"), ("0.0\\%", "43704.5625"), ("dd/mm/yyyy", "2019-08-27"),
    ("[$-107041E]d mmm yy;@", "2019-08-27"), ("d/m/bbbb", "2019-08-27"), ("ดดด", "43704.5625"),
    ("mmmm", "2019-08-27"), ("m", "2019-08-27"), ("h:mm AM/PM", "13:30"), ("mm:ss", "13:30"),
    ("[h]:mm", "1048909:30"), ("[mm]", "1048909:30"), ("yyyy-mm-dd hh:mm", "2019-08-27 13:30"),
    ("\"ว\"\"ด\"0", "43704.5625"), ("e", "2019-08-27"), ("t0.00", "43704.5625"),
    ("\\d0", "43704.5625"),
    ("_d0*m", "43704.5625"), ("[>100]0", "43704.5625"), ("[", "43704.5625"), ("\"", "43704.5625"),
  ])
  func `number formats tell dates and times from numbers`(code: String, shown: String) throws {
    var excel = Excel()
    let escaped = code.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "&quot;").replacing(">", with: "&gt;")
    excel.styles = """
      <numFmts><numFmt numFmtId="170" formatCode="\(escaped)"/></numFmts>\
      <cellXfs><xf numFmtId="170"/></cellXfs>
      """
    excel.sheetData =
      Excel.row(1, "a", "b") + #"<row><c s="0"><v>43704.5625</v></c></row>"#
    #expect(try texts(TableReader().table(excel.bytes()))[1][0] == shown)
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("1e21", "1000000000000000000000"), ("1.5E-7", "0.00000015"),
    ("56.000000000000007", "56"), ("0.1", "0.1"), ("999999999999999.9", "1000000000000000"),
    ("-12.50", "-12.5"), ("3210600123456", "3210600123456"), ("812345678", "812345678"),
    ("12345678901234567", "12345678901234600"),
  ])
  func `numbers are written without exponents and with fifteen digits at most`(
    number: String, shown: String
  ) throws {
    var excel = Excel()
    excel.sheetData = Excel.row(1, "a", "b") + "<row><c><v>\(number)</v></c></row>"
    #expect(try texts(TableReader().table(excel.bytes()))[1][0] == shown)
  }

  @Test(arguments: ["0000000000", "[$-409]0000000000"])
  func `telephone numbers keep the zeros that their format shows`(code: String) throws {
    var excel = Excel()
    excel.styles = """
      <numFmts><numFmt numFmtId="170" formatCode="\(code)"/></numFmts>\
      <cellXfs><xf numFmtId="170"/></cellXfs>
      """
    excel.sheetData = Excel.row(1, "a", "b") + #"<row><c s="0"><v>812345678</v></c></row>"#
    #expect(try texts(TableReader().table(excel.bytes()))[1][0] == "0812345678")
  }

  @Test func `the first sheet that can be seen is read, or the one that is named`() throws {
    var excel = Excel()
    excel.sheetData = Excel.row(1, "people")
    excel.sheets = """
      <sheet name="Chart" r:id="c"/><sheet name="ซ่อน" state="veryHidden" r:id="o"/>\
      <sheet name="People" r:id="rId9"/>
      """
    excel.relations += """
      <Relationship Id="c" Type="\(Excel.relationships)/chartsheet" Target="chart.xml"/>\
      <Relationship Id="o" Type="\(Excel.relationships)/worksheet" Target="/BOOK/sheets/other.xml"/>
      """
    let bytes = try excel.bytes()
    let reader = TableReader()
    #expect(try texts(reader.table(bytes)) == [["people"]])
    #expect(try texts(reader.table(bytes, sheet: " ซ่อน ")) == [["other"]])
    #expect(try reader.table(bytes, sheet: "people").sheet == "People")
    #expect(
      problems(in: bytes, sheet: "อื่น")
        == [TableProblem(line: 1, .unknownSheet("อื่น", sheets: ["ซ่อน", "People"]))])
  }

  @Test func `names in prefixes and the strict namespaces are known too`() throws {
    let strict = "http://purl.oclc.org/ooxml"
    let bytes = try archive([
      "_rels/.rels": """
      <p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">\
      <p:Relationship Id="a" Type="\(strict)/officeDocument/relationships/officeDocument" \
      Target="xl/workbook.xml"/></p:Relationships>
      """,
      "xl/_rels/workbook.xml.rels": """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="x" Type="\(strict)/officeDocument/relationships/worksheet" \
      Target="./sheet.xml"/></Relationships>
      """,
      "xl/workbook.xml": """
      <x:workbook xmlns:x="\(strict)/spreadsheetml/main" \
      xmlns:r="\(strict)/officeDocument/relationships"><x:sheets>\
      <x:sheet name="a" sheetId="1" r:id="x"/></x:sheets></x:workbook>
      """,
      "xl/sheet.xml": """
      <x:worksheet xmlns:x="\(strict)/spreadsheetml/main"><x:sheetData><x:row>\
      <x:c t="inlineStr"><x:is><x:t>ก</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
      """,
    ])
    #expect(try texts(TableReader().table(bytes)) == [["ก"]])
  }

  @Test func `a title above, headings on two lines and cells merged over rows are understood`()
    throws
  {
    var excel = Excel()
    excel.sheetData =
      Excel.row(1, "รายชื่อผู้เข้าอบรม") + Excel.row(2, "ประจำปี 2562")
      + Excel.row(4, "ที่", "ชื่อ-สกุล", "", "", "สังกัด")
      + Excel.row(5, "", "ชื่อ", "สกุล")
      + Excel.row(6, "1", "สมชาย", "ใจดี", "นาย", "อบต.หนึ่ง")
      + Excel.row(7, "2", "สมหญิง", "ใจงาม") + Excel.row(8, "3", "มานะ", "", "", "อบต.สอง")
    excel.rest = """
      <mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="A4:A5"/><mergeCell ref="B4:D4"/>\
      <mergeCell ref="E4:F4"/><mergeCell ref="$E$6:E7"/><mergeCell ref="A9:A10"/></mergeCells>
      """
    let table = try TableReader().table(excel.bytes())
    #expect(
      texts(table) == [
        ["ที่", "ชื่อ", "สกุล", "ชื่อ-สกุล", "สังกัด"], ["1", "สมชาย", "ใจดี", "นาย", "อบต.หนึ่ง"],
        ["2", "สมหญิง", "ใจงาม", "", "อบต.หนึ่ง"], ["3", "มานะ", "", "", "อบต.สอง"],
      ])
    #expect(table.headings.map(\.address.line) == [4, 5, 5, 4, 4])
    #expect(table.rows.map(\.line) == [6, 7, 8])
  }

  @Test func `every cell that cannot be read is told with its sheet and place`() throws {
    var excel = Excel()
    excel.sheetData =
      Excel.row(1, "ชื่อ", "b")
      + #"<row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><f>A1</f></c></row>"#
      + #"<row r="3"><c r="A3" t="s"><v>5</v></c><c r="B3" t="str"><f>A1</f><v></v></c></row>"#
      + #"<row r="4"><c r="A4" t="inlineStr"><is><t>_x0007_</t></is></c><c r="B4"><v>x</v></c></row>"#
      + #"<row r="5"><c r="A5" s="3"><v>1</v></c><c r="AC5" t="b"><v>1</v></c></row>"#
      + #"<row r="6"><c r="A6" t="?"><v>1</v></c><c r="AC6" t="b"><v>1</v></c></row>"#
    excel.styles = "<cellXfs><xf/></cellXfs>"
    func problem(_ line: Int, _ column: Column, _ kind: TableProblem.Kind) -> TableProblem {
      TableProblem(line: line, column: column, sheet: "รายชื่อ", kind)
    }
    let (name, other) = (Column(1, heading: "ชื่อ"), Column(2, heading: "b"))
    #expect(
      try problems(in: excel.bytes()) == [
        problem(2, name, .errorValue("#REF!")), problem(2, other, .formulaWithoutResult),
        problem(3, name, .damagedCell), problem(4, name, .forbiddenCharacter(7)),
        problem(4, other, .damagedCell), problem(5, name, .damagedCell),
        problem(6, name, .damagedCell), problem(5, Column(29, heading: ""), .beyondHeadings),
      ])
  }

  @Test(arguments: [
    (Excel.row(1, "a") + Excel.row(1, "b"), 2, 1, TableProblem.Kind.damagedCell),
    (#"<row r="1"><c r="B1"/><c r="A1"/></row>"#, 1, 3, .damagedCell),
    (#"<row r="1"><c r="B2"/></row>"#, 1, 1, .damagedCell),
    (#"<row r="1"><c r="ZZZZZZZZZZZZZZZZZZ1"/></row>"#, 1, 1, .damagedCell),
    (#"<row r="99999999999999999999"/>"#, 1, 1, .damagedCell),
    (#"<row r="1"><c r="XFD1" t="b"><v>1</v></c></row>"#, 1, 16384, .tooManyColumns(limit: 100)),
    (#"<row r="1048576"/><row/>"#, 1_048_576, 1, .damagedCell),
  ])
  func `rows and cells that are not where they say stop the reading`(
    sheetData: String, line: Int, column: Int, kind: TableProblem.Kind
  ) throws {
    var excel = Excel()
    excel.sheetData = sheetData
    let place = Column(column, heading: "")
    #expect(
      try problems(in: excel.bytes())
        == [TableProblem(line: line, column: place, sheet: "รายชื่อ", kind)])
  }
}
