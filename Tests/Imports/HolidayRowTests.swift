import Imports
import Testing
import Training

struct HolidayRowTests {
  @Test func `a year's holidays are read`() throws {
    let list = try table("วันที่,รายการ\n๑๒ สิงหาคม ๒๕๖๒,วันแม่แห่งชาติ\n2019-12-05,วันพ่อแห่งชาติ")
    func row(_ line: Int, _ date: String, _ name: String) throws -> HolidayRow {
      HolidayRow(
        source: source(line, (.date, 1, "วันที่"), (.holidayName, 2, "รายการ")),
        holiday: Holiday(date: try CivilDate(iso: date), name: name))
    }
    #expect(
      try HolidayRow.rows(of: list) == [
        row(2, "2019-08-12", "วันแม่แห่งชาติ"), row(3, "2019-12-05", "วันพ่อแห่งชาติ"),
      ])
  }

  @Test func `every problem is told at once`() throws {
    let list = try table(
      "no,date,name\n1,32/1/2562,ก\n2,1/1/2562,\n3,1/1/2562,ข\n4,1 ม.ค. 2562,ค\n5,,ง")
    #expect(
      throws: ImportError([
        problem(2, 2, "date", .date(.noSuchDay(day: 32, month: 1, year: 2019))),
        problem(3, 3, "name", .blank), problem(5, 2, "date", .repeats(line: 4)),
        problem(6, 2, "date", .blank),
      ])
    ) { try HolidayRow.rows(of: list) }
  }
}
