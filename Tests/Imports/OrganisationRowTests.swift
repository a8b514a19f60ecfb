import FoundationEssentials
import Imports
import Support
import Tables
import Testing
import Training

private let pilots = packageFolder.deletingLastPathComponent()
  .appending(path: "shared/surin/organisations.csv")

struct OrganisationRowTests {
  // The list lies beside the package, not in it.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: pilots.path)))
  func `the list of the founding case is read as it is`() throws {
    let rows = try OrganisationRow.rows(of: CSVReader().table(Array(Data(contentsOf: pilots))))
    #expect(rows.map(\.source.line) == Array(2...27))
    #expect(Set(rows.map(\.province)) == ["สุรินทร์"])
    #expect(rows.filter { $0.rawSpelling != nil }.map(\.name) == ["เทศบาลตำบลกันตวจระมวล"])
    let columns = rows[19].source.columns
    #expect(
      rows[19]
        == OrganisationRow(
          source: RowSource(line: 21, columns: columns), kind: .subdistrictMunicipality,
          name: "เทศบาลตำบลกันตวจระมวล", district: "ปราสาท", province: "สุรินทร์",
          rawSpelling: "เทศบาลกันตวจระมวล", aliases: []))
    #expect(rows[16].aliases == ["องค์การบริหารส่วนตำบลโชคเหนือ"])
    #expect(rows[25].kind == .provincialAdministrativeOrganisation)
    #expect(
      columns == [
        .rowNumber: Column(1, heading: "no"), .kind: Column(2, heading: "kind"),
        .organisationName: Column(3, heading: "name"),
        .announcedName: Column(4, heading: "name_in_announcement"),
        .district: Column(5, heading: "district"), .province: Column(6, heading: "province"),
        .otherSpellings: Column(7, heading: "other_spellings"),
      ])
  }

  @Test func `Thai headings stand in any order, and a name tells its kind`() throws {
    let rows = try OrganisationRow.rows(
      of: table("จังหวัด;ชื่อ อื่น;อำเภอ;หน่วยงาน\nจ.สุรินทร์;อบต. โชค | โชก/;อ.ลำดวน;อบต.โชกเหนือ"))
    let source = source(
      2, (.province, 1, "จังหวัด"), (.otherSpellings, 2, "ชื่อ อื่น"), (.district, 3, "อำเภอ"),
      (.organisationName, 4, "หน่วยงาน"))
    #expect(
      rows == [
        OrganisationRow(
          source: source, kind: .subdistrictAdministrativeOrganisation, name: "อบต.โชกเหนือ",
          district: "ลำดวน", province: "สุรินทร์", rawSpelling: nil, aliases: ["อบต. โชค", "โชก"])
      ])
  }

  @Test(
    arguments: [
      ("อบต.", "ก", .subdistrictAdministrativeOrganisation),
      ("องค์การบริหารส่วนตําบล", "ก", .subdistrictAdministrativeOrganisation),
      ("เทศบาลเมือง", "ก", .townMunicipality), ("City-Municipality", "ก", .cityMunicipality),
      ("", "เทศบาลนครก", .cityMunicipality), ("", "อบจ.ก", .provincialAdministrativeOrganisation),
      ("", "เมืองพัทยา", .specialLocalGovernment), ("", "จังหวัดสุรินทร์", .province),
      ("", "อำเภอจอมพระ", .district), ("", "มูลนิธิก", .foundation), ("บริษัท", "ธนาคารก", .company),
      ("อื่น ๆ", "ก", .other), ("state-agency", "ก", .stateAgency),
    ] as [(String, String, Organisation.Kind)])
  func `kinds are read by code, by word and from the name`(
    word: String, name: String, kind: Organisation.Kind
  ) throws {
    let rows = try OrganisationRow.rows(
      of: table("kind,name,district,province\n\(word),\(name),ข,ค"))
    #expect(rows.map(\.kind) == [kind])
  }

  @Test func `every problem is told at once`() throws {
    let list = try table(
      """
      name,kind,distrct,province,Name,,district
      เทศบาลกันตวจระมวล,,,สุรินทร์,x,,ปราสาท
      ,เทศบาน,,สุรินทร์,x,,ปราสาท
      อบต.ก,,,,x,y,-
      อบต.ข,,,ค,x,,ง
      "อบต. ข",อบต,,จังหวัดค,x,,ง
      อบต.ข,อบต.,,ค,x,,ง
      """)
    #expect(
      throws: ImportError([
        problem(1, 3, "distrct", .unknownHeading(nearest: "district")),
        problem(1, 5, "Name", .repeatedHeading(first: Column(1, heading: "name"))),
        problem(1, 6, "", .columnWithoutHeading),
        problem(2, 1, "name", .kindNotInName("เทศบาลกันตวจระมวล")),
        problem(3, 1, "name", .blank), problem(3, 2, "kind", .unknownKind("เทศบาน")),
        problem(4, 7, "district", .blank), problem(4, 4, "province", .blank),
        problem(7, 1, "name", .repeats(line: 5)),
      ])
    ) { try OrganisationRow.rows(of: list) }
  }

  @Test func `headings that are missing are named, and an empty list is told`() throws {
    #expect(
      throws: ImportError([
        problem(2, 1, "ประโยคยาวที่ไม่ใช่หัวคอลัมน์เลย", .unknownHeading(nearest: nil)),
        ImportProblem(line: 2, column: nil, .noRows),
        ImportProblem(line: 2, column: nil, .missingHeading([.organisationName])),
        ImportProblem(line: 2, column: nil, .missingHeading([.district])),
        ImportProblem(line: 2, column: nil, .missingHeading([.province])),
      ])
    ) { try OrganisationRow.rows(of: table("\nประโยคยาวที่ไม่ใช่หัวคอลัมน์เลย\n")) }
  }

  @Test func `what is logged of a problem has no text of the list in it`() {
    #expect("\(problem(2, 1, "name", .kindNotInName("ลับ")))" == "line 2, column 1: kindNotInName")
    #expect("\(ImportProblem(line: 1, column: nil, .noRows))" == "line 1: noRows")
  }
}
