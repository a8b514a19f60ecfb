internal import Operations
internal import Phrases
internal import Training

let roundCommands = [
  Command(
    "round", "list",
    summary: LocalizedText(thai: "แสดงรอบทั้งหมด", english: "list all rounds")
  ) { invocation in
    let rounds = try await invocation.office().rounds()
    if rounds.isEmpty { Console.say(invocation.reader.say("ยังไม่มีรอบการอบรม", "no rounds yet")) }
    for round in rounds {
      let ordinal = invocation.reader.say("ครั้งที่ \(round.ordinal)", "round \(round.ordinal)")
      Console.say(
        "\(round.code)  \(invocation.reader.dates(round.first, round.last))  \(round.title) \(ordinal)"
      )
    }
  },
  Command(
    "round", "status",
    summary: LocalizedText(
      thai: "ใครผ่านเกณฑ์ และผู้อื่นไม่ผ่านเพราะอะไร",
      english: "who meets the completion rule, and for each other why not"),
    arguments: [.init("ROUND", "รหัสรอบ", "code of the round")]
  ) { invocation in
    let record = try await invocation.office().record(ofRound: invocation.argument("ROUND"))
    RoundStatus(record: record, reader: invocation.reader).lines.forEach(Console.say)
  },
  Command(
    "round", "results",
    summary: LocalizedText(
      thai: "ผลการประเมินสมรรถนะ: การเปลี่ยนแปลง ช่องว่าง และความสอดคล้องระหว่างผู้ประเมิน",
      english: "results of the assessment: changes, gaps, and agreement between raters"),
    arguments: [.init("ROUND", "รหัสรอบ", "code of the round")], options: [jsonOption]
  ) { invocation in
    let record = try await invocation.office().record(ofRound: invocation.argument("ROUND"))
    if invocation.flag("json") { return Console.say(record.results.json.written) }
    ResultsSheet(record: record, reader: invocation.reader).lines.forEach(Console.say)
  },
]
