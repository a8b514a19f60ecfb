internal import Operations
internal import Phrases
internal import Training

/// All programmes.
struct ProgrammesPage: Page {
  let programmes: [ProgrammeSummary]

  var section: Section? { .programmes }

  func title(_ visit: Visit) -> String { visit.say("โครงการ", "Programmes") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    if visit.offers(.change(.createProgramme)) {
      html.put(.p, .class("actions")) { html in
        html.put(
          .a, visit.say("สร้างโครงการ", "Create a programme"), .class("button"),
          .href(Address("programmes", "new")))
      }
    }
    if programmes.isEmpty {
      html.put(.p, visit.say("ยังไม่มีโครงการ", "There is no programme yet."))
      return
    }
    let (organiser, rounds) = (visit.say("หน่วยงานผู้จัด", "Organiser"), visit.say("รอบ", "Rounds"))
    html.list([visit.say("โครงการ", "Programme"), organiser, rounds]) { html in
      for item in programmes {
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(
              .a, item.programme.title, .href(Address("programmes", item.programme.code)))
            html.put(.div, item.programme.code, .class("quiet"))
          }
          html.put(.td, item.organiser?.name ?? "", .dataLabel(organiser))
          html.put(
            .td, visit.reader.number(item.rounds), .dataLabel(rounds), .class("number"))
        }
      }
    }
  }
}
