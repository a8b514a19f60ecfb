internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// Everybody's accounts, for administrators.
let accountsRoutes: [Route<Endpoint>] = [
  .page("/settings/accounts") { visit in
    visit.show(AccountsPage(accounts: try await visit.office.accounts()))
  },
  .page("/settings/accounts/new") { visit in visit.show(NewAccountPage(entry: Entry(visit))) },
  .form("/settings/accounts") { visit in
    var entry = Entry(visit)
    let name = entry.text("name", visit.say("ชื่อผู้ใช้", "sign-in name"), limit: 64)
    let displayed = entry.text("displayed", visit.say("ชื่อที่แสดง", "displayed name"), limit: 200)
    let grant = entry.grant()
    let trainer = entry.text(
      "trainer", visit.say("วิทยากร", "trainer"), isRequired: false, limit: 200)
    if entry.isSound, let grant {
      do {
        let invitation = try await visit.office.createAccount(
          name, displayed: displayed, trainer: trainer.isEmpty ? nil : trainer, grants: [grant])
        return visit.show(visit.invitation(invitation, isNew: true))
      } catch {
        try entry.refuse(error)
      }
    }
    return visit.show(NewAccountPage(entry: entry), .unprocessable)
  },
  .page("/settings/accounts/{name}") { visit in
    visit.show(
      AccountFilePage(
        file: try await visit.office.account(visit.path("name")), entry: Entry(visit)))
  },
  .form("/settings/accounts/{name}/grants") { visit in
    var entry = Entry(visit)
    if let grant = entry.grant() {
      do {
        if entry.isSet("revoke") {
          try await visit.office.revoke(grant, from: visit.path("name"))
        } else {
          try await visit.office.grant(grant, to: visit.path("name"))
        }
        return visit.go(to: visit.accountAddress, .saved)
      } catch {
        try entry.refuse(error)
      }
    }
    return visit.show(
      AccountFilePage(
        file: try await visit.office.account(visit.path("name")), entry: entry), .unprocessable)
  },
  .form("/settings/accounts/{name}/edit") { visit in
    var entry = Entry(visit)
    let displayed = entry.text("displayed", visit.say("ชื่อที่แสดง", "displayed name"), limit: 200)
    let trainer = entry.text(
      "trainer", visit.say("วิทยากร", "trainer"), isRequired: false, limit: 200)
    if entry.isSound {
      do {
        try await visit.office.editAccount(
          visit.path("name"),
          AccountEdit(
            displayed: displayed, language: Language(rawValue: entry.typed("language")),
            trainer: .some(trainer.isEmpty ? nil : trainer)))
        return visit.go(to: visit.accountAddress, .saved)
      } catch {
        try entry.refuse(error)
      }
    }
    return visit.show(
      AccountFilePage(
        file: try await visit.office.account(visit.path("name")), entry: entry), .unprocessable)
  },
  .form("/settings/accounts/{name}/{action}") { visit in
    let name = visit.path("name")
    switch visit.path("action") {
    case "invite":
      return visit.show(visit.invitation(try await visit.office.invite(name), isNew: true))
    case "reset-password":
      return visit.show(
        visit.invitation(try await visit.office.resetPassword(of: name), isNew: false))
    case "disable": try await visit.office.disableAccount(name)
    case "enable": try await visit.office.enableAccount(name)
    case "end-sessions": _ = try await visit.office.endSessions(of: name)
    case "remove-second-factor": try await visit.office.removeSecondFactor(of: name)
    default: return visit.problem(.notFound)
    }
    return visit.go(to: visit.accountAddress, .saved)
  },
]

extension Visit {
  fileprivate var accountAddress: Address { Address("settings", "accounts", path("name")) }

  /// A link, shown this once, to be handed on by the administrator.
  fileprivate func invitation(_ invitation: Invitation, isNew: Bool) -> OncePage {
    let host = request.headers["Host"] ?? ""
    let link =
      (request.isSecure ? "https://" : "http://") + host
      + Address("welcome", invitation.token).text
    let (name, until) = (invitation.account.displayed, reader.moment(invitation.expires))
    return OncePage(
      heading: isNew
        ? say("ลิงก์เชิญ", "Invitation") : say("ลิงก์ตั้งรหัสผ่านใหม่", "Link for a new password"),
      explanation: say(
        "ส่งลิงก์นี้ให้ \(name) โดยตรง ใช้ได้ครั้งเดียวภายใน \(until) และจะไม่แสดงอีก",
        "Give this link to \(name) and nobody else. It works once, until \(until), and is not shown again."
      ),
      secrets: [link], back: Address("settings", "accounts", invitation.account.name))
  }
}

extension Entry {
  /// A role and its bounds.
  fileprivate mutating func grant() -> GrantInput? {
    guard let role: Role = choice("role", reader.say("สิทธิ์", "role")) else { return nil }
    let programme = text(
      "programme", reader.say("โครงการ", "programme"), isRequired: false, limit: 100)
    let organisation = text(
      "organisation", reader.say("หน่วยงาน", "organisation"), isRequired: false, limit: 300)
    return GrantInput(
      role, programme: programme.isEmpty ? nil : programme,
      organisation: organisation.isEmpty ? nil : organisation)
  }
}
