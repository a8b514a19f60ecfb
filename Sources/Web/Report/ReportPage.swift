internal import Charts
internal import Documents
internal import Exports
internal import Phrases
internal import Training

/// What came of a round in charts and tables, and every document of it to take away.
struct ReportPage: Page {
  let record: RoundRecord
  let charts: [RoundChart]
  let files: [(document: RoundDocument, files: [DocumentFile])]
  let choice: DocumentChoice
  let canPrint: Bool

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("รายงาน", "Report") }

  private var code: String { record.round.code }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: record.round, .report, visit)
    documents(&html, visit)
    if choice.isPublished {
      html.put(
        .p,
        visit.say(
          "ฉบับเผยแพร่: ไม่มีรายชื่อ และไม่แสดงจำนวนคนที่น้อยกว่า 5",
          "For everybody: without names, and without counts of people below 5."), .class("notice"))
    }
    if charts.isEmpty {
      html.put(
        .p,
        visit.say(
          "ยังไม่มีข้อมูลพอสำหรับแผนภูมิ", "There are no data for charts yet."))
    }
    for (place, chart) in charts.enumerated() { figure(&html, visit, chart, place) }
  }

  // MARK: - Charts

  private func figure(_ html: inout HTML, _ visit: Visit, _ chart: RoundChart, _ place: Int) {
    let heading = "chart-\(place)-heading"
    html.put(.section, .class("chart"), .ariaLabelledBy(heading)) { html in
      html.put(.h2, chart.table.title, .id(heading))
      // A character that no drawing may hold leaves the table alone.
      if let svg = try? chart.chart.svg(.page(id: "chart-\(place)")) {
        html.put(.figure, .class("drawing")) { html in
          html.put(
            .div, .class("scroll"), .tabIndex(0), .role("group"), .ariaLabel(chart.table.title)
          ) { html in
            html.splice(svg: svg)
          }
        }
      }
      html.put(.details, .open(chart.table.rows.count <= 8)) { html in
        html.put(.summary, visit.say("ตารางของแผนภูมินี้", "The same figures as a table"))
        table(&html, chart.table)
      }
    }
  }

  private func table(_ html: inout HTML, _ table: ChartTable) {
    html.list(table.headings) { html in
      for row in table.rows {
        html.put(.tr) { html in
          for (place, text) in row.enumerated() {
            if place == 0 {
              html.put(.th, text, .scope("row"))
            } else {
              html.put(.td, text, .class("number"), .dataLabel(table.headings[place]))
            }
          }
        }
      }
    }
  }

  // MARK: - Documents

  private func address(_ file: String) -> Address {
    let parts = file.split(separator: "/").map(String.init)
    let folder = Address("rounds", code, "documents")
    return choice.on(parts.reduce(folder) { $0.appending($1) })
  }

  private func documents(_ html: inout HTML, _ visit: Visit) {
    html.put(.section, .class("card documents")) { html in
      html.put(.h2, visit.say("เอกสาร", "Documents"))
      html.view(
        RoundPart.report.address(code), visit.say("ใช้ตัวเลือกนี้", "Use these")
      ) { html in
        html.field(choice.languageField(visit), [], visit)
        html.field(choice.digitsField(visit), [], visit)
        html.put(.label, .class("choice")) { html in
          html.put(
            .input, .type("checkbox"), .name("published"), .value("yes"),
            .checked(choice.isPublished))
          html.text(visit.say("ฉบับเผยแพร่", "For everybody"))
        }
      }
      if !canPrint { html.printingMissing(visit) }
      html.put(.dl, .class("facts files")) { html in
        for (document, files) in files where !files.isEmpty {
          html.put(.dt, document.title(visit.reader))
          html.put(.dd) { html in links(&html, visit, document, files) }
        }
        html.put(.dt, visit.say("ทั้งชุด", "All of them"))
        html.put(.dd) { html in
          html.put(.a, "ZIP", .href(address("all.zip")))
          if canPrint {
            html.text(" ")
            html.put(.a, visit.say("ZIP พร้อม PDF", "ZIP with PDF"), .href(address("all-pdf.zip")))
          }
        }
      }
    }
  }

  private func links(
    _ html: inout HTML, _ visit: Visit, _ document: RoundDocument, _ files: [DocumentFile]
  ) {
    if document == .confirmations {
      let count = visit.reader.number(files.count)
      html.put(
        .a, visit.say("\(count) ฉบับ ZIP", "\(count), ZIP"), .href(address("confirmations.zip")))
      return
    }
    for file in files {
      let label = label(of: file, document, visit)
      html.put(
        .a, label, .href(address(file.name)),
        .ariaLabel("\(document.title(visit.reader)) \(label)"))
      html.text(" ")
      // A flat file is the package once more.
      if canPrint, let pdf = file.pdfName {
        let printed = self.label(of: file, document, visit, format: "PDF")
        html.put(
          .a, printed, .href(address(pdf)),
          .ariaLabel("\(document.title(visit.reader)) \(printed)"))
        html.text(" ")
      }
    }
  }

  /// Its format; of sign-in sheets the day.
  private func label(
    of file: DocumentFile, _ document: RoundDocument, _ visit: Visit, format: String? = nil
  ) -> String {
    let parts = file.name.split(separator: ".").map(String.init)
    let format = format ?? (parts.last ?? "").uppercased()
    guard document == .signInSheets, let stem = parts.first,
      let date = try? CivilDate(iso: String(stem.suffix(10)))
    else { return format }
    return visit.reader.shortDate(date) + " " + format
  }
}

extension RoundDocument {
  func title(_ reader: Reader) -> String {
    switch self {
    case .roster: reader.say("บัญชีรายชื่อ", "Roster")
    case .agenda: reader.say("กำหนดการ", "Agenda")
    case .calendar: reader.say("ปฏิทิน", "Calendar")
    case .signInSheets: reader.say("ใบลงลายมือชื่อ", "Sign-in sheets")
    case .badges: reader.say("ป้ายชื่อ", "Name badges")
    case .tentCards: reader.say("ป้ายตั้งโต๊ะ", "Tent cards")
    case .register: reader.say("ทะเบียนคุมวุฒิบัตร", "Certificate register")
    case .assessments: reader.say("ผลการประเมินสมรรถนะ", "Ratings")
    case .report: reader.say("รายงานผลการฝึกอบรม", "Report on the round")
    case .certificates: reader.say("วุฒิบัตร", "Certificates")
    case .confirmations: reader.say("หนังสือรับรองการเข้าร่วม", "Confirmations of attendance")
    }
  }
}
