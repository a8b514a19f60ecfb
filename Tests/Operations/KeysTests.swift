import Credentials
import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct KeysTests {
  private let passphrase: Passphrase

  init() throws { passphrase = try Passphrase("ผ้าไหมสุรินทร์ 2562") }

  private func heads(_ small: SmallOffice) async throws -> [AuditHeadTable.SignedHead] {
    try await small.database.read { db in try AuditHeadTable(db).all() }
  }

  private func holiday(_ day: String) throws -> [Holiday] {
    [Holiday(date: try CivilDate(iso: day), name: "หยุด \(day)")]
  }

  @Test func `a keyring is made once, and its passphrase can change`() async throws {
    let small = try await SmallOffice()
    await #expect(throws: KeysProblem.noKeys) { try await small.office.unlock(passphrase) }
    let made = try await small.office.makeKeyring(passphrase)
    await #expect(throws: KeysProblem.keysExist) {
      try await small.office.makeKeyring(passphrase)
    }
    #expect(try await small.office.unlock(passphrase).publicKey == made.publicKey)

    let other = try Passphrase("ปราสาทศีขรภูมิ 2562")
    await #expect(throws: KeyError.wrongPassphrase) {
      try await small.office.changePassphrase(from: other, to: passphrase)
    }
    try await small.office.changePassphrase(from: passphrase, to: other)
    await #expect(throws: KeyError.wrongPassphrase) { try await small.office.unlock(passphrase) }
    let opened = try await small.office.unlock(other)
    #expect(try opened.open(made.seal([1], for: "r"), for: "r") == [1])
    let actions = try await small.database.read { db in
      try AuditTable(db).entries(after: 0, count: 100).map(\.action)
    }
    #expect(actions == ["make-keys", "change-passphrase"])
    #expect(try await small.office.verifyAudit().findings == [])
  }

  @Test func `a wrong passphrase is told before anything is written`() async throws {
    let small = try await SmallOffice()
    try await small.office.makeKeyring(passphrase)
    let before = try await small.office.auditHead()
    let wrong = try SmallOffice(
      now: "2020-01-31", on: small.database, passphrase: Passphrase("ผ้าไหมสุรินทร์ 2563"))
    await #expect(throws: KeyError.wrongPassphrase) {
      try await wrong.office.addHolidays(holiday("2020-02-01"))
    }
    #expect(try await small.office.auditHead() == before)
  }

  @Test func `the first change of a day signs the days that have finished`() async throws {
    let first = try await SmallOffice(now: "2020-01-29", passphrase: passphrase)
    try await first.office.makeKeyring(passphrase)
    try await first.office.addHolidays(holiday("2020-02-01"))
    #expect(try await heads(first) == [])
    let second = try SmallOffice(now: "2020-01-30", on: first.database)
    try await second.office.addHolidays(holiday("2020-02-02"))
    #expect(try await heads(second) == [], "nobody gave the passphrase")

    let third = try SmallOffice(
      now: "2020-01-31", on: first.database, passphrase: passphrase)
    for day in ["2020-02-03", "2020-02-04"] {
      try await third.office.addHolidays(holiday(day))
    }
    let signed = try await heads(third)
    #expect(signed.map(\.head.day) == ["2020-01-29", "2020-01-30"])
    #expect(signed.map(\.head.position) == [2, 3])
    let report = try await third.office.verifyAudit()
    #expect(report.findings == [])
    #expect((report.heads, report.lastSignedDay, report.unsignedEntries) == (2, "2020-01-30", 2))
  }

  @Test func `days are signed on demand, by those who have the passphrase`() async throws {
    let first = try await SmallOffice(now: "2020-01-29")
    try await first.office.makeKeyring(passphrase)
    let locked = try SmallOffice(now: "2020-01-30", on: first.database)
    await #expect(throws: KeysProblem.passphraseMissing) { try await locked.office.signAudit() }
    let open = try SmallOffice(
      now: "2020-01-30", on: first.database, passphrase: passphrase)
    #expect(try await open.office.signAudit().map(\.day) == ["2020-01-29"])
    #expect(try await open.office.signAudit() == [])
    let without = try await SmallOffice(passphrase: passphrase)
    await #expect(throws: KeysProblem.noKeys) { try await without.office.signAudit() }
  }

  // MARK: - Attacks on what is signed

  private func signed() async throws -> SmallOffice {
    let first = try await SmallOffice(now: "2020-01-29")
    try await first.office.makeKeyring(passphrase)
    try await first.office.addHolidays(holiday("2020-02-01"))
    let second = try SmallOffice(now: "2020-01-30", on: first.database)
    try await second.office.addHolidays(holiday("2020-02-02"))
    let third = try SmallOffice(
      now: "2020-01-31", on: first.database, passphrase: passphrase)
    _ = try await third.office.signAudit()
    return third
  }

  @Test func `an end that was cut off behind a signed day is told`() async throws {
    let small = try await signed()
    try await attack(
      small.database, "DELETE FROM audit_entry WHERE position = 3",
      "DELETE FROM holiday WHERE date = '2020-02-02'")
    #expect(
      try await small.office.verifyAudit().findings == [
        .headBeyondEnd(day: "2020-01-30", position: 3, end: 2)
      ])
  }

  /// Whoever can write into the database can also compute hashes, but not sign.
  @Test func `a day that was written anew does not fit its signature`() async throws {
    let small = try await signed()
    let last = try #require(
      try await small.database.read { db in try AuditTable(db).entries(after: 2, count: 1) }.first)
    let forged = AuditEntry(
      position: last.position, operation: last.operation,
      recorded: Recording(at: last.recorded.at, by: "ผู้อื่น", device: ""), action: last.action,
      table: last.table, rowKey: last.rowKey, subject: last.subject, content: last.content,
      contentDigest: last.contentDigest, hash: [])
    let previous = try await small.database.read { db in
      try AuditTable(db).entries(after: 1, count: 1).first?.hash
    }
    let hash = forged.computedHash(after: try #require(previous))
    try await attack(
      small.database,
      """
      UPDATE audit_entry SET recorded_by = 'ผู้อื่น', device = '', hash = \(hash)
      WHERE position = 3
      """)
    #expect(
      try await small.office.verifyAudit().findings == [
        .headDiffers(day: "2020-01-30", position: 3)
      ])
    try await attack(
      small.database, "UPDATE audit_head SET hash = \(hash) WHERE day = '2020-01-30'")
    #expect(
      try await small.office.verifyAudit().findings == [.headForged(day: "2020-01-30")])
  }

  @Test func `a day signed by keys of somebody's own is told`() async throws {
    let small = try await signed()
    let head = try #require(try await heads(small).last).head
    let (own, stored) = try Keyring.make(Passphrase("กุญแจของผู้บุกรุก"))
    try await attack(
      small.database,
      """
      UPDATE audit_head SET signature = \(own.sign(head)),
        public_key = \(own.publicKey) WHERE day = '2020-01-30'
      """)
    #expect(
      try await small.office.verifyAudit().findings == [.headByOtherKeys(day: "2020-01-30")])

    // With the keyring's own key replaced as well.
    try await attack(
      small.database, "UPDATE keyring SET public_key = \(stored.publicKey)")
    let open = try SmallOffice(now: "2020-01-31", on: small.database)
    let findings = try await open.office.verifyAudit().findings
    #expect(findings.first == .headByOtherKeys(day: "2020-01-29"))
    #expect(
      findings.contains { finding in
        if case .rowEdited(let row, _) = finding { row.table == "keyring" } else { false }
      })
    let withPassphrase = try SmallOffice(
      now: "2020-01-31", on: small.database, passphrase: passphrase)
    await #expect(throws: KeyError.damagedKeyring) {
      try await withPassphrase.office.verifyAudit()
    }
  }
}
