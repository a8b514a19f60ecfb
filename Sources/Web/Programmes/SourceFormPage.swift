internal import Training

/// Keeps a text that a programme's facts were taken from.
struct SourceFormPage: Page {
  let programme: Programme
  let entry: Entry

  var section: Section? { .programmes }

  func title(_ visit: Visit) -> String { visit.say("เพิ่มเอกสารต้นทาง", "Add a source text") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.p, programme.title, .class("lead"))
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    html.form(to: Address("programmes", programme.code, "sources"), visit) { html in
      html.hidden("id", entry.typed("id"))
      html.field(
        Field("title", visit.say("ชื่อเอกสาร", "Title"), value: entry.typed("title")),
        entry.problems, visit)
      html.field(
        Field(
          "text", visit.say("ข้อความ", "Text"), value: entry.typed("text"), kind: .area,
          hint: visit.say("คัดลอกตามต้นฉบับทุกคำ", "Word for word.")), entry.problems, visit)
      html.put(.div, .class("actions")) { html in
        html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
        html.put(.a, visit.say("ยกเลิก", "Cancel"), .href(Address("programmes", programme.code)))
      }
    }
  }
}
