internal import Operations
internal import Phrases
internal import Training

private let json = Command.Option(
  "json", "เป็น JSON สำหรับโปรแกรมอื่น", "as JSON for other programs")

let historyCommands = [
  Command(
    "history", "person",
    summary: LocalizedText(
      thai: "แสดงประวัติของบุคคล: เมื่อใด ใคร ทำอะไร จากเครื่องใด ค่าเดิมและค่าใหม่",
      english: "show a person's history: when, who, what, from where, the old and the new"),
    arguments: [.init("NAME", "ชื่อบุคคล", "the person's name")],
    options: [personOrganisation, personPosition, json]
  ) { invocation in
    try await invocation.show(
      invocation.office().history(ofPerson: invocation.person()))
  },
  Command(
    "history", "round",
    summary: LocalizedText(
      thai: "แสดงประวัติของรอบ รวมช่วงเวลาและผู้เข้ารับการอบรมทุกคน",
      english: "show a round's history with its sessions and all who take part"),
    arguments: [.init("ROUND", "รหัสรอบ", "code of the round")], options: [json]
  ) { invocation in
    try await invocation.show(
      invocation.office().history(ofRound: invocation.argument("ROUND")))
  },
  Command(
    "history", "certificate",
    summary: LocalizedText(
      thai: "แสดงประวัติของวุฒิบัตร รวมการยกเลิกและใบแทน",
      english: "show a certificate's history with its voiding and replacement"),
    arguments: [
      .init("ROUND", "รหัสรอบ", "code of the round"),
      .init("NUMBER", "เลขที่ เช่น 001/2562", "number, like 001/2562"),
    ], options: [json]
  ) { invocation in
    try await invocation.show(
      invocation.office().history(
        ofCertificate: invocation.certificateNumber(), round: invocation.argument("ROUND")))
  },
]

extension Invocation {
  fileprivate func show(_ history: History) {
    if flag("json") { return Console.say(history.json) }
    reader.lines(history).forEach(Console.say)
  }
}
