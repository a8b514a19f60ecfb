import Imports
import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct CoverageTests {
  @Test func `organisations with nobody come first, and each is counted as far as it came`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes([SmallOffice.people[0]])
    _ = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    // Corrected, so that nobody was there.
    for status in [AttendanceStatus.present, .absent] {
      try await small.office.markAttendance(
        round: "r",
        [StatedMark(person: SmallOffice.people[1], session: .number(1), status: status)])
    }
    try await small.office.cancelEnrolment(
      round: "r", SmallOffice.people[2], reason: "ป่วย")
    #expect(
      try await small.office.invite(round: "r", ["อบต.สวาย"], ofProvince: "สุรินทร์") == 2)
    try await small.office.setQuota(round: "r", organisation: "อบต.สวาย", places: 3)
    let expected = [
      Row("เทศบาลตำบลจอมพระ", [1, -1, 1, 0, 0, 0, 0]),
      Row("องค์การบริหารส่วนตำบลสวาย", [1, 3, 2, 2, 2, 1, 1]),
    ]
    #expect(try await small.office.coverage(ofRound: "r").map(Row.init) == expected)
    #expect(try await programmeCoverage(small.office, count: 1) == expected)
    #expect(try await programmeCoverage(small.office, count: 1, province: "บุรีรัมย์") == [])
    #expect(
      try await programmeCoverage(small.office, district: "เมืองสุรินทร์") == [expected[1]])
  }

  @Test func `a page looks at no more than so many organisations`() async throws {
    let small = try await SmallOffice.withRound()
    let names = (1...230).map { "องค์การบริหารส่วนตำบลที่\($0)" }
    try await small.importOrganisations(
      "ชื่อ,อำเภอ,จังหวัด\n" + names.map { "\($0),ก,ก" }.joined(separator: "\n"))
    try await small.office.invite(round: "r", names.filter { $0.hasSuffix("0") })
    let rows = try await programmeCoverage(small.office)
    #expect(rows.count == 25)
    #expect(Set(rows.prefix(23).map(\.name)) == Set(names.filter { $0.hasSuffix("0") }))
    #expect(
      Set(rows.suffix(2).map(\.name)) == ["องค์การบริหารส่วนตำบลสวาย", "เทศบาลตำบลจอมพระ"])
  }

  @Test func `a claim is held against people who have names, and nobody is made up`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    try await small.office.addClaim(round: "r", people: 5, statedBy: "ประกาศ")
    try await small.office.setQuota(round: "r", organisation: "ทต.จอมพระ", places: 2)
    try await small.everybodyCompletes([SmallOffice.people[0]])
    try await small.office.markAttendance(
      round: "r",
      (1...3).map {
        StatedMark(person: SmallOffice.people[1], session: .number($0), status: .absent)
      })
    let (counts, _) = try await small.office.reconciliation(ofRound: "r")
    #expect(counts.claims.map(\.people) == [5])
    #expect(counts.total.byStatus == [.enrolled: 3])
    #expect([counts.total.attended, counts.total.absent, counts.total.unmarked] == [1, 1, 1])
    #expect(counts.organisations.map(\.excess) == [nil, -1])
    #expect(try await small.office.record(ofRound: "r").participants.count == 3)
  }

  private func programmeCoverage(
    _ office: Office, count: Int = 25, province: String? = nil, district: String? = nil
  ) async throws -> [Row] {
    var rows: [Row] = []
    var cursor: CoveragePage.Cursor?
    repeat {
      let page = try await office.coverage(
        ofProgramme: "p", province: province, district: district, from: cursor, count: count)
      #expect(page.organisations.count <= count)
      rows += page.organisations.map(Row.init)
      cursor = page.next
    } while cursor != nil
    return rows
  }

  private struct Row: Equatable {
    let name: String
    /// Invitations, quota or -1, nominated, current, enrolled, attended, certified.
    let counts: [Int]

    init(_ name: String, _ counts: [Int]) { (self.name, self.counts) = (name, counts) }

    init(_ item: OrganisationCoverage) {
      self.init(
        item.organisation.name,
        [
          item.invitations, item.quota ?? -1, item.nominated, item.current, item.enrolled,
          item.attended, item.certified,
        ])
    }
  }
}
