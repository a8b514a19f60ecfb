internal import Operations
internal import Phrases
internal import Training

private let name = Command.Argument("NAME", "ชื่อผู้ใช้", "the sign-in name")

private let bounds: [Command.Option] = [
  .init("programme", value: "CODE", "เฉพาะโครงการ", "within a programme alone"),
  .init(
    "organisation", value: "NAME", "เฉพาะหน่วยงาน", "for an organisation and its offices alone"),
]

private let roleHelp = LocalizedText(
  thai: "สิทธิ์: \(names(Role.self))", english: "the role: \(names(Role.self))")

let accountCommands = [
  Command(
    "account", "list",
    summary: LocalizedText(
      thai: "แสดงบัญชีผู้ใช้และสิทธิ์", english: "list the accounts and their roles")
  ) { invocation in
    let files = try await invocation.office().accounts()
    for file in files { Console.say(invocation.line(file)) }
    if files.isEmpty {
      Console.say(invocation.reader.say("ยังไม่มีบัญชีผู้ใช้", "there are no accounts yet"))
    }
  },
  Command(
    "account", "invite",
    summary: LocalizedText(
      thai: "สร้างบัญชีและลิงก์เชิญ หรือออกลิงก์ใหม่แก่ผู้ที่ยังไม่ตอบรับ",
      english: "make an account and its invitation, or another link for one not accepted yet"),
    arguments: [name],
    options: [
      .init(
        "displayed", value: "NAME", "ชื่อที่แสดง (บัญชีใหม่)", "the name to display, for a new account"),
      .init("role", value: "ROLE", roleHelp.thai, roleHelp.english ?? ""),
      .init("trainer", value: "NAME", "เป็นวิทยากรคนใด", "which trainer they are"),
      .init("language", value: "th|en", "ภาษา", "the language"),
    ] + bounds,
    details: LocalizedText(
      thai: "ลิงก์ใช้ได้ครั้งเดียวภายใน 3 วัน และไม่เก็บไว้ในระบบ ส่งให้เจ้าของบัญชีโดยตรง",
      english:
        "The link works once, within 3 days, and is kept nowhere: hand it to its owner alone."
    )
  ) { invocation in
    let office = try invocation.office()
    let name = invocation.argument("NAME")
    guard let displayed = invocation.text("displayed") else {
      return invocation.say(try await office.invite(name))
    }
    let role = invocation.text("role") == nil ? nil : try invocation.role()
    invocation.say(
      try await office.createAccount(
        name, displayed: displayed, language: invocation.choice("language", else: .thai),
        trainer: invocation.text("trainer"),
        grants: role.map { [invocation.grant($0)] } ?? []))
  },
  Command(
    "account", "disable",
    summary: LocalizedText(
      thai: "ระงับบัญชี: ออกจากระบบทุกเครื่อง และใช้โทเค็นไม่ได้",
      english: "disable an account: its sessions end, and its tokens hold no more"),
    arguments: [name]
  ) { invocation in
    try await invocation.office().disableAccount(invocation.argument("NAME"))
    invocation.sayChanged(invocation.argument("NAME"))
  },
  Command(
    "account", "enable",
    summary: LocalizedText(
      thai: "เปิดใช้บัญชีที่ระงับไว้", english: "enable an account again"),
    arguments: [name]
  ) { invocation in
    try await invocation.office().enableAccount(invocation.argument("NAME"))
    invocation.sayChanged(invocation.argument("NAME"))
  },
  Command(
    "account", "grant",
    summary: LocalizedText(thai: "ให้สิทธิ์แก่บัญชี", english: "give an account a role"),
    arguments: [name, .init("ROLE", roleHelp.thai, roleHelp.english ?? "")], options: bounds
  ) { invocation in
    try await invocation.office().grant(
      invocation.grant(invocation.role()), to: invocation.argument("NAME"))
    invocation.sayChanged(invocation.argument("NAME"))
  },
  Command(
    "account", "revoke",
    summary: LocalizedText(
      thai: "ถอนสิทธิ์จากบัญชี ระบุขอบเขตเดียวกับที่ให้ไว้",
      english: "take a role from an account, with the bounds that it was given with"),
    arguments: [name, .init("ROLE", roleHelp.thai, roleHelp.english ?? "")], options: bounds
  ) { invocation in
    try await invocation.office().revoke(
      invocation.grant(invocation.role()), from: invocation.argument("NAME"))
    invocation.sayChanged(invocation.argument("NAME"))
  },
  Command(
    "account", "reset-password",
    summary: LocalizedText(
      thai: "ยกเลิกรหัสผ่านเดิมและออกลิงก์ตั้งรหัสผ่านใหม่",
      english: "end a password, and make a link to set another"),
    arguments: [name],
    options: [
      .init(
        "second-factor", "ยกเลิกการยืนยันตัวตนขั้นที่สองด้วย",
        "remove the second factor too, where the app is lost")
    ]
  ) { invocation in
    let office = try invocation.office()
    let name = invocation.argument("NAME")
    if invocation.flag("second-factor") { try await office.removeSecondFactor(of: name) }
    invocation.say(try await office.resetPassword(of: name))
  },
  Command(
    "account", "token",
    summary: LocalizedText(
      thai: "สร้างโทเค็นให้โปรแกรมอื่นทำงานในนามของบัญชี",
      english: "make a token with which another program works in an account's name"),
    arguments: [name],
    options: [
      .init(
        "scopes", value: "LIST", need: .required,
        "ขอบเขต คั่นด้วยจุลภาค: \(names(TokenScope.self))",
        "its scopes, with commas between: \(names(TokenScope.self))"),
      .init("label", value: "TEXT", "ใช้ทำอะไร", "what it is for"),
      .init("days", value: "N", "ใช้ได้กี่วัน (ถ้าไม่ระบุ: 90)", "for how many days (else 90)"),
    ],
    details: LocalizedText(
      thai: "พิมพ์โทเค็นครั้งเดียวและไม่เก็บไว้ในระบบ ใช้ที่ /api/v1 ไม่เกินสิทธิ์ของบัญชี",
      english:
        "The token is printed this once and kept nowhere. It is for /api/v1 and never allows more than its account may."
    )
  ) { invocation in
    let office = try invocation.office()
    let days = try invocation.number("days") ?? 90
    let (_, secret) = try await office.createToken(
      invocation.text("label") ?? "api", for: invocation.argument("NAME"),
      scopes: invocation.scopes(), expires: office.today.adding(days: min(max(days, -1), 1000)))
    Console.say(secret)
  },
  Command(
    "account", "end-sessions",
    summary: LocalizedText(
      thai: "ให้บัญชีออกจากระบบทุกเครื่อง", english: "sign an account out everywhere"),
    arguments: [name]
  ) { invocation in
    let count = try await invocation.office().endSessions(of: invocation.argument("NAME"))
    Console.say(
      invocation.reader.say("ออกจากระบบ \(count) เครื่อง", "ended sessions: \(count)"))
  },
]

extension Invocation {
  /// - Throws: `UsageError.badChoice`.
  fileprivate func scopes() throws(UsageError) -> Set<TokenScope> {
    var scopes: Set<TokenScope> = []
    for text in (text("scopes") ?? "").split(separator: ",") {
      guard let scope = TokenScope(rawValue: String(text.drop { $0 == " " })) else {
        throw .badChoice(
          "--scopes", text: String(text), choices: TokenScope.allCases.map(\.rawValue))
      }
      scopes.insert(scope)
    }
    return scopes
  }

  /// - Throws: `UsageError.badChoice`.
  fileprivate func role() throws(UsageError) -> Role {
    let isArgument = text("role") == nil
    let text = text("role") ?? argument("ROLE")
    guard let role = Role(rawValue: text) else {
      throw .badChoice(
        isArgument ? "ROLE" : "--role", text: text, choices: Role.allCases.map(\.rawValue))
    }
    return role
  }

  fileprivate func grant(_ role: Role) -> GrantInput {
    GrantInput(role, programme: text("programme"), organisation: text("organisation"))
  }

  fileprivate func say(_ invitation: Invitation) {
    let until = invitation.expires
    let (time, day) = (
      until.isoInThailand.dropFirst(11).prefix(5), reader.date(until.dateInThailand)
    )
    Console.say(
      reader.say(
        "ลิงก์ของ \(invitation.account.name) ใช้ได้ครั้งเดียว ถึง \(day) เวลา \(time) น.: ที่อยู่ของระบบ ต่อด้วย",
        "the link of \(invitation.account.name) works once, until \(day), \(time): the address of your office, and then"
      ))
    Console.say(invitation.path)
  }

  fileprivate func line(_ file: AccountFile) -> String {
    let account = file.account
    var parts = [account.name, account.displayed]
    parts += file.grants.map { reader.grant($0, file.organisations) }
    if let trainer = file.trainer { parts.append(reader.say("คือ ", "is ") + trainer.name) }
    if file.hasSecondFactor { parts.append(reader.say("ยืนยันสองขั้น", "second factor")) }
    if !file.hasPassword { parts.append(reader.say("ยังไม่ตอบรับ", "not accepted yet")) }
    if account.isDisabled { parts.append(reader.say("ระงับ", "disabled")) }
    if file.isSample { parts.append(reader.say("ตัวอย่าง", "sample")) }
    return parts.joined(separator: " · ")
  }
}
