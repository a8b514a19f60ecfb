internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// One's own account.
let accountRoutes: [Route<Endpoint>] = [
  .page("/account") { visit in visit.show(try await visit.accountPage()) },
  .form("/account/password", limit: 8192) { visit in
    var entry = Entry(visit)
    entry.requireSamePasswords()
    if entry.isSound {
      do {
        try await visit.office.changePassword(
          from: entry.typed("current"), to: entry.typed("password"), keeping: visit.session)
        return visit.go(to: Address("account"), .passwordSet)
      } catch {
        try entry.refuse(error, at: visit.isWrongPassword(error) ? "current" : "password")
      }
    }
    return visit.show(try await visit.accountPage(entry), .unprocessable)
  },
  .form("/account/sessions/end") { visit in
    if let id = try? ID<SignInSession>(visit.form["session"] ?? "") {
      try await visit.office.endSession(id)
    } else {
      _ = try await visit.office.endSessions(except: visit.session)
    }
    return visit.go(to: Address("account"), .sessionsEnded)
  },
  .page("/account/second-factor") { visit in
    let proposal = try await visit.office.proposeSecondFactor()
    return visit.show(SecondFactorPage(secret: proposal.secret, uri: proposal.uri))
  },
  .form("/account/second-factor", limit: 8192) { visit in
    var entry = Entry(visit)
    do {
      let codes = try await visit.office.setSecondFactor(
        entry.typed("secret"), code: arabicDigits(entry.typed("code")),
        password: entry.typed("password"))
      return visit.show(
        OncePage(
          heading: visit.say("รหัสสำรอง", "Recovery codes"),
          explanation: visit.say(
            "พิมพ์หรือจดเก็บไว้ในที่ปลอดภัย แต่ละรหัสใช้ได้ครั้งเดียวเมื่อไม่มีโทรศัพท์ และจะไม่แสดงอีก",
            "Print them or write them down. Each works once, when the phone is not at hand; they are not shown again."
          ), secrets: codes, back: Address("account")))
    } catch {
      try entry.refuse(error, at: visit.isWrongPassword(error) ? "password" : "code")
      return visit.show(
        SecondFactorPage(
          secret: entry.typed("secret"), uri: entry.typed("uri"), problems: entry.problems),
        .unprocessable)
    }
  },
  .form("/account/second-factor/remove") { visit in
    try await visit.office.removeSecondFactor()
    return visit.go(to: Address("account"), .saved)
  },
  .form("/account/tokens") { visit in
    var entry = Entry(visit)
    let name = entry.text("token-name", visit.say("ชื่อโปรแกรม", "program"), limit: 100)
    let expires = entry.date("token-expires", visit.say("วันหมดอายุ", "day of expiry"))
    if entry.isSound, let expires {
      do {
        let scopes = Set(visit.form.all("scope").compactMap(TokenScope.init(rawValue:)))
        let made = try await visit.office.createToken(name, scopes: scopes, expires: expires)
        return visit.show(
          OncePage(
            heading: visit.say("โทเค็นใหม่", "A new token"),
            explanation: visit.say(
              "คัดลอกไปไว้ในโปรแกรมนั้นทันที จะไม่แสดงอีก ผู้ที่มีโทเค็นทำได้เท่าที่เลือกไว้ในนามของท่าน",
              "Copy it into that program now; it is not shown again. Whoever has it may do what you chose, in your name."
            ), secrets: [made.secret], back: Address("account")))
      } catch {
        try entry.refuse(error, at: "token-name")
      }
    }
    return visit.show(try await visit.accountPage(entry), .unprocessable)
  },
  .form("/account/tokens/revoke") { visit in
    try await visit.office.revokeToken(ID(visit.form["token"] ?? ""))
    return visit.go(to: Address("account"), .saved)
  },
]

extension Visit {
  fileprivate var session: ID<SignInSession>? {
    if case .session(let id)? = signedIn?.credential { id } else { nil }
  }

  fileprivate func accountPage(_ entry: Entry? = nil) async throws -> AccountPage {
    AccountPage(
      sessions: try await office.sessions(), tokens: try await office.tokens(),
      problems: entry?.problems ?? [], entry: entry)
  }

  fileprivate func isWrongPassword(_ error: any Error) -> Bool {
    (error as? Refused)?.reasons.map(\.reason) == [.account(.wrongNameOrPassword)]
  }
}
