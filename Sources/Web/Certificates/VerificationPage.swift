internal import Phrases
internal import Training

/// Tells everybody who holds a certificate in their hands what the register says about it.
///
/// It shows no more about the person than the paper does.
struct VerificationPage: Page {
  let verification: Verification
  let code: String

  var section: Section? { nil }

  func title(_ visit: Visit) -> String {
    switch verification {
    case .nothingAsked: visit.say("ตรวจสอบวุฒิบัตร", "Check a certificate")
    case .found(let found, _):
      visit.say(
        "วุฒิบัตรเลขที่ \(found.certificate.facts.number.text)",
        "Certificate \(found.certificate.facts.number.text)")
    case .unknown: visit.say("ไม่พบวุฒิบัตรนี้ในทะเบียน", "Not in the register")
    case .misread: visit.say("รหัสอ่านผิดหรือพิมพ์ผิด", "The code was misread")
    case .notACode, .notOfACertificate:
      visit.say("ไม่ใช่รหัสของวุฒิบัตร", "Not the code of a certificate")
    }
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    switch verification {
    case .nothingAsked:
      html.put(
        .p,
        visit.say(
          "พิมพ์รหัสที่อยู่ใต้ QR บนวุฒิบัตร", "Type the code that the certificate’s QR code holds."))
    case .found(let found, let date): facts(&html, visit, found, on: date)
    case .unknown:
      bad(
        &html, visit,
        "รหัสนี้เขียนถูกต้อง แต่ไม่มีวุฒิบัตรตามรหัสนี้ในทะเบียนของระบบนี้ เอกสารที่มีรหัสนี้จึงไม่มีหลักฐานยืนยันจากที่นี่ สอบถามหน่วยงานผู้ออกได้",
        "This code is well formed, but no certificate in this register has it. Nothing here confirms a paper that bears it; ask the office that is said to have issued it."
      )
    case .misread:
      bad(
        &html, visit,
        "ตัวอักษรในรหัสไม่ตรงกับตัวตรวจสอบท้ายรหัส แปลว่ามีตัวที่อ่านหรือพิมพ์ผิด ยังบอกไม่ได้ว่าวุฒิบัตรมีอยู่หรือไม่ ตรวจทีละตัวแล้วลองใหม่ หรือสแกน QR อีกครั้ง",
        "The code does not agree with its last character, which checks it: something was misread or mistyped. That says nothing about the certificate. Compare it letter by letter, or scan the QR code again."
      )
    case .notACode:
      bad(
        &html, visit,
        "รหัสของวุฒิบัตรขึ้นต้นด้วย HEDDLE:C: ตามด้วยตัวอักษรและตัวเลข 27 ตัว",
        "A certificate’s code is HEDDLE:C: and 27 letters and digits.")
    case .notOfACertificate:
      bad(
        &html, visit, "รหัสนี้เป็นของป้ายชื่อหรือใบลงลายมือชื่อ",
        "This is the code of a badge or of a sign-in sheet."
      )
    }
    form(&html, visit)
  }

  private func bad(_ html: inout HTML, _ visit: Visit, _ thai: String, _ english: String) {
    html.put(.p, visit.say(thai, english), .class("notice warn"))
  }

  private func form(_ html: inout HTML, _ visit: Visit) {
    let isFound = if case .found = verification { true } else { false }
    html.put(.form, Attribute("method", "get"), .action(Address("c")), .class("check")) { html in
      html.field(
        Field(
          "code",
          isFound ? visit.say("ตรวจฉบับอื่น", "Check another") : visit.say("รหัส", "Code"),
          value: isFound ? "" : code), [], visit)
      html.put(.button, visit.say("ตรวจสอบ", "Check"), .type("submit"))
    }
  }

  private func facts(
    _ html: inout HTML, _ visit: Visit, _ found: RegisteredCertificate, on date: CivilDate
  ) {
    let (certificate, reader) = (found.certificate, visit.reader)
    let facts = certificate.facts
    state(&html, visit, found, on: date)
    html.put(.dl, .class("facts")) { html in
      func fact(_ thai: String, _ english: String, _ value: String) {
        guard !value.isEmpty else { return }
        html.put(.dt, visit.say(thai, english))
        html.put(.dd, value)
      }
      fact("เลขที่", "Number", facts.number.text)
      if !certificate.isErased { fact("ผู้รับ", "Issued to", facts.recipient) }
      fact(
        "ได้ผ่านการอบรม", "For completing",
        reader.workshop(facts.workshop, ordinal: facts.ordinal))
      fact("โครงการ", "Programme", facts.programme)
      fact("วันที่อบรม", "Held", reader.dates(facts.first, facts.last))
      fact("ระยะเวลา", "Length", reader.duration(minutes: facts.minutes))
      fact("สถานที่", "Place", facts.place)
      fact("ผู้ออก", "Issued by", facts.issuer)
      fact("วันที่ออก", "Issued on", reader.formalDate(facts.issued))
      if let replaced = facts.replaces { fact("ใบแทนของเลขที่", "In place of", replaced.text) }
    }
    if facts.isInvented {
      html.put(.p, reader.sampleMark, .class("notice warn"))
    }
    html.put(
      .p,
      visit.say(
        "เทียบข้อมูลข้างต้นกับวุฒิบัตรในมือทุกบรรทัด ถ้าต่างกันแม้แห่งเดียว ให้สอบถามหน่วยงานผู้ออก",
        "Compare every line with the paper in your hands. If any differs, ask the office that issued it."
      ))
  }

  private func state(
    _ html: inout HTML, _ visit: Visit, _ found: RegisteredCertificate, on date: CivilDate
  ) {
    let reader = visit.reader
    let today = reader.formalDate(date)
    guard let void = found.certificate.void else {
      html.put(
        .p,
        found.certificate.isErased
          ? visit.say(
            "ทะเบียนมีเลขที่นี้ แต่ลบข้อมูลผู้รับตามคำขอแล้ว จึงยืนยันชื่อผู้รับไม่ได้ (ตรวจเมื่อ\(today))",
            "The register has this number, but the recipient’s data were erased on request, so the name cannot be confirmed (checked on \(today))."
          )
          : visit.say(
            "ทะเบียนมีวุฒิบัตรตามข้อมูลข้างล่าง และยังไม่ถูกยกเลิก ณ \(today)",
            "The register holds a certificate that says what stands below; it had not been voided by \(today)."
          ), .class(found.certificate.isErased ? "notice warn" : "notice"))
      return
    }
    html.put(.div, .class("notice bad")) { html in
      html.put(
        .p,
        visit.say(
          "วุฒิบัตรฉบับนี้ถูกยกเลิกแล้วตั้งแต่\(reader.formalDate(void.date)) จึงใช้เป็นหลักฐานไม่ได้",
          "This certificate has been void since \(reader.formalDate(void.date)) and proves nothing."
        ))
      if !void.reason.isEmpty {
        html.put(.p, visit.say("เหตุผล: ", "Reason: ") + void.reason)
      }
      if let newer = found.replacedBy {
        html.put(
          .p,
          visit.say("มีใบแทนเลขที่ \(newer.text)", "It was replaced by number \(newer.text)."))
      }
    }
  }
}
