internal import Documents
internal import Exports
internal import Phrases
internal import Training

/// Who completes a round and who does not, what a certificate will look like, and the register.
struct CertificatesPage: Page {
  let record: RoundRecord
  /// All who take part, in the order of lists.
  let people: [Roster.Row]
  let choice: DocumentChoice
  let canPrint: Bool
  /// What keeps the preview from being made, in words.
  var problems: [Problem] = []

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("วุฒิบัตร", "Certificates") }

  private var code: String { record.round.code }
  private var here: Address { RoundPart.certificates.address(code) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: record.round, .certificates, visit)
    html.summary(of: problems, visit)
    let results = people.map { ($0, record.completion(of: $0.participant)) }
    let passed = results.filter { $0.1.isComplete }
    let due = passed.filter { $0.0.participant.certificates.isEmpty }
    counts(&html, visit, all: results.count, passed: passed.count, due: due.count)
    if visit.offers(.change(.issueCertificates)) { preparation(&html, visit, due: due.count) }
    others(&html, visit, results.filter { !$0.1.isComplete })
    register(&html, visit)
    completed(&html, visit, passed)
  }

  private func counts(
    _ html: inout HTML, _ visit: Visit, all: Int, passed: Int, due: Int
  ) {
    let reader = visit.reader
    html.put(.p) { html in
      html.put(
        .strong,
        visit.say(
          "ผ่าน \(reader.number(passed)) จาก \(reader.number(all)) คน",
          "\(passed) of \(all) completed"))
      html.text(" · ")
      html.text(
        visit.say(
          "ออกแล้ว \(reader.number(record.register.count { $0.void == nil })) ฉบับ · รอออก \(reader.number(due)) ฉบับ",
          "\(record.register.count { $0.void == nil }) issued · \(due) due"))
    }
    html.put(.p, reader.sentence(record.curriculum.completion), .class("quiet"))
  }

  // MARK: - Preview and issue

  private func preparation(_ html: inout HTML, _ visit: Visit, due: Int) {
    html.put(.section, .class("card")) { html in
      html.put(.h2, visit.say("ตัวอย่างด้วยชื่อที่ยาวที่สุด", "Preview with the longest name"))
      html.view(here, visit.say("แสดงตัวอย่าง", "Show preview")) { html in
        html.field(choice.orientationField(visit), [], visit)
        html.field(choice.languageField(visit), [], visit)
        html.field(choice.digitsField(visit), [], visit)
      }
      if problems.isEmpty { preview(&html, visit) }
      html.put(.div, .class("actions")) { html in
        if due > 0, problems.isEmpty {
          html.put(
            .a,
            visit.say(
              "ออกวุฒิบัตร \(visit.reader.number(due)) ฉบับ…", "Issue \(due) certificate(s)…"),
            .class("button"),
            .href(choice.on(Address("rounds", code, "certificates", "issue"), orientation: true)))
        } else if due == 0 {
          html.put(
            .p,
            visit.say(
              "ไม่มีผู้ใดที่ผ่านและยังไม่ได้รับวุฒิบัตร", "Nobody is due a certificate."))
        }
      }
    }
  }

  private func preview(_ html: inout HTML, _ visit: Visit) {
    func address(_ file: String) -> Address {
      choice.on(Address("rounds", code, "certificates", file), orientation: true)
    }
    if canPrint {
      html.put(.p) { html in
        html.put(.a, .href(address("preview.pdf")), .class("preview")) { html in
          html.put(
            .img, .src(address("preview.png")),
            Attribute(
              "alt",
              visit.say("ตัวอย่างวุฒิบัตร (เปิดเป็น PDF)", "Preview of the certificate (opens as PDF)")),
            Attribute("loading", "lazy"))
        }
      }
    } else {
      html.printingMissing(visit)
    }
    html.put(.ul, .class("files")) { html in
      if canPrint { html.file(visit.say("ตัวอย่าง PDF", "Preview, PDF"), address("preview.pdf")) }
      html.file(visit.say("ตัวอย่าง ODT", "Preview, ODT"), address("preview.odt"))
      html.file(
        visit.say("แม่แบบที่ใช้และผลการตรวจ", "The template in use, and what its check found"),
        Address("templates", choice.orientation.kind.rawValue, choice.language.rawValue))
    }
  }

  // MARK: - The register

  private func files(
    _ html: inout HTML, _ visit: Visit, _ address: (String) -> Address
  ) {
    html.put(.ul, .class("files")) { html in
      html.file(visit.say("ทุกฉบับ (ODT และ XML) .zip", "All (ODT and XML) .zip"), address("all.zip"))
      html.file(
        visit.say("ฉบับที่ใช้ได้รวมเล่ม ODT", "Those that hold, in one ODT"), address("combined.odt"))
      if canPrint {
        html.file(visit.say("ทุกฉบับ PDF .zip", "All as PDF .zip"), address("pdf.zip"))
        html.file(
          visit.say("ฉบับที่ใช้ได้รวมเล่ม PDF", "Those that hold, in one PDF"), address("combined.pdf"))
      }
    }
  }

  private func register(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("วุฒิบัตรที่ออกแล้ว", "Certificates issued"))
    let register = record.register
    guard !register.isEmpty else {
      return html.put(.p, visit.say("ยังไม่ได้ออกวุฒิบัตร", "None yet."))
    }
    func address(_ file: String) -> Address { Address("rounds", code, "certificates", file) }
    if visit.offers(.read(.certificates)) { files(&html, visit, address) }
    var headings = [
      visit.say("เลขที่", "Number"), visit.say("ผู้รับ", "Recipient"),
      visit.say("หน่วยงาน", "Organisation"), visit.say("สถานะ", "State"),
      visit.say("แฟ้ม", "Files"),
    ]
    let mayChange =
      visit.offers(.change(.voidCertificate)) || visit.offers(.change(.reissueCertificate))
    if mayChange { headings.append(visit.say("จัดการ", "Change")) }
    html.list(headings) { html in
      for certificate in register {
        html.put(.tr) { html in row(&html, visit, certificate, headings) }
      }
    }
  }

  private func row(
    _ html: inout HTML, _ visit: Visit, _ certificate: Certificate, _ headings: [String]
  ) {
    let (facts, id) = (certificate.facts, certificate.id.description)
    html.put(.th, visit.reader.digits(facts.number.text), .scope("row"), .id("c-" + id))
    html.put(.td, facts.recipient, .dataLabel(headings[1]))
    html.put(.td, facts.organisation, .dataLabel(headings[2]))
    html.put(.td, .dataLabel(headings[3])) { html in
      html.put(
        .span, visit.reader.state(of: certificate),
        .class(certificate.void == nil ? "tag ok" : "tag bad"))
    }
    html.put(.td, .dataLabel(headings[4]), .class("links")) { html in
      guard !certificate.isErased else { return html.text(visit.say("ลบแล้ว", "erased")) }
      for ending in canPrint ? ["pdf", "odt", "xml"] : ["odt", "xml"] {
        html.put(
          .a, ending.uppercased(), .href(Address("certificates", "\(id).\(ending)")),
          .ariaLabel("\(ending.uppercased()) \(facts.number.text)"))
        html.text(" ")
      }
    }
    guard let heading = headings.dropFirst(5).first else { return }
    html.put(.td, .dataLabel(heading), .class("links")) { html in
      guard !certificate.isErased else { return html.text("–") }
      if certificate.void == nil, visit.offers(.change(.voidCertificate)) {
        html.put(
          .a, visit.say("ยกเลิก…", "Void…"), .href(Address("certificates", id, "void")),
          .ariaLabel(visit.say("ยกเลิกเลขที่ \(facts.number.text)", "Void \(facts.number.text)")))
        html.text(" ")
      }
      let isReplaced = record.register.contains { $0.replaces == certificate.id }
      if !isReplaced, visit.offers(.change(.reissueCertificate)) {
        html.put(
          .a, visit.say("ออกใบแทน…", "Reissue…"), .href(Address("certificates", id, "reissue")),
          .ariaLabel(
            visit.say("ออกใบแทนเลขที่ \(facts.number.text)", "Reissue \(facts.number.text)")))
      }
    }
  }

  // MARK: - People

  private func others(
    _ html: inout HTML, _ visit: Visit, _ others: [(Roster.Row, Completion)]
  ) {
    html.put(
      .h2,
      visit.say(
        "ยังไม่ผ่าน \(visit.reader.number(others.count)) คน", "Not completed: \(others.count)"))
    guard !others.isEmpty else { return }
    let headings = [
      visit.say("ชื่อ-สกุล", "Name"), visit.say("หน่วยงาน", "Organisation"), visit.say("เหตุ", "Why"),
    ]
    html.list(headings) { html in
      for (row, completion) in others {
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(
              .a, row.name,
              .href(Address("people", row.participant.person.id.description)))
          }
          html.put(.td, row.organisation?.name ?? "", .dataLabel(headings[1]))
          html.put(.td, .dataLabel(headings[2])) { html in
            html.put(.ul, .class("plain")) { html in
              for shortfall in completion.shortfalls {
                html.put(.li, visit.reader.sentence(shortfall))
              }
              if let valid = row.participant.certificate {
                html.put(
                  .li,
                  visit.say(
                    "มีวุฒิบัตรเลขที่ \(valid.facts.number.text) ที่ยังใช้ได้ ควรยกเลิก",
                    "holds the valid certificate \(valid.facts.number.text), which should be voided"
                  ), .class("problem"))
              }
            }
          }
        }
      }
    }
  }

  private func completed(
    _ html: inout HTML, _ visit: Visit, _ passed: [(Roster.Row, Completion)]
  ) {
    html.put(.details) { html in
      html.put(
        .summary,
        visit.say(
          "ผ่าน \(visit.reader.number(passed.count)) คน", "Completed: \(passed.count)"))
      let headings = [
        visit.say("ชื่อ-สกุล", "Name"), visit.say("หน่วยงาน", "Organisation"),
        visit.say("เข้าร่วม", "Attended"), visit.say("วุฒิบัตร", "Certificate"),
      ]
      html.list(headings) { html in
        for (row, completion) in passed {
          html.put(.tr) { html in
            html.put(.th, row.name, .scope("row"))
            html.put(.td, row.organisation?.name ?? "", .dataLabel(headings[1]))
            html.put(
              .td, completion.attendance.map(visit.reader.percent) ?? "–",
              .dataLabel(headings[2]))
            html.put(
              .td,
              row.participant.certificates.last.map { visit.reader.digits($0.facts.number.text) }
                ?? visit.say("รอออก", "due"),
              .dataLabel(headings[3]))
          }
        }
      }
    }
  }
}
