import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct CheckTests {
  /// A finished round with a certificate that was replaced.
  private func office() async throws -> SmallOffice {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let date = try CivilDate(iso: "2019-08-28")
    _ = try await small.office.issueCertificates(round: "r", on: date, press: SmallOffice.press)
    _ = try await small.office.reissueCertificate(
      round: "r", number: RegisterNumber(sequence: 1, year: BuddhistYear(2562)),
      reason: "ชำรุด", corrected: false, on: date, press: SmallOffice.press)
    return small
  }

  private func findings(of small: SmallOffice) async throws -> [RecordRule: [[String]]] {
    var found: [RecordRule: [[String]]] = [:]
    try await checkRecords(of: small.database) { result in
      if !result.findings.isEmpty { found[result.rule] = result.findings.map(\.place) }
    }
    return found
  }

  @Test func `an office at work breaks no rule`() async throws {
    #expect(try await findings(of: office()) == [:])
  }

  @Test(arguments: Fault.all) func `each fault is found`(fault: Fault) async throws {
    let small = try await office()
    try await small.database.write { db in
      for table in Set(fault.tables) { try unguard(table, db) }
      for statement in fault.statements { try db.run(statement) }
    }
    let found = try await findings(of: small)
    #expect(Set(found.keys) == Set(fault.breaks))
  }

  @Test func `a gap in the register is told with its issuer, year and numbers`() async throws {
    let small = try await office()
    try await small.database.write { db in
      try unguard("certificate", db)
      try db.run("UPDATE certificate SET sequence = 9 WHERE sequence = 3")
    }
    let found = try await findings(of: small)
    #expect(
      found[.certificateNumbers] == [["องค์การบริหารส่วนตำบลสวาย", "2562", "4", "9"]])
  }

  @Test func `what was changed outside the program is named`() async throws {
    let small = try await office()
    try await small.database.write { db in _ = try db.run("UPDATE round SET ordinal = 7") }
    let id = try await small.office.rounds()[0].id
    var places: [[String]] = []
    try await checkRecords(of: small.database) { result in
      for finding in result.findings {
        if case .rowEdited(let row, since: _) = finding.audit {
          places.append([row.table, row.key])
        }
      }
    }
    #expect(places == [["round", "[\"\(id)\"]"]])
  }

  @Test func `of many findings a hundred are told`() async throws {
    let small = try await office()
    try await small.database.write { db in
      for number in 1...150 {
        try db.run("INSERT INTO holiday (date, name) VALUES (\("2020-\(number)"), 'วันหยุด')")
      }
    }
    var told: [RuleResult] = []
    try await checkRecords(of: small.database) { result in
      if result.rule == .audit { told.append(result) }
    }
    #expect(told.map(\.findings.count) == [100])
    #expect(told.map(\.hasMore) == [true])
  }
}

/// Lets go of what keeps a table append-only, as somebody with the file in hand could.
func unguard(_ table: String, _ db: any Connection) throws {
  switch db.dialect {
  case .sqlite:
    for verb in ["update", "delete", "erasure"] {
      try db.run(Query(stringLiteral: "DROP TRIGGER IF EXISTS \(table)_refuses_\(verb)"))
    }
  case .postgreSQL:
    for verb in ["change", "erasure"] {
      try db.run(
        Query(stringLiteral: "DROP TRIGGER IF EXISTS \(table)_refuses_\(verb) ON \(table)"))
    }
  }
}
