internal import Operations
internal import Phrases
internal import Training

private let round = Command.Argument("ROUND", "รหัสรอบ", "code of the round")
private let person = Command.Option(
  "person", value: "NAME", need: .repeated, "ชื่อบุคคล", "a person's name")
private let organisation = Command.Option(
  "organisation", value: "NAME", "หน่วยงาน (เมื่อชื่อซ้ำ)",
  "their organisation (for namesakes)")
private let position = Command.Option(
  "position", value: "TEXT", "ตำแหน่ง (เมื่อชื่อซ้ำในหน่วยงานเดียวกัน)",
  "their position (for namesakes in one organisation)")

let enrolmentCommands = [
  Command(
    "nominate",
    summary: LocalizedText(
      thai: "เสนอชื่อบุคลากรเข้ารอบ", english: "nominate people for a round"),
    arguments: [round],
    options: [
      person, organisation, position,
      .init(
        "file", value: "FILE", "แฟ้มรายชื่อแบบเดียวกับ import people",
        "a list like that of import people"),
      listSheet,
      .init("cohort", value: "NAME", "รุ่น", "cohort"),
    ]
  ) { invocation in
    let people = try invocation.people()
    try await invocation.recordingList(of: invocation.text("file") ?? "") {
      try await invocation.office().nominate(
        round: invocation.argument("ROUND"), people, cohort: invocation.text("cohort"))
    }
    Console.say(
      invocation.reader.say("เสนอชื่อแล้ว \(people.count) คน", "nominated \(people.count)"))
  },
  Command(
    "enrol",
    summary: LocalizedText(
      thai: "ลงทะเบียนผู้ที่เสนอชื่อไว้ (ทั้งหมด หรือที่ระบุ)",
      english: "enrol those nominated (all, or those named)"),
    arguments: [round], options: [person, organisation, position]
  ) { invocation in
    let people = invocation.flag("person") ? try invocation.people() : nil
    let count = try await invocation.office().enrol(
      round: invocation.argument("ROUND"), people)
    Console.say(invocation.reader.say("ลงทะเบียนแล้ว \(count) คน", "enrolled \(count)"))
  },
  Command(
    "enrolment", "cancel",
    summary: LocalizedText(
      thai: "ยกเลิกการลงทะเบียนของบุคคลหนึ่ง", english: "cancel one person's enrolment"),
    arguments: [round],
    options: [
      .init("person", value: "NAME", need: .required, "ชื่อบุคคล", "the person's name"),
      organisation, position,
      .init("reason", value: "TEXT", need: .required, "เหตุผล", "why"),
    ]
  ) { invocation in
    try await invocation.office().cancelEnrolment(
      round: invocation.argument("ROUND"),
      PersonReference(
        name: invocation.required("person"), organisation: invocation.text("organisation"),
        position: invocation.text("position")),
      reason: invocation.required("reason"))
    Console.say(
      invocation.reader.say(
        "ยกเลิกแล้ว: \(invocation.required("person"))",
        "cancelled: \(invocation.required("person"))"))
  },
]
