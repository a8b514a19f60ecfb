import Operations
import SQL
import Storage
import Support
import Testing
import Training

@Suite(.onEveryEngine)
struct AdmissionTests {
  @Test func `beyond the quota nobody is taken, and nothing of the list is kept`() async throws {
    let office = try await Nominations(limits: { $0.defaultQuota = 1 }).office
    await #expect(
      throws: Refused(
        .full("ประยูร ทองอินทร์", organisation: "องค์การบริหารส่วนตำบลสวาย", .quota(1)))
    ) {
      try await office.nominate(round: "r", SmallOffice.people)
    }
    #expect(try await office.record(ofRound: "r").participants.isEmpty)
  }

  @Test func `a quota of its own goes before the default`() async throws {
    let office = try await Nominations(limits: { $0.defaultQuota = 1 }).office
    try await office.setQuota(round: "r", organisation: "อบต.สวาย", places: 2)
    #expect(
      try await office.nominate(round: "r", SmallOffice.people)
        == NominationOutcome(nominated: 3, waiting: []))
    await #expect(throws: Refused(.quotaNegative(-1))) {
      try await office.setQuota(round: "r", organisation: "อบต.สวาย", places: -1)
    }
  }

  @Test func `a room's seats limit the round that meets in it`() async throws {
    let nominations = try await Nominations(limits: { $0.capacity = .room })
    try await nominations.office.addSession(
      round: "r", SmallOffice.sessionPlan("2019-08-27", "09:00", "12:00", room: "ห้องเล็ก"))
    await #expect(
      throws: Refused(
        .full("อนุชา กองทรัพย์", organisation: "เทศบาลตำบลจอมพระ", .capacity(2)))
    ) {
      try await nominations.office.nominate(round: "r", SmallOffice.people)
    }
    try await nominations.office.removeSession(round: "r", number: 1)
    try await nominations.office.nominate(round: "r", SmallOffice.people)
  }

  @Test func `who waits moves up by themselves when a place is freed, and it is told why`()
    async throws
  {
    let nominations = try await Nominations(limits: {
      $0.capacity = .people(1)
      $0.whenFull = .wait
    })
    let office = nominations.office
    #expect(
      try await office.nominate(round: "r", SmallOffice.people)
        == NominationOutcome(nominated: 1, waiting: ["ประยูร ทองอินทร์", "อนุชา กองทรัพย์"]))
    #expect(try await office.enrol(round: "r") == 1)
    #expect(
      try await office.cancelEnrolment(round: "r", SmallOffice.people[0], reason: "ป่วย")
        == ["นายประยูร ทองอินทร์"])
    #expect(try await nominations.statuses() == [.cancelled, .enrolled, .waiting])
    let history = try await office.enrolmentHistory(round: "r", SmallOffice.people[1])
    #expect(history.steps.map(\.change.status) == [.waiting, .enrolled])
    #expect(history.steps.map(\.change.cause) == [nil, .placeFreed])
    #expect(history.steps.map(\.other) == [nil, "นางวรรณา ศรีสว่าง"])

    // Whoever cancelled and comes again goes to the end.
    try await office.nominate(round: "r", [SmallOffice.people[0]])
    #expect(
      try await office.waitingList(ofRound: "r").map(\.name) == [
        "นายอนุชา กองทรัพย์", "นางวรรณา ศรีสว่าง",
      ])
    var edit = AdmissionEdit()
    edit.capacity = .people(2)
    #expect(try await office.editAdmission(round: "r", edit) == ["นายอนุชา กองทรัพย์"])
    let last = try await office.enrolmentHistory(round: "r", SmallOffice.people[2]).steps.last
    #expect(last?.change.cause == .capacityChanged)
    #expect(try await nominations.statuses() == [.waiting, .enrolled, .enrolled])
  }

  @Test func `a quota that is full does not hold back those behind`() async throws {
    let nominations = try await Nominations(limits: {
      $0.capacity = .people(1)
      $0.defaultQuota = 1
      $0.whenFull = .wait
    })
    let office = nominations.office
    try await office.nominate(round: "r", SmallOffice.people)
    var edit = AdmissionEdit()
    edit.capacity = .people(3)
    // The second is of the first's organisation, whose quota is taken.
    #expect(try await office.editAdmission(round: "r", edit) == ["นายอนุชา กองทรัพย์"])
    #expect(try await nominations.statuses() == [.nominated, .waiting, .nominated])
    #expect(try await office.waitingList(ofRound: "r").map(\.limit) == [.quota(1)])
    #expect(
      try await office.setQuota(round: "r", organisation: "อบต.สวาย", places: 2)
        == ["นายประยูร ทองอินทร์"])
  }

  @Test func `where approval is needed nobody is enrolled without it`() async throws {
    let nominations = try await Nominations(limits: { $0.needsApproval = true })
    let office = nominations.office
    try await office.nominate(round: "r", SmallOffice.people)
    #expect(try await office.enrol(round: "r") == 0)
    await #expect(throws: Refused(.notApproved("วรรณา ศรีสว่าง"))) {
      try await office.enrol(round: "r", [SmallOffice.people[0]])
    }
    let superior = Approval(.superior, by: "นายก อบต.สวาย")
    #expect(try await office.approve(round: "r", .people([SmallOffice.people[0]]), superior) == 1)
    await #expect(throws: Refused(.approverMissing)) {
      try await office.approve(round: "r", .everybody, Approval(.organiser, by: " "))
    }
    try await office.reject(
      round: "r", [SmallOffice.people[1]], Approval(.organiser, by: "ผู้จัด"),
      reason: "ภารกิจเร่งด่วน")
    #expect(try await office.enrol(round: "r") == 1)
    #expect(try await nominations.statuses() == [.enrolled, .rejected, .nominated])
    let step = try await office.enrolmentHistory(round: "r", SmallOffice.people[0]).steps[1]
    #expect(step.change.approval == superior)
    await #expect(
      throws: Refused(
        .standsOtherwise("ประยูร ทองอินทร์", .rejected, wanted: [.nominated]))
    ) {
      try await office.approve(round: "r", .people([SmallOffice.people[1]]), superior)
    }
  }

  @Test func `what somebody does not meet is told for each, and waived with a reason`()
    async throws
  {
    let nominations = try await Nominations(limits: {
      $0.positions = ["นักวิชาการ"]
      $0.rounds = ["before"]
    })
    let office = nominations.office
    let targets = Targets(positions: ["นักวิชาการ"])
    let before = try #require(try await office.rounds().first { $0.code == "before" })
    let prerequisite = Admission.Prerequisite.round(before.id, code: "before")
    await #expect(
      throws: Refused(
        [
          .prerequisiteMissing("วรรณา ศรีสว่าง", prerequisite),
          .positionNotMeant("ประยูร ทองอินทร์", "ปลัด", targets),
          .prerequisiteMissing("ประยูร ทองอินทร์", prerequisite),
        ].map { Refusal($0) })
    ) {
      try await office.nominate(round: "r", Array(SmallOffice.people.prefix(2)))
    }
    try await office.nominate(
      round: "r", [SmallOffice.people[1]],
      waiving: WaiverReasons(position: "ได้รับมอบหมาย", prerequisite: "อบรมที่อื่นมาแล้ว"))
    let waivers = try await office.enrolmentHistory(round: "r", SmallOffice.people[1]).waivers
    #expect(waivers.map(\.reason) == ["ได้รับมอบหมาย", "อบรมที่อื่นมาแล้ว"])
    #expect(waivers.map(\.prerequisite) == [nil, prerequisite])
  }

  @Test func `a completed earlier round is known by its marks, and by its curriculum`()
    async throws
  {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes(Array(SmallOffice.people.prefix(2)))
    try await small.office.createRound(SmallOffice.roundPlan("next"))
    var edit = AdmissionEdit()
    (edit.rounds, edit.curricula) = (["r"], ["community-weaver"])
    try await small.office.editAdmission(round: "next", edit)
    let first = try #require(try await small.office.rounds().first { $0.code == "r" })
    await #expect(
      throws: Refused(
        [
          .prerequisiteMissing("อนุชา กองทรัพย์", .round(first.id, code: "r")),
          .prerequisiteMissing("อนุชา กองทรัพย์", .curriculum("community-weaver")),
        ].map { Refusal($0) })
    ) {
      try await small.office.nominate(round: "next", SmallOffice.people)
    }
    try await small.office.nominate(round: "next", Array(SmallOffice.people.prefix(2)))
    await #expect(throws: Refused(.roundBeforeItself("next"))) {
      var edit = AdmissionEdit()
      edit.rounds = ["next"]
      try await small.office.editAdmission(round: "next", edit)
    }
  }

  @Test func `what was recorded of an enrolment cannot be changed, nor taken away`() async throws {
    let small = try await SmallOffice.withRound()
    for statement: Query in [
      "UPDATE enrolment_status SET reason = 'x'", "DELETE FROM enrolment_status",
      "DELETE FROM enrolment", "UPDATE enrolment SET round_id = round_id",
    ] {
      await #expect(throws: SQLError.self) {
        try await small.database.write { db in try db.run(statement) }
      }
    }
  }

  @Test func `a rule that did not change is not written, and the others are kept`() async throws {
    let office = try await Nominations(limits: {
      $0.capacity = .people(85)
      $0.positions = ["ครู", "ปลัด"]
      $0.organisationKinds = [.subdistrictMunicipality]
    }).office
    var edit = AdmissionEdit()
    edit.whenFull = .wait
    try await office.editAdmission(round: "r", edit)
    var expected = Admission()
    expected.capacity = .people(85)
    expected.whenFull = .wait
    expected.targets = Targets(
      positions: ["ครู", "ปลัด"], organisationKinds: [.subdistrictMunicipality])
    #expect(try await office.admission(ofRound: "r") == expected)
  }
}

/// A round of the small office that takes people by some rules, nobody in it yet.
struct Nominations {
  let small: SmallOffice

  var office: Office { small.office }

  init(limits: (inout AdmissionEdit) -> Void = { _ in }) async throws {
    small = try await SmallOffice()
    try await small.planRound()
    try await small.office.createRound(SmallOffice.roundPlan("before"))
    var edit = AdmissionEdit()
    limits(&edit)
    try await small.office.editAdmission(round: "r", edit)
  }

  /// In the order of the first nomination.
  func statuses() async throws -> [Enrolment.Status] {
    try await office.record(ofRound: "r").participants.map(\.status)
  }
}
