internal import Documents
internal import Phrases
internal import Training

/// Asks why a certificate is voided or replaced, before it is.
struct CertificateChangePage: Page {
  let registered: RegisteredCertificate
  let change: Change
  var reason = ""
  var isCorrected = false
  var choice: DocumentChoice
  var problems: [Problem] = []

  enum Change: String { case void, reissue }

  var section: Section? { .rounds }

  private var certificate: Certificate { registered.certificate }

  func title(_ visit: Visit) -> String {
    let number = visit.reader.digits(certificate.facts.number.text)
    return switch change {
    case .void: visit.say("ยกเลิกวุฒิบัตรเลขที่ \(number)", "Void certificate \(number)")
    case .reissue:
      visit.say("ออกใบแทนวุฒิบัตรเลขที่ \(number)", "Replace certificate \(number)")
    }
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: problems, visit)
    html.put(.dl, .class("facts")) { html in
      html.put(.dt, visit.say("ผู้รับ", "Recipient"))
      html.put(.dd, certificate.facts.recipient + " · " + certificate.facts.organisation)
      html.put(.dt, visit.say("รอบ", "Round"))
      html.put(.dd, certificate.facts.workshop + " · " + registered.round)
      html.put(.dt, visit.say("สถานะ", "State"))
      html.put(.dd, visit.reader.state(of: certificate))
      if let newer = registered.replacedBy {
        html.put(.dt, visit.say("ใบแทน", "Replaced by"))
        html.put(.dd, visit.reader.digits(newer.text))
      }
    }
    html.put(.p, consequence(visit))
    html.form(
      to: Address("certificates", certificate.id.description, change.rawValue), visit
    ) { html in
      html.field(
        Field(
          "reason", visit.say("เหตุผล", "Why"), value: reason,
          hint: visit.say(
            "ผู้ตรวจสอบวุฒิบัตรฉบับนี้จะเห็นเหตุผลด้วย อย่าเขียนข้อมูลส่วนบุคคล เช่น ออกซ้ำ ชื่อสะกดผิด",
            "Whoever checks this certificate reads it too: write nothing personal. For example: issued twice, name misspelt."
          )), problems, visit)
      if change == .reissue { reissue(&html, visit) }
      html.put(.button, button(visit), .type("submit"), .class(change == .void ? "danger" : ""))
    }
    html.put(.p) { html in
      html.put(
        .a, visit.say("กลับโดยไม่เปลี่ยน", "Back, without a change"),
        .href(RoundPart.certificates.address(registered.round)))
    }
  }

  private func reissue(_ html: inout HTML, _ visit: Visit) {
    html.put(.label, .class("choice")) { html in
      html.put(
        .input, .type("checkbox"), .name("corrected"), .value("yes"), .checked(isCorrected))
      html.text(
        visit.say(
          "ใช้ข้อมูลปัจจุบัน (ชื่อ ตำแหน่ง หน่วยงาน) แทนข้อมูลในฉบับเดิม",
          "Say what holds now (name, position, organisation), not what the old one said"))
    }
    html.put(.div, .class("columns")) { html in
      html.field(choice.orientationField(visit), [], visit)
      html.field(choice.languageField(visit), [], visit)
      html.field(choice.digitsField(visit), [], visit)
    }
  }

  private func consequence(_ visit: Visit) -> String {
    switch change {
    case .void:
      visit.say(
        "วุฒิบัตรที่ยกเลิกยังอยู่ในทะเบียนพร้อมเหตุผล เลขที่ไม่นำกลับมาใช้ และยกเลิกแล้วคืนไม่ได้",
        "A void certificate stays in the register with its reason, its number is never used again, and this cannot be undone."
      )
    case .reissue:
      visit.say(
        "ฉบับเดิมเป็นอันยกเลิก และออกใบแทนเป็นเลขที่ใหม่ ลงวันที่วันนี้",
        "The old one becomes void, and another is issued in its place with a new number and today’s date."
      )
    }
  }

  private func button(_ visit: Visit) -> String {
    switch change {
    case .void: visit.say("ยกเลิกวุฒิบัตรฉบับนี้", "Void this certificate")
    case .reissue: visit.say("ออกใบแทน", "Issue the replacement")
    }
  }
}
