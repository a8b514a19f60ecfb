import Credentials
import Operations
import SQL
import Storage
import Support
import Synchronization
import Testing
import Training

private let password = "ม้าลายสี่ตัวข้ามถนน"
private let origin = SignInOrigin(address: "192.0.2.7", agent: "Browser")

@Suite(.onEveryEngine)
struct SignInTests {
  @Test func `the first start invites an administrator, again and again until somebody accepts`()
    async throws
  {
    let office = try await SmallOffice().office
    let first = try #require(try await office.firstAdministratorLink())
    let second = try #require(try await office.firstAdministratorLink())
    #expect(try await office.linkFile(first.token) == nil)
    #expect(try await office.linkFile(second.token)?.isInvitation == true)
    let account = try await office.acceptInvitation(second.token, password: password)
    #expect(account.name == "admin")
    #expect(try await office.firstAdministratorLink() == nil)
    await #expect(throws: Refused(.account(.linkUnknown))) {
      try await office.acceptInvitation(second.token, password: password)
    }
    let (person, token) = try await signIn(office, "ADMIN")
    #expect(person.grants == [Grant(.administrator)])
    #expect(try await office.signedIn(bySession: token) == person)
    #expect(
      try await office.acting(as: person, device: "").accounts().map(\.account.name) == ["admin"])
    await #expect(throws: Refused(.account(.lastAdministrator))) {
      try await office.disableAccount("admin")
    }
    await #expect(throws: Refused(.account(.lastAdministrator))) {
      try await office.revoke(GrantInput(.administrator), from: "admin")
    }
  }

  @Test func `unknown names, wrong passwords and disabled accounts are refused alike`()
    async throws
  {
    let office = try await officeWithAccount()
    for (name, typed) in [("wipa", "wrong password!"), ("nobody", password), ("", "")] {
      await #expect(throws: Refused(.account(.wrongNameOrPassword))) {
        try await office.signIn(name, password: typed, from: origin)
      }
    }
    let (_, token) = try await signIn(office)
    try await office.disableAccount("wipa")
    #expect(try await office.signedIn(bySession: token) == nil)
    await #expect(throws: Refused(.account(.wrongNameOrPassword))) {
      try await office.signIn("wipa", password: password, from: origin)
    }
    try await office.enableAccount("wipa")
    _ = try await signIn(office)
  }

  @Test func `after five failures one waits, nobody at another address does, and the wait ends`()
    async throws
  {
    let clock = SetClock()
    let office = try await officeWithAccount(clock)
    for _ in 1...5 {
      await #expect(throws: Refused(.account(.wrongNameOrPassword))) {
        try await office.signIn("wipa", password: "wrong password!", from: origin)
      }
    }
    let until = clock.now.milliseconds + 2000
    for typed in [password, "wrong password!"] {
      await #expect(throws: Refused(.account(.locked(until: Moment(milliseconds: until))))) {
        try await office.signIn("wipa", password: typed, from: origin)
      }
    }
    _ = try await signIn(office, from: SignInOrigin(address: "192.0.2.8", agent: ""))
    clock.advance(2000)
    _ = try await signIn(office)
    // However often somebody fails, the wait is no longer than a quarter of an hour.
    for _ in 1...20 {
      _ = try? await office.signIn("wipa", password: "wrong password!", from: origin)
      clock.advance(900_000)
    }
    _ = try await signIn(office)
  }

  @Test func `sessions end when they are not used, when they are old, and when they are ended`()
    async throws
  {
    let clock = SetClock()
    let office = try await officeWithAccount(clock)
    let (person, idle) = try await signIn(office)
    clock.advance(8 * 3_600_000)
    #expect(try await office.signedIn(bySession: idle) == nil)
    let (_, used) = try await signIn(office)
    for _ in 1...27 {
      clock.advance(6 * 3_600_000)
      #expect(try await office.signedIn(bySession: used) != nil)
    }
    clock.advance(6 * 3_600_000)
    #expect(try await office.signedIn(bySession: used) == nil)

    let (_, one) = try await signIn(office)
    let (here, other) = try await signIn(office)
    let own = office.acting(as: here, device: "")
    #expect(try await own.sessions().map(\.agent) == ["Browser", "Browser"])
    guard case .session(let session) = here.credential else { return }
    #expect(try await own.endSessions(except: session) == 1)
    #expect(try await office.signedIn(bySession: one) == nil)
    #expect(try await office.signedIn(bySession: other) != nil)
    try await own.changePassword(from: password, to: password + "!", keeping: session)
    await #expect(throws: Refused(.account(.wrongNameOrPassword))) {
      try await own.changePassword(from: password, to: password + "?", keeping: session)
    }
    #expect(try await office.signedIn(bySession: other)?.account == person.account)
    try await own.endSession(session)
    #expect(try await office.signedIn(bySession: other) == nil)
  }

  @Test(arguments: [false, true])
  func `a second factor asks for a code of which each holds once`(sealed: Bool) async throws {
    let clock = SetClock()
    let office = try await officeWithAccount(clock, sealed: sealed)
    let own = office.acting(as: try await signIn(office).person, device: "")
    let proposal = try await own.proposeSecondFactor()
    let app = OneTimeCode(secret: try #require(Base32.bytes(of: proposal.secret)))
    func code() -> String {
      app.code(ofStep: OneTimeCode.step(atMilliseconds: clock.now.milliseconds))
    }
    await #expect(throws: Refused(.account(.wrongCode))) {
      try await own.setSecondFactor(proposal.secret, code: "abc", password: password)
    }
    let recovery = try await own.setSecondFactor(
      proposal.secret, code: code(), password: password)
    #expect(Set(recovery).count == 10)

    clock.advance(30_000)
    let step = try await firstStep(office)
    let (person, _) = try await office.finishSignIn(step: step, code: code(), from: origin)
    #expect(person.hasSecondFactor)
    await #expect(throws: Refused(.account(.linkUnknown))) {
      try await office.finishSignIn(step: step, code: code(), from: origin)
    }
    let again = try await firstStep(office)
    await #expect(throws: Refused(.account(.wrongCode))) {
      try await office.finishSignIn(step: again, code: code(), from: origin)
    }
    _ = try await office.finishSignIn(step: again, code: recovery[0].lowercased(), from: origin)
    let third = try await firstStep(office)
    await #expect(throws: Refused(.account(.wrongCode))) {
      try await office.finishSignIn(step: third, code: recovery[0], from: origin)
    }
    clock.advance(300_001)
    await #expect(throws: Refused(.account(.linkUnknown))) {
      try await office.finishSignIn(step: third, code: code(), from: origin)
    }
    try await office.removeSecondFactor(of: "wipa")
    _ = try await signIn(office)
  }

  @Test func `a token works within its scopes until its day ends or it is revoked`() async throws {
    let clock = SetClock()
    let small = try await SmallOffice.withRound()
    let office = try await officeWithAccount(clock, on: small)
    try await office.grant(GrantInput(.organiser), to: "wipa")
    let own = office.acting(as: try await signIn(office).person, device: "")
    let (token, secret) = try await own.createToken("HR", scopes: [.read], expires: office.today)
    let program = office.acting(
      as: try #require(try await office.signedIn(byAccessToken: secret)), device: "api")
    #expect(try await program.rounds().map(\.code) == ["r"])
    await #expect(throws: Refused(.notAllowed(.change(.addClaim)))) {
      try await program.addClaim(round: "r", people: 3, statedBy: "ประกาศ")
    }
    await #expect(throws: Refused(.notAllowed(.change(.createToken)))) {
      try await program.createToken("more", scopes: [.mark], expires: office.today)
    }
    clock.advance(86_400_000)
    #expect(try await office.signedIn(byAccessToken: secret) == nil)
    try await own.revokeToken(token.id)
    #expect(try await own.tokens() == [])
  }

  @Test func `no secret stands in the database or in the trail`() async throws {
    let small = try await SmallOffice()
    let office = try await officeWithAccount(on: small)
    let reset = try await office.resetPassword(of: "wipa")
    _ = try await office.acceptInvitation(reset.token, password: password)
    let open = try await office.createAccount("mana", displayed: "มานะ")
    let (person, session) = try await signIn(office)
    let own = office.acting(as: person, device: "")
    let proposal = try await own.proposeSecondFactor()
    let app = OneTimeCode(secret: try #require(Base32.bytes(of: proposal.secret)))
    let now = OneTimeCode.step(atMilliseconds: SetClock.start.milliseconds)
    let recovery = try await own.setSecondFactor(
      proposal.secret, code: app.code(ofStep: now), password: password)
    let (_, token) = try await own.createToken("HR", scopes: [.read], expires: office.today)
    let step = try await firstStep(office)
    let secrets =
      [reset.token, open.token, session, token, step, password]
      + recovery.flatMap { [$0, $0.filter { $0 != "-" }] }
    let digests = [reset.token, open.token, session, token].map {
      hexadecimal(RandomToken(shown: $0).digest)
    }
    let (texts, trail) = try await small.database.read { db in
      var texts: [String] = []
      for table in try db.storedTables() {
        try db.eachPiece(of: table, columns: table.columns) { rows in
          texts += rows.joined().map { value in
            if case .blob(let bytes) = value {
              return String(decoding: bytes, as: UTF8.self) + hexadecimal(bytes)
            }
            return "\(value)"
          }
        }
      }
      let trail = try AuditTable(db).entries(after: 0, count: 100_000)
        .compactMap { $0.content?.json }
      return (texts.joined(separator: "\n"), trail.joined(separator: "\n"))
    }
    #expect(texts.contains(digests[1]))
    for secret in secrets {
      #expect(!texts.contains(secret) && !texts.contains(hexadecimal(Array(secret.utf8))))
    }
    for text in secrets + digests + [proposal.secret] { #expect(!trail.contains(text)) }
    #expect(try await office.verifyAudit().findings == [])
  }

  @Test(arguments: [
    ("short", AccountRefusal.passwordTooShort(minimum: 12)),
    ("Password1234", .passwordCommon), ("P@ssw0rd2562!", .passwordCommon),
    ("qwerty123456", .passwordPredictable), ("รหัสผ่าน123456", .passwordCommon),
    ("adminadmin12", .passwordCommon), ("aaaaaaaaaaaa", .passwordPredictable),
    ("123456789012", .passwordPredictable), ("abcdefghijkl", .passwordPredictable),
    ("xyqpxyqpxyqp", .passwordPredictable), ("wipajaidee1", .passwordTooShort(minimum: 12)),
    (String(repeating: "ab1ZQx", count: 50), .passwordTooLong(maximum: 256)),
  ])
  func `passwords that are tried first are refused`(
    text: String, refusal: AccountRefusal
  ) async throws {
    let office = try await SmallOffice().office
    let invitation = try await office.createAccount("wipa", displayed: "วิภา ใจดี")
    await #expect(throws: Refused(.account(refusal))) {
      try await office.acceptInvitation(invitation.token, password: text)
    }
    #expect(try await office.linkFile(invitation.token) != nil)
  }

  @Test func `a sample is removed with its accounts, but nothing else is`() async throws {
    let clock = SetClock()
    let full = try await officeWithAccount(clock)
    await #expect(throws: Refused(.account(.hasAccounts))) {
      try await full.markSample(password: password)
    }
    let small = try await SmallOffice()
    try await small.office.markSample(password: password)
    #expect(
      try await small.office.accounts().map(\.account.name)
        == Role.allCases.map(\.rawValue).sorted())
    _ = try await signIn(small.office, "organiser")
    #expect(try await small.office.mayRemoveSample())
    let invitation = try await small.office.removeSample()
    #expect(try await !small.office.isSample())
    #expect(try await small.office.accounts().map(\.account.name) == ["admin"])
    _ = try await small.office.acceptInvitation(invitation.token, password: password)
    #expect(try await small.office.verifyAudit().findings == [])

    let real = try await SmallOffice.withRound()
    try await real.office.markSample(password: password)
    await #expect(throws: Refused(.account(.notTheSample))) {
      try await real.office.removeSample()
    }
    #expect(try await real.office.rounds().map(\.code) == ["r"])
  }

  @Test func `a form's token is of its session alone`() {
    let token = Office.formToken(ofSession: "a")
    #expect(Office.isFormToken(token, ofSession: "a"))
    #expect(!Office.isFormToken(token, ofSession: "b"))
    #expect(!Office.isFormToken("", ofSession: "a"))
  }

  private func officeWithAccount(
    _ clock: SetClock = SetClock(), on small: SmallOffice? = nil, sealed: Bool = false
  ) async throws -> Office {
    var database = small?.database
    if database == nil { database = try await SmallOffice().database }
    let passphrase = try Passphrase("ต้นไม้ใหญ่ริมคลองหลังบ้าน")
    let office = Office(
      database: try #require(database), clock: { clock.now },
      random: { .random(in: 0 ... .max) }, actor: "ระบบ", device: "test",
      readCurriculum: { _ in throw TrainingError.notADate("") },
      passphrase: sealed ? passphrase : nil)
    if sealed { try await office.makeKeyring(passphrase) }
    let invitation = try await office.createAccount("wipa", displayed: "วิภา ใจดี")
    _ = try await office.acceptInvitation(invitation.token, password: password)
    return office
  }

  private func signIn(
    _ office: Office, _ name: String = "wipa", from origin: SignInOrigin = origin
  ) async throws -> (person: SignedIn, token: String) {
    guard
      case .signedIn(let person, let token) = try await office.signIn(
        name, password: password, from: origin)
    else { throw Refused(.account(.wrongCode)) }
    return (person, token)
  }

  private func firstStep(_ office: Office) async throws -> String {
    guard
      case .codeNeeded(let step) = try await office.signIn(
        "wipa", password: password, from: origin)
    else { throw Refused(.account(.secondFactorMissing)) }
    return step
  }
}

/// A clock that stands still until somebody moves it.
private final class SetClock: Sendable {
  static let start = Moment(milliseconds: 1_580_000_000_000)
  private let time = Mutex(SetClock.start)

  var now: Moment { time.withLock { $0 } }

  func advance(_ milliseconds: Int64) {
    time.withLock { $0 = Moment(milliseconds: $0.milliseconds + milliseconds) }
  }
}
