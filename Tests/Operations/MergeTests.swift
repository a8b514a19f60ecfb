import Imports
import Operations
import SQL
import Storage
import Support
import Tables
import Testing
import Training

@Suite(.onEveryEngine)
struct MergeTests {
  private let wanna = PersonReference(name: "วรรณา ศรีสว่าง")
  private let other = PersonReference(name: "วันนา สีสว่าง")

  /// The people of a round, and one of them again under another spelling.
  private func office(with extra: String = "") async throws -> SmallOffice {
    let small = try await SmallOffice.withRound()
    let csv = "ชื่อ-สกุล,ตำแหน่ง,สังกัด,decision\nนางวันนา สีสว่าง,ครู,อบต.สวาย,new\n" + extra
    try await small.importPeople(csv)
    return small
  }

  @Test func `records that look alike are proposed with their reasons, until somebody says no`()
    async throws
  {
    let small = try await office()
    #expect(try await small.office.duplicates() == [])
    try await small.office.markDistinct(wanna, other, forget: true)
    let found = try await small.office.duplicates(organisation: "อบต.สวาย")
    #expect(found == (try await small.office.duplicates()))
    let candidate = try #require(found.first)
    #expect(found.count == 1)
    #expect(candidate.score == 70)
    #expect(candidate.reasons.first == .sameSound("วรรณา ศรีสว่าง", "วันนา สีสว่าง"))
    try await small.office.markDistinct(wanna, other)
    #expect(try await small.office.duplicates(of: wanna) == [])
    await #expect(throws: Refused(.markedDistinct("นางวันนา สีสว่าง", "นางวรรณา ศรีสว่าง"))) {
      try await small.office.merge(other, into: wanna)
    }
  }

  @Test func `a woman who married is proposed by her given name, title and organisation`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    try await small.importPeople("ชื่อ-สกุล,ตำแหน่ง,สังกัด\nนางสาวกมล ใจดี,ครู,อบต.สวาย\n")
    let csv = "ชื่อ-สกุล,ตำแหน่ง,สังกัด\nนางกมล รักไทย,นักพัฒนาชุมชน,อบต.สวาย\n"
    let rows = try PersonRow.rows(of: CSVReader().table(Array(csv.utf8)))
    let row = try #require(try await small.office.previewPeople(rows).rows.first)
    guard case .unsure(let candidates) = row.match else {
      Issue.record("\(row.match)")
      return
    }
    #expect(candidates.map(\.score) == [50])
    #expect(candidates[0].reasons.contains(.marriedTitle))
  }

  @Test func `what differs has to be decided, and nothing is moved before`() async throws {
    let small = try await office()
    try await small.office.markDistinct(wanna, other, forget: true)
    let before = try await rows(of: small)
    let plan = try await small.office.merge(other, into: wanna, dryRun: true)
    #expect(plan.collisions.map(\.table) == ["person_name", "person_position"])
    #expect(
      plan.collisions[0].fields.map { [$0.column, $0.retired, $0.kept] } == [
        ["given", "วันนา", "วรรณา"], ["surname", "สีสว่าง", "ศรีสว่าง"],
      ])
    await #expect(throws: Refused(plan.collisions.map { Refusal(.undecided($0)) })) {
      try await small.office.merge(other, into: wanna)
    }
    #expect(try await rows(of: small) == before)
  }

  @Test(arguments: MergeChoice.allCases)
  func `the chosen name and position hold, and the merge can be undone`(
    choice: MergeChoice
  ) async throws {
    let small = try await office()
    try await small.office.markDistinct(wanna, other, forget: true)
    let before = try await rows(of: small)
    let plan = try await small.office.merge(
      other, into: wanna,
      decisions: MergeDecisions(["person_name": choice, "person_position": choice]))
    let kept = try await small.office.personFile(
      PersonReference(name: plan.kept.id.description)
    ).person
    let names = kept.names.map(\.value.given)
    switch choice {
    case .retired: #expect(names == ["วันนา"])
    case .kept: #expect(names == ["วรรณา"])
    case .both: #expect(names == ["วันนา", "วรรณา"])
    }
    #expect(kept.positions.count == names.count)
    #expect(try await small.office.staleIndexes() == [])
    #expect(try await small.office.searchPeople("สว่าง").count == 1)
    await #expect(throws: Refused.self) { try await small.office.merge(plan.retired, into: wanna) }
    try await small.office.unmerge(try #require(plan.id).description)
    #expect(try await rows(of: small) == before)
    #expect(try await small.office.staleIndexes() == [])
    await #expect(throws: Refused(.alreadyUnmerged(try #require(plan.id).description))) {
      try await small.office.unmerge(try #require(plan.id).description)
    }
  }

  @Test func `what privacy asks to be kept about somebody moves with them, and back`() async throws
  {
    let small = try await office()
    let (office, keys) = (small.office, try IdentityTests.keys())
    try await office.markDistinct(wanna, other, forget: true)
    try await office.setNationalID(of: other, to: IdentityTests.number(), keys: keys)
    try await office.recordConsent(
      of: other, to: .photographOnWebsite, isGiven: true, evidence: "แบบฟอร์ม 12/2562")
    let request = try await office.recordRequest(of: other, kind: .access, note: "")
    let before = try await rows(of: small)
    let choices = ["person_name": MergeChoice.kept, "person_position": .kept]
    let plan = try await office.merge(other, into: wanna, decisions: MergeDecisions(choices))
    #expect(try await office.nationalID(of: wanna, keys: keys) == IdentityTests.number())
    #expect(try await office.consents(of: wanna).map(\.evidence) == ["แบบฟอร์ม 12/2562"])
    #expect(try await office.requests().map(\.person) == [plan.kept.id])
    try await office.unmerge(try #require(plan.id).description)
    #expect(try await rows(of: small) == before)
    #expect(try await office.requests() == [request])
  }

  @Test func `of two national IDs one is chosen, and neither is shown`() async throws {
    let small = try await office()
    let (office, keys) = (small.office, try IdentityTests.keys())
    try await office.markDistinct(wanna, other, forget: true)
    let second = try IdentityTests.number("1-1002-00303-45-4")
    try await office.setNationalID(of: wanna, to: IdentityTests.number(), keys: keys)
    try await office.setNationalID(of: other, to: second, keys: keys)
    let before = try await rows(of: small)
    var choices = ["person_name": MergeChoice.kept, "person_position": .kept]
    let undecided = try await office.merge(
      other, into: wanna, decisions: MergeDecisions(choices), dryRun: true)
    let collision = try #require(undecided.collisions.first { $0.table == "person_identity" })
    #expect(collision.choice == nil)
    #expect(!collision.allowsBoth)
    choices["person_identity"] = .retired
    let plan = try await office.merge(other, into: wanna, decisions: MergeDecisions(choices))
    #expect(try await office.nationalID(of: wanna, keys: keys) == second)
    try await office.unmerge(try #require(plan.id).description)
    #expect(try await rows(of: small) == before)
  }

  @Test func `somebody enrolled twice takes part once, by the enrolment that says more`()
    async throws
  {
    let small = try await office()
    try await small.office.markDistinct(wanna, other, forget: true)
    try await small.everybodyCompletes()
    _ = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    try await small.office.nominate(round: "r", [other])
    let before = try await rows(of: small)
    let decisions = MergeDecisions(["person_name": .both, "person_position": .kept])
    // The kept record is the one without the certificate.
    let plan = try await small.office.merge(wanna, into: other, decisions: decisions)
    #expect(plan.rounds.map(\.code) == ["r"])
    #expect(plan.rounds.map(\.choice) == [.retired])
    let record = try await small.office.record(ofRound: "r")
    let own = try #require(record.participants.first { $0.person.id == plan.kept.id })
    #expect(own.certificate != nil)
    #expect(own.status == .enrolled)
    let left = try #require(record.participants.first { $0.person.id == plan.retired.id })
    #expect(left.status == .cancelled)

    try await small.office.unmerge(try #require(plan.id).description)
    var after = try await rows(of: small)
    #expect(after["enrolment_status"]?.count == (before["enrolment_status"]?.count ?? 0) + 2)
    after["enrolment_status"] = before["enrolment_status"]
    #expect(after == before)
    let restored = try await small.office.record(ofRound: "r")
    #expect(
      restored.participants.map(\.status) == [.enrolled, .enrolled, .enrolled, .nominated])
  }

  @Test func `two valid certificates of one round cannot be one person's`() async throws {
    let small = try await office()
    try await small.office.markDistinct(wanna, other, forget: true)
    try await small.office.nominate(round: "r", [other])
    try await small.office.enrol(round: "r", [other])
    try await small.everybodyCompletes(SmallOffice.people + [other])
    _ = try await small.office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    let refused = await #expect(throws: Refused.self) {
      try await small.office.merge(other, into: wanna)
    }
    guard case .bothCertified("r", _, _)? = refused?.reasons.first?.reason else {
      Issue.record("\(String(describing: refused))")
      return
    }
  }

  @Test func `what cannot be merged is said`() async throws {
    let small = try await office()
    try await small.office.markDistinct(wanna, other, forget: true)
    await #expect(throws: Refused(.mergeWithOneself("นางวรรณา ศรีสว่าง"))) {
      try await small.office.merge(wanna, into: wanna)
    }
    let decisions = MergeDecisions(["person_name": .kept, "person_position": .kept])
    let plan = try await small.office.merge(other, into: wanna, decisions: decisions)
    for (one, two) in [(plan.retired, plan.kept), (plan.kept, plan.retired)] {
      await #expect(
        throws: Refused(.alreadyMerged("นางวันนา สีสว่าง", into: plan.kept.id.description))
      ) { try await small.office.merge(one, into: two) }
    }
    await #expect(throws: Refused(.unknown(.merge, "x", nearest: []))) {
      try await small.office.unmerge("x")
    }
    // Merged on: the first merge cannot be undone before the second.
    let third = try await small.office.merge(
      wanna, into: PersonReference(name: "ประยูร ทองอินทร์"),
      decisions: MergeDecisions(["person_name": .both, "person_position": .both]))
    #expect(third.rounds.count == 1)
    await #expect(throws: Refused.self) {
      try await small.office.unmerge(try #require(plan.id).description)
    }
    try await small.office.unmerge(try #require(third.id).description)
    try await small.office.unmerge(try #require(plan.id).description)
  }

  @Test func `merges in any order, undone backwards, leave everything as it was`() async throws {
    var random = SeededRandom(seed: 7)
    let small = try await office(
      with: "นางวรรณา สีสว่าง,ครู,ทต.จอมพระ,new\nนางวรรนา ศรีสว่าง,ปลัด,อบต.สวาย,new\n")
    _ = try await small.database.write { db in try db.run("DELETE FROM person_distinct") }
    try await small.office.addAlias("วัณนา", source: "ก", to: wanna)
    try await small.office.addAlias("วัณนา", source: "ก", to: other)
    try await small.office.linkTrainer("วิทยากร ข", to: other)
    let people = try await small.office.searchPeople("สว่าง").map(\.person)
    #expect(people.count == 4)
    for _ in 1...5 {
      let before = try await rows(of: small)
      let order = people.shuffled(using: &random)
      var merges: [String] = []
      for (one, two) in zip(order, order.dropFirst()) {
        let choices = (0..<2).map { _ in MergeChoice.allCases.randomElement(using: &random) }
        let plan = try await small.office.merge(
          one, into: two,
          decisions: MergeDecisions([
            "person_name": choices[0] ?? .kept, "person_position": choices[1] ?? .both,
          ]))
        merges.append(try #require(plan.id).description)
      }
      #expect(try await small.office.searchPeople("สว่าง").count == 1)
      #expect(try await small.office.staleIndexes() == [])
      for id in merges.reversed() { try await small.office.unmerge(id) }
      #expect(try await rows(of: small) == before)
      #expect(try await small.office.staleIndexes() == [])
    }
  }

  /// Every row but those of merges themselves.
  private func rows(of small: SmallOffice) async throws -> [String: [[Change.Field]]] {
    try await small.database.read { db in
      var found: [String: [[Change.Field]]] = [:]
      for table in Schema.tables where !table.name.contains("merge") {
        found[table.name] = try db.allRows(of: table).map(\.fields)
      }
      return found
    }
  }
}

extension Office {
  @discardableResult
  fileprivate func merge(
    _ person: Person, into other: Person, decisions: MergeDecisions = MergeDecisions()
  ) async throws -> MergePlan {
    try await merge(
      PersonReference(name: person.id.description),
      into: PersonReference(name: other.id.description), decisions: decisions)
  }

  fileprivate func merge(_ person: Person, into other: PersonReference) async throws {
    try await merge(PersonReference(name: person.id.description), into: other)
  }
}
