import Imports
import Tables
import Testing
import Training

struct PersonRowTests {
  @Test func `a list with whole names is read`() throws {
    let list = try table(
      """
      ที่,ชื่อ - นามสกุล,ตำแหน่ง,สังกัด,อำเภอ,ตั้งแต่วันที่
      ๑,นางสาวกมล  ใจดี,ปลัด,อบต.สวาย,อำเภอเมืองสุรินทร์,๑ ต.ค. ๒๕๖๐
      2,จ.ส.อ.สมชาย,-,อบต.ตรึม,,
      """)
    func source(_ line: Int) -> RowSource {
      ImportsTests.source(
        line, (.rowNumber, 1, "ที่"), (.personName, 2, "ชื่อ - นามสกุล"), (.position, 3, "ตำแหน่ง"),
        (.organisation, 4, "สังกัด"), (.district, 5, "อำเภอ"), (.since, 6, "ตั้งแต่วันที่"))
    }
    #expect(
      try PersonRow.rows(of: list) == [
        PersonRow(
          source: source(2), name: PersonName(prefix: "นางสาว", given: "กมล", surname: "ใจดี"),
          position: "ปลัด",
          organisation: OrganisationReference(name: "อบต.สวาย", district: "เมืองสุรินทร์"),
          since: CivilDate(iso: "2017-10-01")),
        PersonRow(
          source: source(3), name: PersonName(prefix: "จ.ส.อ.", given: "สมชาย"), position: nil,
          organisation: OrganisationReference(name: "อบต.ตรึม"), since: nil),
      ])
  }

  @Test(arguments: [
    ("ชื่อ,สังกัด\nนายกมล ใจดี,ก", ["นาย", "กมล", "ใจดี"]),
    ("ชื่อ,นามสกุล,สังกัด\nนายกมล,ใจดี,ก", ["นาย", "กมล", "ใจดี"]),
    ("ชื่อ,ชื่อสกุล,สังกัด\nนายกมล,ใจดี,ก", ["นาย", "กมล", "ใจดี"]),
    ("คำนำหน้า,ชื่อ-สกุล,สังกัด\nดร.,กมล ใจดี,ก", ["ดร.", "กมล", "ใจดี"]),
    ("คํานําหน้า,ชื่อ,สกุล,สังกัด\nนาย,กมล,-,ก", ["นาย", "กมล", ""]),
    ("Prefix,First name,LAST_NAME,Organization\nว่าที่ ร.ต.,กมล,ใจดี,ก", ["ว่าที่ ร.ต.", "กมล", "ใจดี"]),
    ("ชื่อ,นามสกุล,คำนำหน้า,สังกัด\nนางกมล,ใจดี,,ก", ["นาง", "กมล", "ใจดี"]),
  ])
  func `names are found in one column or several`(file: String, expected: [String]) throws {
    let name = try PersonName(prefix: expected[0], given: expected[1], surname: expected[2])
    #expect(try PersonRow.rows(of: table(file)).map(\.name) == [name])
  }

  @Test func `a middle name and an official prefix have columns of their own`() throws {
    let rows = try PersonRow.rows(
      of: table(
        "prefix,official prefix,given name,middle name,surname,organisation\nดร.,นาง,ก ข,ค,ง,จ"))
    #expect(
      try rows.map(\.name) == [
        PersonName(prefix: "ดร.", officialPrefix: "นาง", given: "ก ข", middle: "ค", surname: "ง")
      ])
  }

  @Test func `a national ID is read in either digits, and a wrong one is told without the number`()
    throws
  {
    let heading = "ชื่อ-สกุล,สังกัด,เลขบัตรประชาชน"
    let list = try table("\(heading)\nนายกมล ใจดี,ก,๑-๑๐๑๗-๐๐๒๐๗-๓๖-๖\nนายขาว ใจดี,ก,-")
    #expect(
      try PersonRow.rows(of: list).map(\.nationalID) == [NationalID("1101700207366"), nil])
    #expect(
      throws: ImportError([
        problem(2, 3, "เลขบัตรประชาชน", .nationalID(.wrongCheckDigit))
      ])
    ) { try PersonRow.rows(of: table("\(heading)\nนายกมล ใจดี,ก,1101700207367")) }
  }

  @Test func `personal data that has no basis yet is refused by column`() throws {
    let list = try table("ชื่อ-สกุล,สังกัด,ตำแหน่ง,E-mail,เบอร์โทร\nนายกมล ใจดี,ก,1,2,3")
    #expect(
      throws: ImportError([
        problem(1, 4, "E-mail", .notAccepted(.email)),
        problem(1, 5, "เบอร์โทร", .notAccepted(.telephone)),
      ])
    ) { try PersonRow.rows(of: list) }
  }

  @Test func `every problem is told at once`() throws {
    let list = try table(
      """
      ชื่อ-สกุล,คำนำหน้า,นามสกุล,สังกัด,ตำแหน่,ตั้งแต่
      นายกมล ใจดี,นาย,,ก,,1/1/2562
      นายกมล ใจดี,,,,,1/1/62
      "กมล 0812345678
      x",,,ก,,
      กมล ก ข ค,,,ก,,29/2/2562
      ,,,ก,,
      สมชาย ใจดี,นาย,,ข,,
      นางสมชาย  ใจดี,,,ข,,
      นางสมชาย ใจดี,,,ค,,
      """)
    let name = "ชื่อ-สกุล"
    #expect(
      throws: ImportError([
        problem(1, 5, "ตำแหน่", .unknownHeading(nearest: "ตำแหน่ง")),
        problem(1, 3, "นามสกุล", .conflictingHeading(Column(1, heading: name))),
        problem(2, 1, name, .name(.secondPrefix("นาย", in: "นาย"))),
        problem(3, 4, "สังกัด", .blank),
        problem(
          3, 6, "ตั้งแต่",
          .date(.twoDigitYear("62", buddhist: BuddhistYear(2562), gregorian: 1962))),
        problem(4, 1, name, .name(.digits("กมล 0812345678 x"))),
        problem(6, 1, name, .name(.tooManyParts("กมล ก ข ค"))),
        problem(6, 6, "ตั้งแต่", .date(.noSuchDay(day: 29, month: 2, year: 2019))),
        problem(7, 1, name, .blank),
        problem(9, 1, name, .repeats(line: 8)),
      ])
    ) { try PersonRow.rows(of: list) }
    #expect(
      throws: ImportError([
        ImportProblem(line: 1, column: nil, .missingHeading([.personName, .given])),
        ImportProblem(line: 1, column: nil, .missingHeading([.organisation])),
      ])
    ) { try PersonRow.rows(of: table("ตำแหน่ง\nปลัด")) }
  }
}
