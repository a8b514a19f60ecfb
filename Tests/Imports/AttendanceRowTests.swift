import Imports
import Tables
import Testing
import Training

struct AttendanceRowTests {
  @Test func `a session is a number or the moment it starts`() throws {
    let list = try table(
      """
      เลขที่,ช่วงที่,สถานะ,สาย (นาที),หมายเหตุ
      ๑,๒,มา,,
      2,27/8/2562 13.30 น.,สาย,๑๕,รถเสีย
      3,2019-08-28 09:00,LATE,1,
      4,๒๗ สิงหาคม ๒๕๖๒ 13.30-16.30,ลา,0,
      5,1,absent,-,
      """)
    func row(
      _ line: Int, _ session: SessionReference, _ status: AttendanceStatus, _ note: String = ""
    ) -> AttendanceRow {
      AttendanceRow(
        source: source(
          line, (.number, 1, "เลขที่"), (.session, 2, "ช่วงที่"), (.status, 3, "สถานะ"),
          (.lateMinutes, 4, "สาย (นาที)"), (.note, 5, "หมายเหตุ")),
        participant: ParticipantReference(number: line - 1, name: nil, organisation: nil),
        session: session, status: status, note: note)
    }
    let first = try CivilDate(iso: "2019-08-27")
    let second = try CivilDate(iso: "2019-08-28")
    let (nine, halfPastOne) = (try TimeOfDay("9:00"), try TimeOfDay("13:30"))
    #expect(
      try AttendanceRow.rows(of: list) == [
        row(2, .number(2), .present),
        row(3, .starting(first, halfPastOne), .late(minutes: 15), "รถเสีย"),
        row(4, .starting(second, nine), .late(minutes: 1)),
        row(5, .starting(first, halfPastOne), .leave),
        row(6, .number(1), .absent),
      ])
  }

  @Test func `date and time may stand in two columns, and people go by name and organisation`()
    throws
  {
    let list = try table("ชื่อ-สกุล,สังกัด,วันที่,เวลา,status\nนายกมล ใจดี,อบต.ก,27/8/2562,13.30,มา")
    let organisation = OrganisationReference(name: "อบต.ก")
    #expect(
      try AttendanceRow.rows(of: list) == [
        AttendanceRow(
          source: source(
            2, (.personName, 1, "ชื่อ-สกุล"), (.organisation, 2, "สังกัด"), (.date, 3, "วันที่"),
            (.startTime, 4, "เวลา"), (.status, 5, "status")),
          participant: ParticipantReference(
            number: nil, name: PersonName(prefix: "นาย", given: "กมล", surname: "ใจดี"),
            organisation: organisation),
          session: .starting(CivilDate(iso: "2019-08-27"), TimeOfDay("13:30")), status: .present,
          note: "")
      ])
  }

  @Test func `a number and a name are both kept, and one is enough`() throws {
    let list = try table("no,name,session,status\n1,กมล ใจดี,1,มา\n,สมชาย ใจดี,1,มา\n3,,1,มา")
    let names = try ["กมล", "สมชาย"].map { try PersonName(given: $0, surname: "ใจดี") }
    #expect(
      try AttendanceRow.rows(of: list).map(\.participant) == [
        ParticipantReference(number: 1, name: names[0], organisation: nil),
        ParticipantReference(number: nil, name: names[1], organisation: nil),
        ParticipantReference(number: 3, name: nil, organisation: nil),
      ])
  }

  @Test func `every problem is told at once`() throws {
    let list = try table(
      """
      no,name,session,status,late minutes
      x,,0,มาก,
      ,,1,สาย,
      1,,99999999999999999999,สาย,สิบ
      2,,2562-08-27 9:00,สาย,0
      3,,27/8/2562 25:00,มา,5
      4,,27/8/2562,,
      5,,1,สาย,1441
      6,,1,มา,
      ๖,,1,ขาด,
      """)
    #expect(
      throws: ImportError([
        problem(2, 1, "no", .notAWholeNumber("x")), problem(2, 3, "session", .notASession("0")),
        problem(2, 4, "status", .unknownStatus("มาก")),
        problem(3, 2, "name", .blank), problem(3, 5, "late minutes", .minutesMissing),
        problem(4, 3, "session", .notASession("99999999999999999999")),
        problem(4, 5, "late minutes", .notAWholeNumber("สิบ")),
        problem(
          5, 3, "session",
          .date(.buddhistYear(2562, meant: try CivilDate(iso: "2019-08-27")))),
        problem(5, 5, "late minutes", .minutesOutOfRange("0")),
        problem(6, 3, "session", .notASession("27/8/2562 25:00")),
        problem(6, 5, "late minutes", .minutesWithoutLateness("5")),
        problem(7, 3, "session", .notASession("27/8/2562")), problem(7, 4, "status", .blank),
        problem(8, 5, "late minutes", .minutesOutOfRange("1441")),
        problem(10, 1, "no", .repeats(line: 9)),
      ])
    ) { try AttendanceRow.rows(of: list) }
  }

  @Test(arguments: [
    ("no,status\n1,มา", [[Field.session]]), ("no,date,status\n1,,มา", [[.startTime, .session]]),
    ("session,time\n1,", [[.personName, .given, .number], [.status]]),
  ])
  func `headings that are missing are named`(file: String, missing: [[Field]]) throws {
    do {
      _ = try AttendanceRow.rows(of: table(file))
      Issue.record("nothing was missing")
    } catch let error as ImportError {
      #expect(
        error.problems.compactMap {
          if case .missingHeading(let fields) = $0.kind { fields } else { nil }
        } == missing)
    }
  }
}
