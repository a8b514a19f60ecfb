internal import Operations
internal import Phrases
internal import Training

/// The latest version of every curriculum.
struct CurriculaPage: Page {
  let files: [CurriculumFile]

  var section: Section? { .curricula }

  func title(_ visit: Visit) -> String { visit.say("หลักสูตร", "Curricula") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    if visit.offers(.change(.storeCurriculum)) {
      html.put(.p, .class("actions")) { html in
        html.put(
          .a, visit.say("ตรวจหรือเก็บแฟ้มหลักสูตร", "Check or store a file"), .class("button"),
          .href(Address("curricula", "upload")))
      }
    }
    if files.isEmpty {
      html.put(.p, visit.say("ยังไม่มีหลักสูตร", "There is no curriculum yet."))
      return
    }
    let labels = [
      visit.say("ฉบับล่าสุด", "Latest version"), visit.say("หน่วย", "Modules"),
      visit.say("เวลา", "Hours"), visit.say("สมรรถนะ", "Competencies"),
    ]
    html.list([visit.say("หลักสูตร", "Curriculum")] + labels) { html in
      for file in files {
        let curriculum = file.curriculum
        let minutes = curriculum.modules.reduce(0) { $0 + $1.minutes }
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(
              .a, curriculum.title.text(in: visit.reader.language),
              .href(Address("curricula", curriculum.code)))
            html.put(.div, curriculum.code, .class("quiet"))
          }
          html.put(.td, curriculum.version, .dataLabel(labels[0]))
          html.put(.td, visit.reader.number(curriculum.modules.count), .dataLabel(labels[1]))
          html.put(.td, visit.reader.duration(minutes: minutes), .dataLabel(labels[2]))
          html.put(.td, visit.reader.number(curriculum.competencies.count), .dataLabel(labels[3]))
        }
      }
    }
  }
}
