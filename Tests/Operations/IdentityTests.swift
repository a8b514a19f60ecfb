import Credentials
import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct IdentityTests {
  static func keys() throws -> Keyring { try made.get() }

  private static let made = Result {
    try Keyring.make(Passphrase("รหัสผ่านสำหรับทดสอบ")).keyring
  }

  static func number(_ text: String = "1-1017-00207-36-6") throws -> NationalID {
    try NationalID(text)
  }

  @Test func `a national ID is kept sealed, and a look at the whole of it is recorded`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    let (office, person, keys) = (small.office, SmallOffice.people[0], try Self.keys())
    await #expect(throws: Refused(.privacy(.withoutNationalID("นางวรรณา ศรีสว่าง")))) {
      try await office.nationalID(of: person, keys: keys)
    }
    try await office.setNationalID(of: person, to: Self.number(), keys: keys)
    #expect(try await office.nationalID(of: person, keys: keys) == Self.number())
    await #expect(throws: Refused(.reasonMissing)) {
      try await office.revealNationalID(of: person, reason: " ", keys: keys)
    }
    let before = try await entries(of: small)
    #expect(
      try await office.revealNationalID(of: person, reason: "ตรวจกับบัตร", keys: keys)
        == Self.number())
    let look = try #require(try await entries(of: small).last)
    #expect(look.position == before.count + 1)
    #expect(look.action == "reveal-national-id")
    #expect(look.recorded.by == "ผู้ทดสอบ")
    #expect(look.content?.json.contains("ตรวจกับบัตร") == true)
    for entry in try await entries(of: small) {
      #expect(entry.content?.json.contains("1101700207366") == false)
    }
  }

  @Test func `a number belongs to one person, and the other is named`() async throws {
    let small = try await SmallOffice.withRound()
    let (office, keys) = (small.office, try Self.keys())
    try await office.setNationalID(of: SmallOffice.people[0], to: Self.number(), keys: keys)
    await #expect(throws: Refused(.privacy(.nationalIDTaken(by: "นางวรรณา ศรีสว่าง")))) {
      try await office.setNationalID(of: SmallOffice.people[1], to: Self.number(), keys: keys)
    }
    let count = try await entries(of: small).count
    // The same again changes nothing; a corrected one takes its place.
    try await office.setNationalID(of: SmallOffice.people[0], to: Self.number(), keys: keys)
    #expect(try await entries(of: small).count == count)
    let other = try Self.number("1234567890121")
    try await office.setNationalID(of: SmallOffice.people[0], to: other, keys: keys)
    #expect(try await office.nationalID(of: SmallOffice.people[0], keys: keys) == other)
    try await office.setNationalID(of: SmallOffice.people[1], to: Self.number(), keys: keys)
  }

  @Test func `other keys open nothing, and nothing is recorded`() async throws {
    let small = try await SmallOffice.withRound()
    try await small.office.setNationalID(
      of: SmallOffice.people[0], to: Self.number(), keys: Self.keys())
    let others = try Keyring.make(Passphrase("รหัสผ่านอื่นสำหรับทดสอบ")).keyring
    let count = try await entries(of: small).count
    await #expect(throws: KeyError.self) {
      try await small.office.revealNationalID(
        of: SmallOffice.people[0], reason: "ตรวจ", keys: others)
    }
    #expect(try await entries(of: small).count == count)
  }

  private func entries(of small: SmallOffice) async throws -> [AuditEntry] {
    try await small.database.read { db in try AuditTable(db).entries(after: 0, count: 100_000) }
  }
}
