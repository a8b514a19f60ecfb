internal import Operations
internal import Phrases
internal import Training

/// A form that corrects one thing about somebody.
struct PersonFormPage: Page {
  let edit: PersonEdit
  let file: PersonFile
  let entry: Entry

  var section: Section? { .people }
  private var person: Person { file.person }
  private var isFirst: Bool { !entry.isSet("revision") }

  func title(_ visit: Visit) -> String { edit.title(visit) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    let name = person.name(on: visit.office.today)?.displayed ?? "–"
    let position = person.position(on: visit.office.today)
    html.put(.p, .class("lead")) { html in
      html.put(.a, name, .href(Address("people", person.id.description)))
    }
    if !isFirst, entry.typed("revision") != person.revision {
      // What is there now stands beside what was typed, which the fields keep.
      html.put(.dl, .class("facts card")) { html in
        html.put(.dt, visit.say("ข้อมูลล่าสุดที่บันทึกไว้", "What is on record now"))
        html.put(
          .dd,
          [name, position?.title, position.flatMap { file.organisations[$0.organisation]?.name }]
            .compactMap(\.self).joined(separator: " · "))
        html.put(.dt, visit.say("สิ่งที่คุณกรอก", "What you typed"))
        html.put(
          .dd,
          visit.say(
            "อยู่ในช่องด้านล่าง ส่งอีกครั้งถ้ายังต้องการ",
            "It stands in the fields below; send it again if you still want it."))
      }
    }
    let address = Address("people", person.id.description, "edit", edit.rawValue)
    html.form(to: address, visit) { html in
      html.hidden("revision", person.revision)
      for field in fields(visit) { html.field(field, entry.problems, visit) }
      if edit == .position || edit == .end {
        html.put(.div, .class("choice field")) { html in
          html.put(
            .input, .id("acting"), .name("acting"), .type("checkbox"), .value("1"),
            .checked(entry.isSet("acting")))
          html.put(
            .label,
            edit == .end
              ? visit.say("เฉพาะการรักษาราชการแทน", "Only what they are acting in")
              : visit.say("รักษาราชการแทน (นอกจากตำแหน่งของตน)", "Acting, beside their own position"),
            .for("acting"))
        }
      }
      html.put(.p, .class("actions")) { html in
        html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
        html.put(
          .a, visit.say("ไม่บันทึก", "Cancel"), .class("button second"),
          .href(Address("people", person.id.description)))
      }
    }
  }

  private func field(
    _ name: String, _ label: String, _ present: String = "", kind: Field.Kind = .text,
    hint: String = "", isRequired: Bool = true
  ) -> Field {
    Field(
      name, label, value: isFirst ? present : entry.typed(name), kind: kind, hint: hint,
      isRequired: isRequired)
  }

  private func fields(_ visit: Visit) -> [Field] {
    let from = field(
      "from", visit.say("ตั้งแต่วันที่", "From"), kind: .short,
      hint: visit.say(
        "เช่น 1/10/2562 เว้นว่างถ้าข้อมูลเดิมผิดมาแต่ต้น",
        "For example 1/10/2562; empty if what stood here was a mistake."),
      isRequired: false)
    switch edit {
    case .name:
      let name = person.names.last?.value
      return [
        field(
          "prefix", visit.say("คำนำหน้า", "Prefix"), name?.prefix ?? "", kind: .short,
          isRequired: false),
        field("given", visit.say("ชื่อตัว", "Given name"), name?.given ?? ""),
        field("middle", visit.say("ชื่อรอง", "Middle name"), name?.middle ?? "", isRequired: false),
        field("surname", visit.say("นามสกุล", "Surname"), name?.surname ?? "", isRequired: false),
        from,
      ]
    case .position:
      let position = person.position(on: visit.office.today)
      let organisation = position.flatMap { file.organisations[$0.organisation] }
      return [
        field("title", visit.say("ตำแหน่ง", "Position"), position?.title ?? ""),
        field(
          "organisation", visit.say("สังกัด", "Organisation"), organisation?.name ?? "",
          hint: visit.say("ชื่อเต็มหรือชื่อย่อ เช่น อบต.สวาย", "In full or short, as อบต.สวาย"),
          isRequired: false), from,
      ]
    case .end:
      return [
        field(
          "until", visit.say("วันสุดท้าย", "Last day"), kind: .short,
          hint: visit.say("เช่น 30/9/2562", "For example 30/9/2562"))
      ]
    case .alias:
      return [
        field("spelling", visit.say("ชื่อตามที่เขียนไว้", "As it is written there")),
        field("source", visit.say("ที่มา", "Where it stands"), isRequired: false),
      ]
    case .consent:
      return [
        field(
          "purpose", visit.say("วัตถุประสงค์", "Purpose"),
          kind: .choice(
            Consent.Purpose.allCases.map { Field.Choice($0.rawValue, visit.reader.term($0)) })),
        field(
          "answer", visit.say("ผล", "Answer"),
          kind: .choice([
            Field.Choice("given", visit.say("ยินยอม", "Given")),
            Field.Choice("withdrawn", visit.say("ถอนความยินยอม", "Withdrawn")),
          ])),
        field(
          "evidence", visit.say("หลักฐาน", "Evidence"),
          hint: visit.say("เช่น เลขที่แบบฟอร์ม", "Such as the number of the form")),
        field("on", visit.say("วันที่บนแบบฟอร์ม", "Date on the form"), kind: .short, isRequired: false),
      ]
    }
  }
}
