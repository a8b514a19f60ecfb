internal import Operations
internal import Phrases
internal import Training

/// All trainers.
struct TrainersPage: Page {
  let files: [TrainerFile]
  let entry: Entry

  var section: Section? { .settings }

  func title(_ visit: Visit) -> String { Setting.trainers.title(visit.reader) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    if files.isEmpty {
      html.put(.p, visit.say("ยังไม่มีวิทยากร", "There is no trainer yet."))
    } else {
      let (organisation, may) = (visit.say("สังกัด", "Organisation"), visit.say("สอนได้", "May teach"))
      html.list([visit.say("วิทยากร", "Trainer"), organisation, may]) { html in
        for file in files {
          html.put(.tr) { html in
            html.put(.th, .scope("row")) { html in
              html.put(
                .a, file.trainer.name,
                .href(Address("settings", "trainers", file.trainer.id.description)))
            }
            html.put(.td, file.organisation?.name ?? "", .dataLabel(organisation))
            html.put(
              .td,
              file.qualifications.isEmpty
                ? visit.say("ทุกหน่วย", "every module")
                : file.qualifications.map(\.code).joined(separator: ", "), .dataLabel(may))
          }
        }
      }
    }
    guard visit.offers(.change(.addTrainer)) else { return }
    html.put(.h2, visit.say("เพิ่มวิทยากร", "Add a trainer"))
    html.form(to: Address("settings", "trainers"), visit) { html in
      html.field(
        Field(
          "name", visit.say("ชื่อวิทยากรหรือทีม", "Name of the trainer or team"),
          value: entry.typed("name")), entry.problems, visit)
      html.field(
        Field(
          "organisation", visit.say("สังกัด", "Organisation"), value: entry.typed("organisation"),
          hint: visit.say("ชื่อเต็มหรือชื่อย่อ", "Its name, in full or as it is shortened.")),
        entry.problems, visit)
      html.put(.button, visit.say("เพิ่มวิทยากร", "Add the trainer"), .type("submit"))
    }
  }
}
