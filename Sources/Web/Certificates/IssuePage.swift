internal import Documents
internal import Operations
internal import Phrases
internal import Training

/// Asks once more before certificates are issued: how many, and with which numbers.
struct IssuePage: Page {
  let round: Round
  /// nil where none can be issued, as the problems say.
  let run: CertificateRun?
  /// In the order of the numbers.
  let names: [ID<Enrolment>: String]
  let date: String
  let choice: DocumentChoice
  var problems: [Problem] = []

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("ยืนยันการออกวุฒิบัตร", "Issue certificates?") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.put(.p, round.title + " · " + round.code, .class("lead"))
    html.summary(of: problems, visit)
    html.view(
      Address("rounds", round.code, "certificates", "issue"),
      visit.say("ใช้วันที่นี้", "Use this date")
    ) { html in
      html.field(
        Field(
          "date", visit.say("วันที่ออก", "Date of issue"), value: date, kind: .short,
          hint: visit.say("เช่น 2/9/2562", "For example 2/9/2562"), isRequired: false), problems,
        visit)
      html.hidden("orientation", choice.orientation.rawValue)
      html.hidden("document-lang", choice.language.rawValue)
      html.hidden("digits", choice.digits.rawValue)
    }
    if let run, let first = run.due.first, let last = run.due.last {
      confirmation(&html, visit, run, first, last)
    } else if problems.isEmpty {
      html.put(
        .p,
        visit.say(
          "ไม่มีผู้ใดที่ผ่านและยังไม่ได้รับวุฒิบัตร", "Nobody is due a certificate."))
    }
    html.put(.p) { html in
      html.put(
        .a, visit.say("กลับโดยไม่ออก", "Back, without issuing"),
        .href(choice.on(RoundPart.certificates.address(round.code), orientation: true)))
    }
  }

  private func confirmation(
    _ html: inout HTML, _ visit: Visit, _ run: CertificateRun, _ first: CertificateRun.Due,
    _ last: CertificateRun.Due
  ) {
    let reader = visit.reader
    let numbers =
      first == last
      ? reader.digits(first.number.text)
      : visit.say(
        "\(reader.digits(first.number.text)) ถึง \(reader.digits(last.number.text))",
        "\(first.number.text) to \(last.number.text)")
    html.put(.section, .class("card")) { html in
      html.put(.dl, .class("facts")) { html in
        html.put(.dt, visit.say("จำนวน", "How many"))
        html.put(.dd, visit.say("\(reader.number(run.due.count)) ฉบับ", "\(run.due.count)"))
        html.put(.dt, visit.say("เลขที่", "Numbers"))
        html.put(.dd, numbers)
        html.put(.dt, visit.say("วันที่ออก", "Date of issue"))
        html.put(.dd, reader.formalDate(run.date))
      }
      html.put(
        .p,
        visit.say(
          "เลขที่ที่ออกแล้วไม่นำกลับมาใช้อีก และวุฒิบัตรที่ออกแล้วแก้ไขไม่ได้ ทำได้เพียงยกเลิกหรือออกใบแทน",
          "A number that was issued is never used again, and a certificate is never changed: it can only be voided or replaced."
        ))
      html.form(to: Address("rounds", round.code, "certificates", "issue"), visit) { html in
        html.hidden("agreed", run.revision)
        html.hidden("date", run.date.iso)
        html.hidden("orientation", choice.orientation.rawValue)
        html.hidden("document-lang", choice.language.rawValue)
        html.hidden("digits", choice.digits.rawValue)
        html.put(
          .button,
          visit.say(
            "ออกวุฒิบัตร \(reader.number(run.due.count)) ฉบับ",
            "Issue \(run.due.count) certificate(s)"), .type("submit"))
      }
    }
    html.put(.details) { html in
      html.put(.summary, visit.say("รายชื่อตามเลขที่", "Names by number"))
      html.put(.ul, .class("plain")) { html in
        for due in run.due {
          html.put(.li, reader.digits(due.number.text) + " " + (names[due.enrolment] ?? ""))
        }
      }
    }
  }
}
