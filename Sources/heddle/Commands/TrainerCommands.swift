internal import Operations
internal import Phrases
internal import Training

private let name = Command.Argument("NAME", "ชื่อวิทยากร", "the trainer's name")

let trainerCommands = [
  Command(
    "trainer", "qualify",
    summary: LocalizedText(
      thai: "บันทึกว่าวิทยากรสอนอะไรได้ ถึงเมื่อใด จากหลักฐานใด",
      english: "record what a trainer may teach, until when, on what evidence"),
    arguments: [name],
    options: [
      .init(
        "scope", value: "curriculum|module|competency", need: .required,
        "หลักสูตร หน่วย หรือสมรรถนะ", "a curriculum, a module or a competency"),
      .init("code", value: "CODE", need: .required, "รหัส", "its code"),
      .init("level", value: "TEXT", "ระดับ", "the level"),
      .init("from", value: "DATE", "ตั้งแต่วันที่", "from which day"),
      .init("until", value: "DATE", "ถึงวันที่", "the last day"),
      .init("evidence", value: "TEXT", "หลักฐาน", "the evidence"),
    ],
    details: LocalizedText(
      thai: "เมื่อมีคุณสมบัติบันทึกไว้แล้ว session add จะรับวิทยากรเฉพาะหน่วยที่มีคุณสมบัติในวันนั้น",
      english:
        "Once anything is on record, session add takes the trainer only for modules that it covers on the day."
    )
  ) { invocation in
    try await invocation.office().qualifyTrainer(
      invocation.argument("NAME"),
      QualificationPlan(
        scope: invocation.choice("scope", else: TrainerQualification.Scope.module),
        code: invocation.required("code"), level: invocation.text("level") ?? "",
        from: invocation.date("from"), until: invocation.date("until"),
        evidence: invocation.text("evidence") ?? ""))
    invocation.sayAdded("\(invocation.argument("NAME")) · \(invocation.required("code"))")
  },
  Command(
    "trainer", "link",
    summary: LocalizedText(
      thai: "ระบุว่าวิทยากรเป็นบุคคลใดในระเบียน", english: "say which person on record a trainer is"),
    arguments: [name],
    options: [
      .init("person", value: "NAME", need: .required, "ชื่อหรือรหัสบุคคล", "the person's name or id")
    ]
  ) { invocation in
    try await invocation.office().linkTrainer(
      invocation.argument("NAME"), to: PersonReference(name: invocation.required("person")))
    invocation.sayChanged(invocation.argument("NAME"))
  },
  Command(
    "trainer", "show",
    summary: LocalizedText(
      thai: "แสดงวิทยากรและสิ่งที่สอนได้", english: "show a trainer and what they may teach"),
    arguments: [name]
  ) { invocation in
    let file = try await invocation.office().trainerFile(invocation.argument("NAME"))
    invocation.say(file)
  },
]

extension Invocation {
  fileprivate func say(_ file: TrainerFile) {
    Console.say(
      [file.trainer.name, file.organisation?.name].compactMap(\.self).joined(separator: " · "))
    if let person = file.person {
      let name = person.names.last?.value.displayed ?? ""
      Console.say(reader.say("บุคคล: \(name) [\(person.id)]", "person: \(name) [\(person.id)]"))
    }
    for qualification in file.qualifications {
      var parts = [term(qualification.scope) + " " + qualification.code, qualification.level]
      if let from = qualification.from {
        parts.append(reader.say("ตั้งแต่ \(reader.date(from))", "from \(reader.date(from))"))
      }
      if let until = qualification.until {
        parts.append(reader.say("ถึง \(reader.date(until))", "until \(reader.date(until))"))
      }
      parts.append(qualification.evidence)
      Console.say("  " + parts.filter { !$0.isEmpty }.joined(separator: " · "))
    }
    if file.qualifications.isEmpty {
      Console.say(
        reader.say(
          "ไม่มีคุณสมบัติบันทึกไว้ จึงสอนได้ทุกหน่วย", "nothing on record: may teach every module"))
    }
  }

  private func term(_ scope: TrainerQualification.Scope) -> String {
    switch scope {
    case .curriculum: reader.say("หลักสูตร", "curriculum")
    case .module: reader.say("หน่วย", "module")
    case .competency: reader.say("สมรรถนะ", "competency")
    }
  }
}
