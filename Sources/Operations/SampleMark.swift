internal import Credentials
internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Whether every page has to say that this is made up.
  package func isSample() async throws -> Bool {
    try await database.read { db in try SampleTable(db).position() != nil }
  }

  /// A password that nobody can guess, for being printed and typed.
  package static func madePassword() -> String { grouped(Base32.text(of: randomBytes(10))) }

  /// By fours, as people read out.
  static func grouped(_ code: String) -> String {
    stride(from: 0, to: code.count, by: 4).map { String(code.dropFirst($0).prefix(4)) }
      .joined(separator: "-")
  }

  /// Marks the database as a sample once everything else is in it; with a password there is an account of
  /// each role.
  ///
  /// - Throws: `hasAccounts`.
  package func markSample(
    password: String?, trainer: String? = nil, organisation: String? = nil
  ) async throws {
    var hashes: [[UInt8]] = []
    for _ in Role.allCases where password != nil {
      hashes.append(
        try await HashingQueue.shared.run { try PasswordHash(of: password ?? "").bytes })
    }
    try await change(.markSample, in: .database) { [hashes] db in
      let table = AccountTable(db)
      if try !table.all().isEmpty { throw Refused(.account(.hasAccounts)) }
      for (role, hash) in zip(Role.allCases, hashes) {
        let account = Account(
          id: newID(), name: role.rawValue, displayed: Self.sampleName(role),
          trainer: role == .trainer ? try trainer.map { try self.trainer($0, db).id } : nil)
        _ = try table.insert(account, isSample: true, password: hash)
        let bound = role == .hr ? organisation : nil
        try add(GrantInput(role, organisation: bound), to: account.id, db)
      }
      try SampleTable(db).insert(
        position: AuditTable(db).head()?.position ?? 0, recorded: recording())
    }
  }

  /// Whether there is nothing in it but the sample and what people tried with it: nobody who is not made
  /// up, no programme of their own, no account of their own.
  package func mayRemoveSample() async throws -> Bool {
    try await database.read { db in try SampleTable(db).isAll() }
  }

  /// Empties a database that is nothing but the sample, and invites its first administrator.
  ///
  /// - Throws: `notTheSample`.
  package func removeSample() async throws -> Invitation {
    let link = NewLink(at: now)
    let invitation = try await change(.removeSample, in: .office) { db -> Invitation? in
      guard try SampleTable(db).isAll() else { throw Refused(.account(.notTheSample)) }
      try Self.migrator(recorded: recording()).beginAnew(db)
      return try inviteFirstAdministrator(by: link, db)
    }
    // What they opened is no keyring of this database any more.
    await keys?.forget()
    guard let invitation else { throw Refused(.account(.hasAccounts)) }
    return invitation
  }

  private static func sampleName(_ role: Role) -> String {
    switch role {
    case .organiser: "ผู้จัดการอบรม (ตัวอย่าง)"
    case .trainer: "วิทยากร (ตัวอย่าง)"
    case .hr: "งานบุคลากร (ตัวอย่าง)"
    case .auditor: "ผู้ตรวจสอบ (ตัวอย่าง)"
    case .administrator: "ผู้ดูแลระบบ (ตัวอย่าง)"
    }
  }
}
