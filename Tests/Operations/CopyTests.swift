import FoundationEssentials
import Operations
import SQL
import SQLite
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct CopyTests {
  @Test func `a copy holds every row of every table, whatever was written meanwhile`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    _ = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    let before = try await Holdings(of: small.database)
    let copy = try await SmallOffice()
    #expect(try await copyRecords(from: small.database, to: copy.database) == before)
    let after = try await Holdings(of: copy.database)
    #expect(after == before)
    #expect(after.digest == before.digest)
    #expect(after.differences(from: before) == [])
    #expect(
      Set(before.tables.map(\.name))
        == Set(
          Schema.tables.map(\.name) + Schema.derivedTables + Schema.fleetingTables
            + ["audit_entry", "audit_head", "erasure_permit", "keyring"]))

    // The copy goes on where the first stood.
    try await copy.office.addClaim(round: "r", people: 3, statedBy: "ประกาศ")
    let changed = try await Holdings(of: copy.database)
    #expect(Set(changed.differences(from: before)) == ["headcount_claim", "audit_entry"])
  }

  @Test func `nothing is copied into a database that holds records`() async throws {
    let small = try await SmallOffice.withRound()
    let other = try await SmallOffice()
    try await other.office.addVenue(name: "หอประชุม", province: "สุรินทร์")
    let before = try await Holdings(of: other.database)
    await #expect(throws: CareError.self) {
      try await copyRecords(from: small.database, to: other.database)
    }
    #expect(try await Holdings(of: other.database) == before)
  }

  @Test func `rows may refer to later rows of their own table`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let date = try CivilDate(iso: "2019-08-28")
    _ = try await small.office.issueCertificates(round: "r", on: date, press: SmallOffice.press)
    try await small.database.write { db in
      try unguard("certificate", db)
      try db.run(
        """
        UPDATE certificate SET replaces_id = (SELECT max(id) FROM certificate)
        WHERE id = (SELECT min(id) FROM certificate)
        """)
    }
    let copy = try await SmallOffice()
    let copied = try await copyRecords(from: small.database, to: copy.database)
    #expect(try await Holdings(of: copy.database) == copied)
  }
}
