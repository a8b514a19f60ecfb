import Tables
import Testing

struct CSVReaderTests {
  @Test func `cells know their line, column and heading`() throws {
    let table = try CSVReader().table(Array("no, name \r\n\r\n1,\"สวาย\r\nใหม่\"\r2,ตรึม".utf8))
    let (no, name) = (Column(1, heading: "no"), Column(2, heading: "name"))
    func cell(_ text: String, _ line: Int, _ column: Column) -> Cell {
      Cell(text, at: CellAddress(line: line, column: column))
    }
    #expect(
      table
        == Table(
          headings: [cell("no", 1, no), cell(" name ", 1, name)],
          rows: [
            Table.Row(line: 3, cells: [cell("1", 3, no), cell("สวาย\r\nใหม่", 3, name)]),
            Table.Row(line: 5, cells: [cell("2", 5, no), cell("ตรึม", 5, name)]),
          ]))
  }

  @Test(arguments: [
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a;b\n1;2", [["a", "b"], ["1", "2"]]),
    ("\"a,b,c\";d\n1;2", [["a,b,c", "d"], ["1", "2"]]),
    ("only\n1\n2", [["only"], ["1"], ["2"]]),
    ("a,b\n\"1\"\"2\",\"\"\n", [["a", "b"], ["1\"2", ""]]),
    ("a,b\n\"\"\"\"\"\",x", [["a", "b"], ["\"\"", "x"]]),
    (",,,,\n \na,b\n,,\n1,\n", [["a", "b"], ["1", ""]]),
    ("a,b\r\r\"1\" ,2\r", [["a", "b"], ["1", "2"]]),
    ("รายชื่อ;;\n;;\nปี 2562;;\na;b;c\n1;;\n", [["a", "b", "c"], ["1", "", ""]]),
    ("name,\nก,\n", [["name", ""], ["ก", ""]]),
    (
      "name,\n" + String(repeating: "ก,\n", count: 9) + "ข,1",
      [["name", ""]] + Array(repeating: ["ก", ""], count: 9) + [["ข", "1"]]
    ),
    ("a\tb\n\"1\t2\"\t3", [["a", "b"], ["1\t2", "3"]]),
  ])
  func `separators, quotation marks and line ends are read as people write them`(
    file: String, expected: [[String]]
  ) throws {
    let table = try CSVReader().table(Array(file.utf8))
    #expect(([table.headings] + table.rows.map(\.cells)).map { $0.map(\.text) } == expected)
  }

  @Test func `every problem is told at once, each with its line and column`() {
    let file = "ชื่อ,note\na\u{0}b,c\nx\n1,2,3\nจ\"ริง,ok\n\"ab\"c,d\n\u{FFFE},\"open\n"
    let name = Column(1, heading: "ชื่อ")
    expectProblems(
      [
        TableProblem(line: 2, column: name, .forbiddenCharacter(0)),
        TableProblem(line: 3, .ragged(expected: 2, found: 1)),
        TableProblem(line: 4, .ragged(expected: 2, found: 3)),
        TableProblem(line: 5, column: name, .strayQuote),
        TableProblem(line: 6, column: name, .textAfterQuote),
        TableProblem(line: 7, column: name, .forbiddenCharacter(0xFFFE)),
        TableProblem(line: 7, column: Column(2, heading: "note"), .unclosedQuote),
      ], in: Array(file.utf8))
  }

  @Test(
    arguments: [
      ([], .empty), (Array("\n \r\n,,\n".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
      ([0xFF, 0xFE, 0x61, 0x00], .utf16), ([0xFE, 0xFF, 0x00, 0x61], .utf16),
      (Array("PK\u{3}\u{4}…".utf8), .workbook), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .workbook),
      (Array(repeating: 0x61, count: 61), .fileTooLarge(bytes: 61, limit: 60)),
    ] as [([UInt8], TableProblem.Kind)])
  func `what is no list at all says what it is`(bytes: [UInt8], kind: TableProblem.Kind) {
    expectProblems([TableProblem(line: 1, kind)], in: bytes, limits: TableLimits(bytes: 60))
  }

  @Test func `bytes that are not UTF-8 name the cell they begin in`() {
    // สวาย in TIS-620.
    let bytes = Array("no,ชื่อ\n1,ก\n2,".utf8) + [0xCA, 0xC7, 0xD2, 0xC2, 0x0A, 0x33, 0x2C, 0xCA]
    expectProblems([TableProblem(line: 3, column: Column(2, heading: "ชื่อ"), .notUTF8)], in: bytes)
  }

  @Test(arguments: [
    ("a\n1\n2\n\n3\n4", TableProblem(line: 6, .tooManyRows(limit: 3))),
    ("a,b,c,d\n", TableProblem(line: 1, .tooManyColumns(limit: 3))),
    (
      "a\n1\nกกกกกก",
      TableProblem(line: 3, column: Column(1, heading: "a"), .fieldTooLong(limit: 5))
    ),
  ])
  func `a list beyond the limits is refused`(file: String, problem: TableProblem) {
    let limits = TableLimits(rows: 3, columns: 3, fieldLength: 5)
    expectProblems([problem], in: Array(file.utf8), limits: limits)
  }

  @Test func `reading stops when there are too many problems`() {
    expectProblems(
      [
        TableProblem(line: 2, .ragged(expected: 2, found: 1)),
        TableProblem(line: 3, .ragged(expected: 2, found: 1)),
        TableProblem(line: 4, .tooManyProblems(limit: 2)),
      ], in: Array("a,b\n1\n2\n3\n4\n5".utf8), limits: TableLimits(problems: 2))
  }

  @Test func `no bytes crash the reader`() {
    let alphabet = Array("a\",;\t\r\n\u{0}ก ".utf8) + [0xFF, 0xEF, 0xBF]
    var state: UInt64 = 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let reader = CSVReader(limits: TableLimits(rows: 5, columns: 4, fieldLength: 6, problems: 5))
    for _ in 0..<20_000 {
      let bytes = (0..<next(40)).map { _ in alphabet[next(alphabet.count)] }
      do {
        let table = try reader.table(bytes)
        #expect(table.rows.allSatisfy { $0.cells.count == table.headings.count })
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
  }

  /// Expects exactly these problems.
  private func expectProblems(
    _ problems: [TableProblem], in bytes: [UInt8], limits: TableLimits = TableLimits(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: TableError(problems), sourceLocation: sourceLocation) {
      try CSVReader(limits: limits).table(bytes)
    }
  }
}
