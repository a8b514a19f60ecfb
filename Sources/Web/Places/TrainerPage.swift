internal import Operations
internal import Phrases
internal import Training

/// A trainer: who they are, and what they may teach.
struct TrainerPage: Page {
  let file: TrainerFile
  let entry: Entry

  var section: Section? { .settings }

  func title(_ visit: Visit) -> String { file.trainer.name }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.p, file.organisation?.name ?? "", .class("lead"))
    html.put(.h1, file.trainer.name)
    html.summary(of: entry.problems, visit)
    html.put(.p) { html in
      if let person = file.person {
        html.text(visit.say("บุคคลในระเบียน: ", "On record as: "))
        html.put(
          .a, person.name(on: visit.office.today)?.displayed ?? person.id.description,
          .href(Address("people", person.id.description)))
      } else {
        html.text(
          visit.say(
            "ยังไม่ได้ระบุว่าเป็นบุคคลใดในระเบียน", "Nobody has said which person on record this is."))
      }
    }
    qualifications(&html, visit)
    let id = file.trainer.id.description
    if visit.offers(.change(.qualifyTrainer)) { qualify(id, &html, visit) }
    if visit.offers(.change(.linkTrainer)) { link(id, &html, visit) }
  }

  private func qualifications(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("สิ่งที่สอนได้", "What they may teach"))
    if file.qualifications.isEmpty {
      html.put(
        .p,
        visit.say(
          "ไม่มีคุณสมบัติบันทึกไว้ จึงสอนได้ทุกหน่วย", "Nothing is on record, so every module."))
      return
    }
    let labels = [
      visit.say("ระดับ", "Level"), visit.say("ตั้งแต่", "From"), visit.say("ถึง", "Until"),
      visit.say("หลักฐาน", "Evidence"),
    ]
    html.list([visit.say("ขอบเขต", "Scope")] + labels) { html in
      for item in file.qualifications {
        html.put(.tr) { html in
          html.put(.th, "\(visit.term(item.scope)) \(item.code)", .scope("row"))
          let values = [
            item.level, item.from.map(visit.reader.date) ?? "–",
            item.until.map(visit.reader.date) ?? "–", item.evidence,
          ]
          for (label, value) in zip(labels, values) {
            html.put(.td, value.isEmpty ? "–" : value, .dataLabel(label))
          }
        }
      }
    }
  }

  private func qualify(_ id: String, _ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("เพิ่มคุณสมบัติ", "Add a qualification"))
    html.put(
      .p,
      visit.say(
        "เมื่อมีบันทึกแล้ว จะวางแผนได้เฉพาะหน่วยที่มีคุณสมบัติในวันนั้น",
        "Once anything is on record, only what it covers on the day can be planned."),
      .class("hint"))
    html.form(to: Address("settings", "trainers", id, "qualifications"), visit) { html in
      let fields = [
        Field(
          "scope", visit.say("ขอบเขต", "Scope"), value: entry.typed("scope"),
          kind: .choice(
            TrainerQualification.Scope.allCases.map { .init($0.rawValue, visit.term($0)) })),
        Field(
          "code", visit.say("รหัส", "Code"), value: entry.typed("code"), kind: .short,
          hint: visit.say("เช่น R2-1 หรือ C1", "For example R2-1 or C1.")),
        Field(
          "level", visit.say("ระดับ", "Level"), value: entry.typed("level"), isRequired: false),
        Field(
          "from", visit.say("ตั้งแต่วันที่", "First day"), value: entry.typed("from"), kind: .short,
          isRequired: false),
        Field(
          "until", visit.say("ถึงวันที่", "Last day"), value: entry.typed("until"), kind: .short,
          isRequired: false),
        Field(
          "evidence", visit.say("หลักฐาน", "Evidence"), value: entry.typed("evidence"),
          isRequired: false),
      ]
      for field in fields { html.field(field, entry.problems, visit) }
      html.put(.button, visit.say("บันทึกคุณสมบัติ", "Record it"), .type("submit"))
    }
  }

  private func link(_ id: String, _ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("ระบุบุคคลในระเบียน", "Say which person on record"))
    html.form(to: Address("settings", "trainers", id, "person"), visit) { html in
      html.field(
        Field(
          "person", visit.say("ชื่อหรือรหัสบุคคล", "Name or id"), value: entry.typed("person")),
        entry.problems, visit)
      html.field(
        Field(
          "employer", visit.say("สังกัด เมื่อชื่อซ้ำ", "Organisation, where names recur"),
          value: entry.typed("employer"), isRequired: false), entry.problems, visit)
      html.put(.button, visit.say("บันทึก", "Save"), .type("submit"), .class("second"))
    }
  }
}

extension Visit {
  func term(_ scope: TrainerQualification.Scope) -> String {
    switch scope {
    case .curriculum: say("หลักสูตร", "curriculum")
    case .module: say("หน่วย", "module")
    case .competency: say("สมรรถนะ", "competency")
    }
  }
}
