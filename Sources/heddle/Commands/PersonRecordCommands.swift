internal import Operations
internal import Phrases
internal import Training

private let person = Command.Argument(
  "NAME", "ชื่อบุคคล หรือรหัส", "the person's name, or the record's id")

let personRecordCommands = [
  Command(
    "person", "show",
    summary: LocalizedText(
      thai: "แสดงประวัติชื่อ ตำแหน่ง และการอบรมของบุคคล",
      english: "show a person's names, positions and training over time"),
    arguments: [person], options: [personOrganisation, personPosition]
  ) { invocation in
    let file = try await invocation.office().personFile(invocation.person())
    PersonSheet(file: file, reader: invocation.reader).lines.forEach(Console.say)
  },
  Command(
    "person", "search",
    summary: LocalizedText(
      thai: "ค้นบุคคลด้วยส่วนใดก็ได้ของชื่อ", english: "search people by any part of their name"),
    arguments: [.init("TEXT", "ส่วนหนึ่งของชื่อ", "a part of the name")],
    options: [.init("limit", value: "N", "ไม่เกินกี่คน (ปกติ 50)", "at most so many (else 50)")]
  ) { invocation in
    let found = try await invocation.office().searchPeople(
      invocation.argument("TEXT"), limit: max(1, try invocation.number("limit") ?? 50))
    for hit in found {
      let parts = [
        hit.person.names.last?.value.displayed, hit.person.positions.last?.value.title,
        hit.organisation?.name, hit.person.id.description,
      ]
      Console.say(parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "))
    }
    if found.isEmpty {
      throw AlreadySaid(
        summary: invocation.reader.say(
          "ไม่พบ “\(invocation.argument("TEXT"))”", "nobody has “\(invocation.argument("TEXT"))”"))
    }
  },
  Command(
    "person", "alias",
    summary: LocalizedText(
      thai: "บันทึกชื่อที่สะกดต่างกันของบุคคล พร้อมที่มา",
      english: "record another spelling of a person's name, and where it stands"),
    arguments: [person],
    options: [
      .init("spelling", value: "NAME", need: .required, "ชื่อตามที่เขียนไว้", "as it is written there"),
      .init("source", value: "TEXT", "ที่มา", "where it stands"),
      personOrganisation, personPosition,
    ]
  ) { invocation in
    let isNew = try await invocation.office().addAlias(
      invocation.required("spelling"), source: invocation.text("source") ?? "",
      to: invocation.person())
    let spelling = invocation.required("spelling")
    Console.say(
      isNew
        ? invocation.reader.say("เพิ่มแล้ว: \(spelling)", "added: \(spelling)")
        : invocation.reader.say("มีอยู่แล้ว: \(spelling)", "known already: \(spelling)"))
  },
  Command(
    "person", "leave",
    summary: LocalizedText(
      thai: "บันทึกวันสุดท้ายของตำแหน่ง ประวัติยังอยู่",
      english: "record the last day of a position; it stays in the history"),
    arguments: [person],
    options: [
      .init("on", value: "DATE", need: .required, "วันสุดท้าย", "the last day"),
      .init(
        "acting", "เฉพาะการรักษาราชการแทน", "only what they are acting in"),
      personOrganisation, personPosition,
    ]
  ) { invocation in
    try await invocation.office().endPositions(
      of: invocation.person(), actingAlone: invocation.flag("acting"),
      on: invocation.requiredDate("on"))
    invocation.sayChanged(invocation.argument("NAME"))
  },
]
