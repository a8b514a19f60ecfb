import Training

extension PersonalRecord {
  /// Somebody of whom something of each kind is held.
  static func sample(masked: String? = "x-xxxx-xxxxx-36-6") throws -> PersonalRecord {
    let recorded = SmallRound.recording
    let person: ID<Person> = id(1)
    let enrolment: ID<Enrolment> = id(1000)
    let name = try PersonName(prefix: "นาย", given: "สมชาย", surname: "ใจดี")
    return PersonalRecord(
      person: Person(
        id: person,
        names: [Dated(name, until: date(2019, 8, 31)), Dated(name, from: date(2019, 9, 1))],
        positions: [Dated(Position(title: "", organisation: id(100)))], isInvented: true),
      employers: [id(100): "องค์การบริหารส่วนจังหวัดสุรินทร์"],
      identity: HeldIdentity(masked: masked, recorded: recorded),
      disclosures: [
        IdentityDisclosure(id: id(2), person: person, reason: "ตรวจกับบัตร", recorded: recorded)
      ],
      participations: [try participation(enrolment, recorded)],
      consents: [
        Consent(
          id: id(3), person: person, purpose: .photographOnWebsite, isGiven: false,
          date: date(2019, 8, 28), evidence: "แบบฟอร์ม 13", recorded: recorded)
      ],
      requests: [
        DataRequest(
          id: id(4), person: person, requester: name.displayed, kind: .access,
          received: date(2019, 8, 30), note: "หนังสือที่ 7",
          answer: DataRequest.Answer(date: date(2019, 9, 2), text: "ส่งรายงาน")),
        DataRequest(
          id: id(5), person: person, requester: name.displayed, kind: .rectification,
          received: date(2019, 9, 1), note: "", answer: nil),
      ],
      history: [("person_name", 1), ("attendance_mark", 2), ("attendance_mark", 2)].enumerated()
        .map { place, entry in
          AuditEntry(
            position: place + 1, operation: id(entry.1), recorded: recorded,
            action: entry.1 == 1 ? "import-people" : "mark-attendance", table: entry.0,
            rowKey: "[]", subject: "", content: nil, contentDigest: [], hash: [])
        }, rules: RetentionRule.proposals, erased: nil)
  }

  private static func participation(
    _ enrolment: ID<Enrolment>, _ recorded: Recording
  ) throws -> Participation {
    let slot = try Slot(
      date: SmallRound.last, start: TimeOfDay("09:00"), end: TimeOfDay("12:00"))
    return Participation(
      round: RoundFacts(
        code: "surin-2562-2", title: "ยกระดับสมรรถนะบุคลากรท้องถิ่น", ordinal: 2,
        first: SmallRound.first, last: SmallRound.last),
      organisation: "องค์การบริหารส่วนตำบลประทัดบุ",
      statuses: [
        EnrolmentChange(
          id: id(6), enrolment: enrolment, status: .cancelled, reason: "ติดราชการ",
          recorded: recorded)
      ],
      marks: [
        SessionMark(
          title: "แผนปฏิบัติการ", slot: slot,
          mark: AttendanceMark(
            id: id(7), enrolment: enrolment, session: id(8), status: .late(minutes: 10),
            note: "รถเสีย", recorded: recorded))
      ],
      ratings: [Rating.Level.shown(3), .notObserved].map { level in
        Rating(
          id: id(9), enrolment: enrolment, competency: "C1", occasion: .post,
          raterKind: .supervisor, rater: "นายหัวหน้า ตัวอย่าง", level: level, recorded: recorded)
      },
      certificates: [
        try SmallRound.certificate(
          void: Certificate.Void(
            reason: "พิมพ์ผิด", date: date(2019, 9, 1), recorded: recorded))
      ])
  }
}
