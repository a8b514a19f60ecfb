internal import Operations
internal import Phrases
internal import Training

private let purpose = Command.Option(
  "purpose", value: "PURPOSE", need: .required, "วัตถุประสงค์: \(names(Consent.Purpose.self))",
  "what for: \(names(Consent.Purpose.self))")
private let evidence = Command.Option(
  "evidence", value: "TEXT", need: .required, "หลักฐาน เช่น เลขที่แบบฟอร์ม",
  "where it can be seen, for example the number of the form")
private let date = Command.Option(
  "date", value: "DATE", "วันที่ในแบบฟอร์ม (ถ้าไม่ระบุ: วันนี้)", "the day on the form (else today)")

let consentCommands = [
  Command(
    "consent", "give",
    summary: LocalizedText(
      thai: "บันทึกว่าบุคคลให้ความยินยอมเพื่อวัตถุประสงค์หนึ่ง",
      english: "record that somebody consents to one purpose"),
    arguments: [whoever], options: [purpose, evidence, date] + subjectOptions
  ) { invocation in
    try await invocation.recordConsent(isGiven: true)
  },
  Command(
    "consent", "withdraw",
    summary: LocalizedText(
      thai: "บันทึกว่าบุคคลถอนความยินยอม (ทำได้ทุกเมื่อ)",
      english: "record that somebody withdraws a consent, as they may at any time"),
    arguments: [whoever], options: [purpose, evidence, date] + subjectOptions
  ) { invocation in
    try await invocation.recordConsent(isGiven: false)
  },
  Command(
    "consent", "list",
    summary: LocalizedText(
      thai: "แสดงความยินยอมของบุคคล และประวัติการให้และถอน",
      english: "show a person's consents, and when each was given or withdrawn"),
    arguments: [whoever], options: subjectOptions
  ) { invocation in
    let consents = try await invocation.office().consents(of: invocation.dataSubject())
    invocation.reader.lines(consents).forEach(Console.say)
  },
]

extension Invocation {
  fileprivate func recordConsent(isGiven: Bool) async throws {
    let purpose: Consent.Purpose = try choice("purpose", else: .photographInside)
    try await office().recordConsent(
      of: dataSubject(), to: purpose, isGiven: isGiven, evidence: required("evidence"),
      on: date("date"))
    Console.say(
      isGiven
        ? reader.say(
          "บันทึกความยินยอมแล้ว: \(reader.term(purpose))", "consent given: \(reader.term(purpose))")
        : reader.say(
          "บันทึกการถอนความยินยอมแล้ว: \(reader.term(purpose))",
          "consent withdrawn: \(reader.term(purpose))"))
  }
}
