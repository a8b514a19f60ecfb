internal import Operations
internal import Phrases
internal import Training

private let round = Command.Argument("ROUND", "รหัสรอบ", "code of the round")
private let number = Command.Argument("NUMBER", "เลขที่ เช่น 001/2562", "number, like 001/2562")
private let date = Command.Option(
  "date", value: "DATE", "วันที่ (ถ้าไม่ระบุ: วันนี้)", "the date (else today)")
private let reason = Command.Option(
  "reason", value: "TEXT", need: .required, "เหตุผล", "why")
private let template = Command.Option(
  "template", value: "ODT", "แม่แบบเฉพาะครั้งนี้ (ถ้าไม่ระบุ: ที่เก็บไว้ด้วย template add หรือของโปรแกรม)",
  "template for this time (else the one stored by template add, else the program's own)")
private let orientation = Command.Option(
  "orientation", value: "landscape|portrait", "แนวกระดาษ (ถ้าไม่ระบุ: landscape แนวนอน)",
  "which way the paper is turned (else landscape)")
private let digits = Command.Option(
  "digits", value: "thai|arabic", "ตัวเลขในวุฒิบัตร (ถ้าไม่ระบุ: thai)",
  "digits on the certificate (else thai)")

private let language = Command.Option(
  "document-lang", value: "th|en", "ภาษาของวุฒิบัตร (ถ้าไม่ระบุ: th)",
  "language of the certificate (else th)")

let certificateCommands = [
  Command(
    "certificate", "issue",
    summary: LocalizedText(
      thai: "ออกวุฒิบัตรแก่ผู้ที่ผ่านและยังไม่ได้รับ",
      english: "issue certificates to all who completed and have none"),
    arguments: [round], options: [date, template, orientation, digits, language, dryRun]
  ) { invocation in
    let office = try invocation.office()
    let issued = try await office.issueCertificates(
      round: invocation.argument("ROUND"), on: invocation.date("date"),
      dryRun: invocation.flag("dry-run"), press: invocation.certificatePress(in: office))
    let reader = invocation.reader
    guard let first = issued.first, let last = issued.last else {
      return Console.say(
        reader.say(
          "ไม่มีผู้ใดที่ผ่านและยังไม่เคยได้รับวุฒิบัตร ดู: heddle round status \(invocation.argument("ROUND"))",
          "nobody is due a certificate; see: heddle round status \(invocation.argument("ROUND"))"))
    }
    if invocation.flag("dry-run") {
      return Console.say(
        reader.say(
          "จะออกวุฒิบัตร \(issued.count) ฉบับ เลขที่ \(first.facts.number.text) ถึง \(last.facts.number.text) (ยังไม่ได้ออก)",
          "would issue \(issued.count) certificate(s), \(first.facts.number.text) to \(last.facts.number.text) (nothing issued)"
        ))
    }
    Console.say(
      reader.say(
        "ออกวุฒิบัตร \(issued.count) ฉบับ เลขที่ \(first.facts.number.text) ถึง \(last.facts.number.text)",
        "issued \(issued.count) certificate(s), \(first.facts.number.text) to \(last.facts.number.text)"
      ))
  },
  Command(
    "certificate", "list",
    summary: LocalizedText(
      thai: "แสดงทะเบียนวุฒิบัตรของรอบ", english: "show the round's certificates"),
    arguments: [round]
  ) { invocation in
    let record = try await invocation.office().record(ofRound: invocation.argument("ROUND"))
    if record.register.isEmpty {
      Console.say(invocation.reader.say("ยังไม่ได้ออกวุฒิบัตร", "no certificates yet"))
    }
    for certificate in record.register {
      Console.say(
        "\(certificate.facts.number.text)  \(certificate.facts.recipient)  \(certificate.facts.organisation)\(invocation.state(of: certificate))"
      )
    }
  },
  Command(
    "certificate", "void",
    summary: LocalizedText(
      thai: "ยกเลิกวุฒิบัตร พร้อมเหตุผล (เลขที่ไม่นำกลับมาใช้)",
      english: "void a certificate with a reason; its number is never reused"),
    arguments: [round, number], options: [reason, date]
  ) { invocation in
    let number = try invocation.certificateNumber()
    let voided = try await invocation.office().voidCertificate(
      round: invocation.argument("ROUND"), number: number, reason: invocation.required("reason"),
      on: invocation.date("date"))
    Console.say(
      invocation.reader.say(
        "ยกเลิกเลขที่ \(number.text) ของ \(voided.facts.recipient) แล้ว",
        "voided \(number.text), \(voided.facts.recipient)"))
  },
  Command(
    "certificate", "reissue",
    summary: LocalizedText(
      thai: "ออกใบแทน ฉบับเดิมเป็นอันยกเลิก",
      english: "issue a replacement (ใบแทน); the old one becomes void"),
    arguments: [round, number],
    options: [
      reason, date, template, orientation, digits, language,
      .init(
        "corrected", "ใช้ข้อมูลปัจจุบันแทนข้อมูลเดิม", "say what holds now, not what the old one said"),
    ]
  ) { invocation in
    let number = try invocation.certificateNumber()
    let office = try invocation.office()
    let replacement = try await office.reissueCertificate(
      round: invocation.argument("ROUND"), number: number, reason: invocation.required("reason"),
      corrected: invocation.flag("corrected"), on: invocation.date("date"),
      press: invocation.certificatePress(in: office))
    Console.say(
      invocation.reader.say(
        "ออกใบแทนเลขที่ \(replacement.facts.number.text) แทนเลขที่ \(number.text) แก่ \(replacement.facts.recipient)",
        "issued \(replacement.facts.number.text) in place of \(number.text) to \(replacement.facts.recipient)"
      ))
  },
]

extension Invocation {
  /// - Throws: `badNumberOfCertificate` unless it is `SEQUENCE/YEAR`; Thai digits are digits.
  func certificateNumber() throws(UsageError) -> RegisterNumber {
    let text = argument("NUMBER")
    let parts = arabicDigits(text).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let sequence = Int(parts[0]), sequence > 0, let year = Int(parts[1]),
      (2400...2943).contains(year)
    else { throw .badNumberOfCertificate(text) }
    return RegisterNumber(sequence: sequence, year: BuddhistYear(year))
  }

  fileprivate func state(of certificate: Certificate) -> String {
    var state = ""
    if let replaced = certificate.facts.replaces {
      state += reader.say("  ใบแทนของ \(replaced.text)", "  in place of \(replaced.text)")
    }
    if let void = certificate.void {
      state += reader.say(
        "  ยกเลิก \(reader.shortDate(void.date)): \(void.reason)",
        "  void \(reader.shortDate(void.date)): \(void.reason)")
    }
    return state
  }
}
