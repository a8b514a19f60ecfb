internal import Operations
internal import Phrases
internal import Training

let planningCommands = [
  Command(
    "programme", "create",
    summary: LocalizedText(thai: "สร้างโครงการ", english: "create a programme"),
    arguments: [.init("CODE", "รหัสโครงการ (a–z, 0–9, -)", "its code (a–z, 0–9, -)")],
    options: [
      .init("title", value: "TEXT", need: .required, "ชื่อโครงการ", "its title"),
      .init("organiser", value: "NAME", need: .required, "หน่วยงานผู้จัด", "the organising body"),
      .init("starts", value: "DATE", "วันเริ่ม", "first day"),
      .init("ends", value: "DATE", "วันสิ้นสุด", "last day"),
      .init(
        "target", value: "TEXT", need: .repeated, "กลุ่มเป้าหมาย", "a target group"),
    ]
  ) { invocation in
    try await invocation.office().createProgramme(
      code: invocation.argument("CODE"), title: invocation.required("title"),
      organiser: invocation.required("organiser"), starts: invocation.date("starts"),
      ends: invocation.date("ends"), targetGroups: invocation.texts("target"))
    invocation.sayAdded(invocation.argument("CODE"))
  },
  Command(
    "round", "create",
    summary: LocalizedText(thai: "สร้างรอบการอบรม", english: "create a round"),
    arguments: [.init("CODE", "รหัสรอบ (a–z, 0–9, -)", "its code (a–z, 0–9, -)")],
    options: [
      .init("programme", value: "CODE", need: .required, "โครงการ", "its programme"),
      .init("ordinal", value: "N", need: .required, "ครั้งที่", "which round it is, from 1"),
      .init("title", value: "TEXT", need: .required, "ชื่อการอบรม", "the workshop's title"),
      .init("curriculum", value: "CODE", need: .required, "หลักสูตร", "its curriculum"),
      .init("first", value: "DATE", need: .required, "วันแรก", "first day"),
      .init("last", value: "DATE", need: .required, "วันสุดท้าย", "last day"),
      .init("venue", value: "NAME", need: .required, "สถานที่", "its venue"),
      .init("organiser", value: "NAME", need: .required, "หน่วยงานผู้จัด", "the organising body"),
      .init("co-organiser", value: "NAME", need: .repeated, "หน่วยงานร่วมจัด", "a co-organiser"),
      .init("objective", value: "TEXT", need: .repeated, "วัตถุประสงค์", "an objective"),
      .init(
        "signatory", value: "\"NAME|OFFICE|CAPACITY\"", need: .repeated,
        "ผู้ลงนามในวุฒิบัตร ไม่เกิน 3 คน", "who signs certificates, at most 3"),
    ]
  ) { invocation in
    try await invocation.office().createRound(
      RoundPlan(
        code: invocation.argument("CODE"), programme: invocation.required("programme"),
        ordinal: invocation.requiredNumber("ordinal"), title: invocation.required("title"),
        curriculum: invocation.required("curriculum"), first: invocation.requiredDate("first"),
        last: invocation.requiredDate("last"), venue: invocation.required("venue"),
        organiser: invocation.required("organiser"),
        coOrganisers: invocation.texts("co-organiser"),
        objectives: invocation.texts("objective"), signatories: try invocation.signatories()))
    invocation.sayAdded(invocation.argument("CODE"))
  },
  Command(
    "round", "edit",
    summary: LocalizedText(
      thai: "แก้ไขชื่อ วันที่ วัตถุประสงค์ หรือผู้ลงนามของรอบ",
      english: "change a round's title, dates, objectives or signatories"),
    arguments: [.init("ROUND", "รหัสรอบ", "code of the round")],
    options: [
      .init("title", value: "TEXT", "ชื่อการอบรม", "the workshop's title"),
      .init("ordinal", value: "N", "ครั้งที่", "which round it is, from 1"),
      .init("first", value: "DATE", "วันแรก", "first day"),
      .init("last", value: "DATE", "วันสุดท้าย", "last day"),
      .init(
        "objective", value: "TEXT", need: .repeated, "วัตถุประสงค์ (แทนของเดิมทั้งหมด)",
        "an objective (instead of all there are)"),
      .init(
        "signatory", value: "\"NAME|OFFICE|CAPACITY\"", need: .repeated,
        "ผู้ลงนามในวุฒิบัตร (แทนของเดิมทั้งหมด)", "who signs certificates (instead of all there are)"),
    ]
  ) { invocation in
    let edit = RoundEdit(
      title: invocation.text("title"), ordinal: try invocation.number("ordinal"),
      first: try invocation.date("first"), last: try invocation.date("last"),
      objectives: invocation.flag("objective") ? invocation.texts("objective") : nil,
      signatories: invocation.flag("signatory") ? try invocation.signatories() : nil)
    try await invocation.office().editRound(invocation.argument("ROUND"), edit)
    Console.say(
      invocation.reader.say(
        "แก้ไขแล้ว: \(invocation.argument("ROUND"))", "changed: \(invocation.argument("ROUND"))"))
  },
  Command(
    "cohort", "add",
    summary: LocalizedText(thai: "เพิ่มรุ่นในรอบ", english: "add a cohort to a round"),
    arguments: [
      .init("ROUND", "รหัสรอบ", "code of the round"), .init("NAME", "ชื่อรุ่น", "its name"),
    ]
  ) { invocation in
    try await invocation.office().addCohort(
      round: invocation.argument("ROUND"), name: invocation.argument("NAME"))
    invocation.sayAdded(invocation.argument("NAME"))
  },
  Command(
    "session", "add",
    summary: LocalizedText(
      thai: "เพิ่มช่วงเวลาอบรม ถ้าไม่ชนกับอะไร", english: "add a session, unless it clashes"),
    arguments: [.init("ROUND", "รหัสรอบ", "code of the round")],
    options: [
      .init("date", value: "DATE", need: .required, "วันที่", "day"),
      .init("start", value: "TIME", need: .required, "เวลาเริ่ม เช่น 09.00", "start, like 09:00"),
      .init("end", value: "TIME", need: .required, "เวลาสิ้นสุด", "end"),
      .init("room", value: "NAME", need: .required, "ห้อง", "room"),
      .init("module", value: "CODE", "หน่วยการเรียนรู้ในหลักสูตร", "module of the curriculum"),
      .init("title", value: "TEXT", "หัวข้อ (ถ้าไม่ระบุ: ชื่อหน่วย)", "topic (else the module's)"),
      .init("trainer", value: "NAME", need: .repeated, "วิทยากร", "a trainer"),
      .init("cohort", value: "NAME", "เฉพาะรุ่นนี้", "for this cohort alone"),
      .init(
        "break", "ช่วงพักหรือพิธีการ อยู่ในกำหนดการแต่ไม่นับเวลาอบรม",
        "a meal or ceremony: on the agenda, but no attendance and no hours"),
      .init("allow-holiday", "จัดในวันหยุดได้", "may be held on a holiday"),
    ]
  ) { invocation in
    let slot = try Slot(
      date: invocation.requiredDate("date"), start: invocation.requiredTime("start"),
      end: invocation.requiredTime("end"))
    let office = try invocation.office()
    let code = invocation.argument("ROUND")
    try await office.addSession(
      round: code,
      SessionPlan(
        module: invocation.text("module"), title: invocation.text("title") ?? "", slot: slot,
        room: invocation.required("room"), trainers: invocation.texts("trainer"),
        cohort: invocation.text("cohort"), isBreak: invocation.flag("break"),
        allowsHoliday: invocation.flag("allow-holiday")))
    invocation.saySessions(try await office.record(ofRound: code))
  },
  Command(
    "session", "list",
    summary: LocalizedText(thai: "แสดงช่วงเวลาของรอบ", english: "list a round's sessions"),
    arguments: [.init("ROUND", "รหัสรอบ", "code of the round")]
  ) { invocation in
    invocation.saySessions(
      try await invocation.office().record(ofRound: invocation.argument("ROUND")))
  },
  Command(
    "session", "remove",
    summary: LocalizedText(
      thai: "นำช่วงเวลาที่ยังไม่มีการบันทึกออก", english: "remove a session that has no marks yet"),
    arguments: [.init("ROUND", "รหัสรอบ", "code of the round")],
    options: [.init("session", value: "N", need: .required, "ช่วงที่", "its number")]
  ) { invocation in
    let office = try invocation.office()
    let code = invocation.argument("ROUND")
    try await office.removeSession(round: code, number: invocation.requiredNumber("session"))
    invocation.saySessions(try await office.record(ofRound: code))
  },
]

extension Invocation {
  fileprivate func signatories() throws(UsageError) -> [Signatory] {
    var signatories: [Signatory] = []
    for text in texts("signatory") {
      let parts = text.split(separator: "|", omittingEmptySubsequences: false).map {
        PersonName.normalised(String($0))
      }
      guard (2...3).contains(parts.count), !parts[1].isEmpty else { throw .badSignatory(text) }
      signatories.append(
        Signatory(name: parts[0], office: parts[1], capacity: parts.count == 3 ? parts[2] : ""))
    }
    return signatories
  }

  fileprivate func saySessions(_ record: RoundRecord) {
    for (index, session) in record.agenda.enumerated() {
      let trainers = session.trainers.compactMap { record.trainers[$0]?.name }
      let room = record.rooms[session.room]?.name ?? ""
      let mark = session.isBreak ? [reader.say("(พัก)", "(break)")] : []
      let parts = [session.title, room] + trainers + mark
      Console.say(
        "\(index + 1)  \(reader.shortDate(session.slot.date)) \(reader.times(session.slot))  \(parts.joined(separator: " · "))"
      )
    }
  }
}
