import Imports
import Support
import Tables
import Testing
import Training

struct HostileListTests {
  @Test func `no list crashes a reader`() {
    let headings =
      Field.allCases.flatMap { [$0.title.thai, $0.title.english ?? ""] } + ["C1", "?"]
    let cells = [
      "", "-", "๑", "99999999999999999999", "27/8/2562", "2562-08-27", "29/2/2562", "13.30", "N",
      "มา", "สาย", "late", "pre", "self", "C1", "นาย", "นาย ดร.", "นางสาวกมล ใจดี", "ณ ณ ณ", "ร.น.",
      "\u{E31}\u{E4C}", "ว่าที่", "ว่าที่ ร", "\u{0}", "/", "|/|", "24:00", "27/8/2562 24:00", "อ.", "จ.",
      "วันที่", "พ.ศ.", "1 พ.ศ. 1", "1 ค.ศ. 9999", "-9223372036854775808", "𝟙/𝟚/𝟛", "①", "\u{200B}",
    ]
    var state: UInt64 = 7
    func pick(_ texts: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return texts[Int((state >> 33) % UInt64(texts.count))]
    }
    for _ in 0..<500 {
      let columns = (1...6).map { Column($0, heading: pick(headings)) }
      let table = Table(
        headings: columns.map { Cell($0.heading, at: CellAddress(line: 1, column: $0)) },
        rows: (2...3).map { line in
          Table.Row(
            line: line,
            cells: columns.map { Cell(pick(cells), at: CellAddress(line: line, column: $0)) })
        })
      expectRowsOrProblems { () throws(ImportError) in try OrganisationRow.rows(of: table).count }
      expectRowsOrProblems { () throws(ImportError) in try PersonRow.rows(of: table).count }
      expectRowsOrProblems { () throws(ImportError) in try AttendanceRow.rows(of: table).count }
      expectRowsOrProblems { () throws(ImportError) in try HolidayRow.rows(of: table).count }
      expectRowsOrProblems { () throws(ImportError) in
        try RatingRow.rows(of: table, competencies: ["C1"]).count
      }
    }
  }

  /// Never nothing without a reason.
  private func expectRowsOrProblems(_ read: () throws(ImportError) -> Int) {
    do throws(ImportError) {
      _ = try read()
    } catch {
      #expect(!error.problems.isEmpty)
    }
  }

  @Test func `a hundred long unknown headings are told in no time`() throws {
    let heading = (0..<100).map { "\($0)" + String(repeating: "ก", count: 58) }
    let table = try table(heading.joined(separator: ",") + "\n" + String(repeating: ",", count: 99))
    let time = processorTime {
      #expect(throws: ImportError.self) { try PersonRow.rows(of: table) }
    }
    #expect(time < 2)
  }
}
