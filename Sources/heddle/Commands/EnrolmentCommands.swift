internal import Operations
internal import Phrases
internal import Training

private let round = Command.Argument("ROUND", "รหัสรอบ", "code of the round")
private let person = Command.Option(
  "person", value: "NAME", need: .repeated, "ชื่อบุคคล", "a person's name")
private let onePerson = Command.Option(
  "person", value: "NAME", need: .required, "ชื่อบุคคล", "the person's name")
private let organisation = Command.Option(
  "organisation", value: "NAME", "หน่วยงาน (เมื่อชื่อซ้ำ)",
  "their organisation (for namesakes)")
private let position = Command.Option(
  "position", value: "TEXT", "ตำแหน่ง (เมื่อชื่อซ้ำในหน่วยงานเดียวกัน)",
  "their position (for namesakes in one organisation)")
private let file = Command.Option(
  "file", value: "FILE", "แฟ้มรายชื่อแบบเดียวกับ import people",
  "a list like that of import people")
private let cohort = Command.Option("cohort", value: "NAME", "รุ่น", "cohort")
private let letter = Command.Option(
  "letter", value: "NUMBER", "เลขที่หนังสือส่งรายชื่อ (ดู letter list)",
  "number of the nomination letter (see letter list)")
private let reason = Command.Option("reason", value: "TEXT", need: .required, "เหตุผล", "why")
private let waivers = [
  Command.Option(
    "despite-position", value: "REASON", "รับแม้ตำแหน่งไม่อยู่ในกลุ่มเป้าหมาย พร้อมเหตุผล",
    "admit positions that the round is not meant for, and why"),
  Command.Option(
    "waive", value: "REASON", "ยกเว้นเงื่อนไขก่อนเข้าอบรม พร้อมเหตุผล",
    "waive what should have been completed before, and why"),
]
private let approval = [
  Command.Option(
    "approved-by", value: "NAME", need: .required, "ชื่อหรือตำแหน่งของผู้พิจารณา",
    "name or office of who decides"),
  Command.Option(
    "authority", value: "superior|organiser",
    "ผู้พิจารณาเป็นผู้บังคับบัญชา (superior) หรือผู้จัด (organiser) ถ้าไม่ระบุ: ผู้บังคับบัญชา",
    "whether that is the superior or the organiser (else the superior)"),
]

let enrolmentCommands = [
  Command(
    "nominate",
    summary: LocalizedText(
      thai: "เสนอชื่อบุคลากรเข้ารอบ", english: "nominate people for a round"),
    arguments: [round],
    options: [person, organisation, position, file, listSheet, cohort, letter] + waivers
  ) { invocation in
    let people = try invocation.people()
    let outcome = try await invocation.recordingList(of: invocation.text("file") ?? "") {
      try await invocation.office().nominate(
        round: invocation.argument("ROUND"), people, cohort: invocation.text("cohort"),
        letter: invocation.text("letter"), waiving: invocation.waivers)
    }
    Console.say(
      invocation.reader.say(
        "เสนอชื่อแล้ว \(outcome.nominated) คน", "nominated \(outcome.nominated)"))
    guard !outcome.waiting.isEmpty else { return }
    let names = outcome.waiting.joined(separator: ", ")
    Console.say(
      invocation.reader.say(
        "เต็มแล้ว จึงอยู่ในรายชื่อสำรอง \(outcome.waiting.count) คน: \(names)",
        "full, so \(outcome.waiting.count) went on the waiting list: \(names)"))
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
    "enrolment", "approve",
    summary: LocalizedText(
      thai: "บันทึกการอนุมัติผู้ที่เสนอชื่อไว้ (ทั้งหมด ตามหนังสือ หรือที่ระบุ)",
      english: "record that those nominated may come (all, those of a letter, or those named)"),
    arguments: [round], options: [person, organisation, position, letter] + approval
  ) { invocation in
    let chosen: Chosen =
      if let letter = invocation.text("letter") {
        .letter(letter)
      } else {
        invocation.flag("person") ? .people(try invocation.people()) : .everybody
      }
    let count = try await invocation.office().approve(
      round: invocation.argument("ROUND"), chosen, invocation.approval())
    Console.say(invocation.reader.say("อนุมัติแล้ว \(count) คน", "approved \(count)"))
  },
  Command(
    "enrolment", "reject",
    summary: LocalizedText(
      thai: "บันทึกว่าไม่อนุมัติผู้ที่เสนอชื่อไว้ พร้อมเหตุผล",
      english: "record that nominees shall not come, and why"),
    arguments: [round], options: [person, organisation, position, reason] + approval
  ) { invocation in
    let people = try invocation.people()
    let moved = try await invocation.office().reject(
      round: invocation.argument("ROUND"), people, invocation.approval(),
      reason: invocation.required("reason"))
    Console.say(
      invocation.reader.say("ไม่อนุมัติ \(people.count) คน", "not approved: \(people.count)"))
    invocation.sayMovedUp(moved)
  },
  Command(
    "enrolment", "cancel",
    summary: LocalizedText(
      thai: "ยกเลิกการลงทะเบียนของบุคคลหนึ่ง ผู้ที่อยู่ในรายชื่อสำรองจะได้เลื่อนขึ้นเอง",
      english: "cancel one person's enrolment; the waiting list moves up by itself"),
    arguments: [round], options: [onePerson, organisation, position, reason]
  ) { invocation in
    let moved = try await invocation.office().cancelEnrolment(
      round: invocation.argument("ROUND"), invocation.onePerson,
      reason: invocation.required("reason"))
    Console.say(
      invocation.reader.say(
        "ยกเลิกแล้ว: \(invocation.required("person"))",
        "cancelled: \(invocation.required("person"))"))
    invocation.sayMovedUp(moved)
  },
  Command(
    "enrolment", "substitute",
    summary: LocalizedText(
      thai: "ให้ผู้อื่นในหน่วยงานเดียวกันเข้าร่วมแทนผู้ที่เสนอชื่อไว้",
      english: "put somebody of the same organisation in a nominee's place"),
    arguments: [round],
    options: [
      onePerson, organisation, position,
      .init(
        "substitute", value: "NAME", need: .required, "ชื่อผู้เข้าร่วมแทน", "who comes instead"),
      .init(
        "substitute-position", value: "TEXT", "ตำแหน่งของผู้เข้าร่วมแทน (เมื่อชื่อซ้ำ)",
        "the substitute's position (for namesakes)"),
      reason,
    ] + waivers
  ) { invocation in
    let status = try await invocation.office().substitute(
      round: invocation.argument("ROUND"), for: invocation.onePerson,
      by: PersonReference(
        name: invocation.required("substitute"), organisation: invocation.text("organisation"),
        position: invocation.text("substitute-position")),
      reason: invocation.required("reason"), waiving: invocation.waivers)
    let name = invocation.required("substitute")
    let standing = invocation.reader.term(status)
    Console.say(
      invocation.reader.say(
        "\(name) เข้าร่วมแทนแล้ว (\(standing))", "\(name) comes instead (\(standing))"))
  },
  Command(
    "enrolment", "history",
    summary: LocalizedText(
      thai: "ความเป็นมาของการลงทะเบียนของบุคคลหนึ่ง: ใคร เมื่อไร เพราะอะไร",
      english: "how one person's enrolment came to stand where it stands: who, when, why"),
    arguments: [round], options: [onePerson, organisation, position]
  ) { invocation in
    let history = try await invocation.office().enrolmentHistory(
      round: invocation.argument("ROUND"), invocation.onePerson)
    EnrolmentSheet(reader: invocation.reader).lines(of: history).forEach(Console.say)
  },
  Command(
    "walkin", "add",
    summary: LocalizedText(
      thai: "ลงทะเบียนผู้ที่มาหน้างานโดยไม่ได้ลงทะเบียนไว้",
      english: "let in people who came without having been enrolled"),
    arguments: [round],
    options: [
      person, organisation, position, file, listSheet, cohort,
      .init("note", value: "TEXT", "หมายเหตุ", "a note"),
    ] + waivers
  ) { invocation in
    let people = try invocation.people()
    try await invocation.recordingList(of: invocation.text("file") ?? "") {
      try await invocation.office().addWalkIns(
        round: invocation.argument("ROUND"), people, cohort: invocation.text("cohort"),
        note: invocation.text("note") ?? "", waiving: invocation.waivers)
    }
    Console.say(
      invocation.reader.say(
        "ลงทะเบียนหน้างานแล้ว \(people.count) คน", "walk-ins added: \(people.count)"))
  },
  Command(
    "walkin", "confirm",
    summary: LocalizedText(
      thai: "ยืนยันภายหลังว่าผู้ลงทะเบียนหน้างานได้รับมอบหมายให้มา",
      english: "confirm afterwards that walk-ins were meant to come"),
    arguments: [round], options: [person, organisation, position, letter] + approval
  ) { invocation in
    let count = try await invocation.office().confirmWalkIns(
      round: invocation.argument("ROUND"), invocation.people(), invocation.approval(),
      letter: invocation.text("letter"))
    Console.say(invocation.reader.say("ยืนยันแล้ว \(count) คน", "confirmed \(count)"))
  },
]

extension Invocation {
  fileprivate var onePerson: PersonReference {
    PersonReference(
      name: required("person"), organisation: text("organisation"), position: text("position"))
  }

  fileprivate var waivers: WaiverReasons {
    WaiverReasons(position: text("despite-position"), prerequisite: text("waive"))
  }

  fileprivate func approval() throws(UsageError) -> Approval {
    Approval(
      try choice("authority", else: .superior), by: required("approved-by"))
  }

  func sayMovedUp(_ names: [String]) {
    guard !names.isEmpty else { return }
    let list = names.joined(separator: ", ")
    Console.say(
      reader.say("เลื่อนขึ้นจากรายชื่อสำรอง: \(list)", "moved up from the waiting list: \(list)"))
  }
}
