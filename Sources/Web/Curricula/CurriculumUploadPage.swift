internal import Curricula
internal import Phrases
internal import Training

/// Checks a curriculum file, and stores it where somebody wants that.
struct CurriculumUploadPage: Page {
  var entry: Entry
  var fileName = ""
  var problems: [CurriculumProblem] = []
  /// Read without a problem, and not stored.
  var checked: Curriculum?

  init(entry: Entry) { self.entry = entry }

  var section: Section? { .curricula }

  func title(_ visit: Visit) -> String {
    visit.say("ตรวจหรือเก็บแฟ้มหลักสูตร", "Check or store a curriculum file")
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    found(&html, visit)
    if let checked { valid(checked, &html, visit) }
    html.form(to: Address("curricula", "upload"), visit, withFiles: true) { html in
      html.field(
        Field(
          "file", visit.say("แฟ้มหลักสูตร", "Curriculum file"),
          kind: .file(accept: ".xml,application/xml,text/xml"),
          hint: visit.say(
            "XML ไม่เกิน 256 KB ฉบับที่เก็บแล้วไม่ถูกแก้ไข การแก้ต้องเป็นฉบับใหม่",
            "XML of at most 256 KB. What is stored stays; a change is a new version.")),
        entry.problems, visit)
      html.put(.div, .class("actions")) { html in
        html.put(
          .button, visit.say("ตรวจเท่านั้น", "Check alone"), .type("submit"), .class("second"))
        if visit.offers(.change(.storeCurriculum)) {
          html.put(
            .button, visit.say("ตรวจและเก็บ", "Check and store"), .type("submit"), .name("store"),
            .value("yes"))
        }
        html.put(.a, visit.say("ยกเลิก", "Cancel"), .href(Address("curricula")))
      }
    }
  }

  private func found(_ html: inout HTML, _ visit: Visit) {
    guard !problems.isEmpty else { return }
    html.put(.section, .class("summary"), .tabIndex(-1), .role("alert")) { html in
      html.put(
        .h2,
        visit.say(
          "“\(fileName)” มี \(visit.reader.number(problems.count)) จุดที่ต้องแก้ ยังไม่ได้เก็บ",
          "“\(fileName)”: \(problems.count) to mend; nothing was stored"))
      let (line, what) = (visit.say("บรรทัด", "Line"), visit.say("สิ่งที่ต้องแก้", "What to mend"))
      html.list([line, what]) { html in
        for problem in problems {
          html.put(.tr) { html in
            html.put(.th, visit.reader.number(problem.line), .scope("row"))
            html.put(.td, visit.reader.sentence(problem), .dataLabel(what))
          }
        }
      }
    }
  }

  private func valid(_ curriculum: Curriculum, _ html: inout HTML, _ visit: Visit) {
    let minutes = visit.reader.duration(minutes: curriculum.modules.reduce(0) { $0 + $1.minutes })
    html.put(
      .p,
      visit.say(
        "ใช้ได้: \(curriculum.title.thai) ฉบับ \(curriculum.version) · \(visit.reader.number(curriculum.modules.count)) หน่วย \(minutes) · \(visit.reader.number(curriculum.competencies.count)) สมรรถนะ ยังไม่ได้เก็บ",
        "Valid: \(curriculum.title.text(in: .english)), version \(curriculum.version) · \(curriculum.modules.count) modules, \(minutes) · \(curriculum.competencies.count) competencies. Not stored yet."
      ), .class("notice"), .role("status"))
  }
}
