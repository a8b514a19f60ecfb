internal import Imports
internal import Operations
internal import Phrases
internal import Training

let personOrganisation = Command.Option(
  "organisation", value: "NAME", "สังกัดปัจจุบัน (เมื่อชื่อซ้ำ)", "their present organisation (for namesakes)")
let personPosition = Command.Option(
  "position", value: "TEXT", "ตำแหน่งปัจจุบัน (เมื่อชื่อซ้ำในหน่วยงานเดียวกัน)",
  "their present position (for namesakes in one organisation)")
private let from = Command.Option(
  "from", value: "DATE", "ใช้ตั้งแต่วันที่ (ถ้าไม่ระบุ: แก้คำผิด ถือว่าเป็นเช่นนี้มาตลอด)",
  "from which day (else a correction: it has always been so)")

/// What tells namesakes apart.
let personOptions = [personOrganisation, personPosition]

let personCommands = [
  Command(
    "person", "rename",
    summary: LocalizedText(
      thai: "แก้หรือเปลี่ยนชื่อบุคคล ชื่อเดิมยังอยู่ในประวัติ",
      english: "correct or change a person's name; the earlier one stays in the history"),
    arguments: [.init("NAME", "ชื่อปัจจุบัน", "the present name")],
    options: [
      .init(
        "to", value: "NAME", need: .required, "ชื่อใหม่ พร้อมคำนำหน้า", "the new name with its prefix"),
      personOrganisation, personPosition, from,
    ]
  ) { invocation in
    let name: PersonName
    do throws(NameProblem) {
      name = try readName(invocation.required("to"))
    } catch {
      throw UsageError.badName(error)
    }
    try await invocation.office().rename(
      invocation.person(), to: name, from: invocation.date("from"))
    invocation.sayChanged(name.displayed)
  },
  Command(
    "person", "move",
    summary: LocalizedText(
      thai: "แก้หรือเปลี่ยนตำแหน่งและสังกัด ตำแหน่งเดิมยังอยู่ในประวัติ",
      english: "correct or change a person's position; the earlier one stays in the history"),
    arguments: [.init("NAME", "ชื่อบุคคล", "the person's name")],
    options: [
      .init("to", value: "TEXT", need: .required, "ตำแหน่งใหม่", "the new position"),
      .init(
        "to-organisation", value: "NAME", "สังกัดใหม่ (ถ้าไม่ระบุ: สังกัดเดิม)",
        "the new organisation (else the same)"),
      .init(
        "acting", "รักษาราชการแทน เพิ่มจากตำแหน่งของตน", "acting in it, beside their own position"),
      personOrganisation, personPosition, from,
    ]
  ) { invocation in
    try await invocation.office().move(
      invocation.person(), to: invocation.required("to"),
      at: invocation.text("to-organisation"), from: invocation.date("from"),
      isActing: invocation.flag("acting"))
    invocation.sayChanged("\(invocation.argument("NAME")) \(invocation.required("to"))")
  },
]

extension Invocation {
  func person() -> PersonReference {
    PersonReference(
      name: argument("NAME"), organisation: text("organisation"), position: text("position"))
  }

  func sayChanged(_ what: String) {
    Console.say(reader.say("แก้ไขแล้ว: \(what)", "changed: \(what)"))
  }
}
