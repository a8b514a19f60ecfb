internal import Operations
internal import Phrases
internal import Training

private let first = Command.Argument("A", "ชื่อหรือรหัสของคนแรก", "name or id of the one")
private let second = Command.Argument("B", "ชื่อหรือรหัสของอีกคน", "name or id of the other")

let mergeCommands = [
  Command(
    "person", "duplicates",
    summary: LocalizedText(
      thai: "เสนอระเบียนที่อาจเป็นบุคคลเดียวกัน พร้อมเหตุผล",
      english: "propose records that may be one person, with the reasons"),
    options: [
      .init("organisation", value: "NAME", "เฉพาะบุคลากรของหน่วยงานนี้", "among the staff of one"),
      .init("limit", value: "N", "ไม่เกินกี่คู่ (ปกติ 200)", "at most so many pairs (else 200)"),
    ]
  ) { invocation in
    let found = try await invocation.office().duplicates(
      organisation: invocation.text("organisation"),
      limit: max(1, try invocation.number("limit") ?? 200))
    for candidate in found {
      func described(_ person: Person) -> String {
        "\(person.names.last?.value.displayed ?? "") [\(person.id)]"
      }
      Console.say(
        "\(described(candidate.person)) = \(described(candidate.other)) ? "
          + invocation.reader.sentence(candidate) { _ in nil })
    }
    if found.isEmpty {
      Console.say(invocation.reader.say("ไม่พบระเบียนที่ซ้ำกัน", "no records look alike"))
    }
  },
  Command(
    "person", "distinct",
    summary: LocalizedText(
      thai: "ยืนยันว่าสองระเบียนเป็นคนละคน จะไม่เสนออีก",
      english: "say that two records are two people, so that they are not proposed again"),
    arguments: [first, second],
    options: [.init("forget", "ยกเลิกการยืนยันนั้น", "take that back")]
  ) { invocation in
    try await invocation.office().markDistinct(
      PersonReference(name: invocation.argument("A")),
      PersonReference(name: invocation.argument("B")), forget: invocation.flag("forget"))
    invocation.sayChanged("\(invocation.argument("A")) · \(invocation.argument("B"))")
  },
  Command(
    "person", "merge",
    summary: LocalizedText(
      thai: "รวมระเบียน A เข้ากับ B เมื่อเป็นบุคคลเดียวกัน ยกเลิกได้ด้วย person unmerge",
      english: "merge record A into B, one person; person unmerge undoes it"),
    arguments: [first],
    options: [
      .init("into", value: "B", need: .required, "ระเบียนที่เก็บไว้", "the record that is kept"),
      .init("name", value: "a|b|both", "ชื่อของใคร", "whose name holds"),
      .init("position", value: "a|b|both", "ตำแหน่งของใคร", "whose position holds"),
      .init(
        "keep", value: "TABLE=a|b", need: .repeated, "ข้อมูลอื่นของใคร", "whose of something else"),
      dryRun,
    ]
  ) { invocation in
    let plan = try await invocation.office().merge(
      PersonReference(name: invocation.argument("A")),
      into: PersonReference(name: invocation.required("into")),
      decisions: invocation.mergeDecisions(), dryRun: invocation.flag("dry-run"))
    invocation.say(plan)
  },
  Command(
    "person", "unmerge",
    summary: LocalizedText(
      thai: "ยกเลิกการรวมระเบียน คืนทุกอย่างที่ย้ายไป",
      english: "undo a merge: everything that was moved goes back"),
    arguments: [.init("ID", "รหัสการรวม (จาก person show)", "the merge's id (see person show)")]
  ) { invocation in
    try await invocation.office().unmerge(invocation.argument("ID"))
    invocation.sayChanged(invocation.argument("ID"))
  },
]

extension Invocation {
  fileprivate func mergeDecisions() throws(UsageError) -> MergeDecisions {
    var choices: [String: MergeChoice] = [:]
    for (option, table) in [("name", "person_name"), ("position", "person_position")] {
      guard text(option) != nil else { continue }
      choices[table] = try choice(option, else: MergeChoice.kept)
    }
    for text in texts("keep") {
      let parts = text.split(separator: "=").map(String.init)
      guard parts.count == 2, let choice = MergeChoice(rawValue: parts[1]), choice != .both else {
        throw .badMergeChoice(text)
      }
      choices[parts[0]] = choice
    }
    return MergeDecisions(choices)
  }

  fileprivate func say(_ plan: MergePlan) {
    for collision in plan.collisions {
      let choice =
        collision.choice?.rawValue.uppercased() ?? reader.say("ยังไม่ได้เลือก", "undecided")
      Console.say(
        "\(reader.term(table: collision.table)): \(reader.sentence(collision)) → \(choice)")
    }
    for (table, count) in plan.moved.sorted(by: { $0.key < $1.key }) {
      Console.say(
        reader.say(
          "ย้าย\(reader.term(table: table)) \(count) รายการ",
          "moved: \(reader.term(table: table)), \(count)"))
    }
    for round in plan.rounds {
      let stays = round.choice.rawValue.uppercased()
      Console.say(
        reader.say(
          "รอบ \(round.code): ใช้การลงทะเบียนของ \(stays) อีกรายการยกเลิก",
          "round \(round.code): the enrolment of \(stays) holds, the other is cancelled"))
    }
    guard let id = plan.id else {
      return Console.say(reader.say("ยังไม่ได้บันทึกสิ่งใด", "nothing was recorded"))
    }
    Console.say(
      reader.say(
        "รวมแล้ว ยกเลิกได้ด้วย heddle person unmerge \(id)",
        "merged; to undo: heddle person unmerge \(id)"))
  }
}
