/// Makes a programme.
struct ProgrammeFormPage: Page {
  let entry: Entry

  var section: Section? { .programmes }

  func title(_ visit: Visit) -> String { visit.say("สร้างโครงการ", "Create a programme") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    html.form(to: Address("programmes"), visit) { html in
      let fields = [
        Field(
          "code", visit.say("รหัสโครงการ", "Code"), value: entry.typed("code"), kind: .short,
          hint: visit.say("a–z, 0–9 และ - เปลี่ยนภายหลังไม่ได้", "a–z, 0–9 and -; it stays as it is.")
        ),
        Field("title", visit.say("ชื่อโครงการ", "Title"), value: entry.typed("title")),
        Field(
          "organiser", visit.say("หน่วยงานผู้จัด", "Organiser"), value: entry.typed("organiser"),
          hint: visit.say(
            "ชื่อเต็มหรือชื่อย่อ เช่น อบจ. สุรินทร์", "Its name, in full or as it is shortened.")),
        Field(
          "starts", visit.say("วันเริ่ม", "First day"), value: entry.typed("starts"), kind: .short,
          hint: visit.say("เช่น 1/10/2562", "For example 1/10/2562."), isRequired: false),
        Field(
          "ends", visit.say("วันสิ้นสุด", "Last day"), value: entry.typed("ends"), kind: .short,
          isRequired: false),
        Field(
          "period-note", visit.say("ระยะเวลาตามเอกสาร", "Period as its source says it"),
          value: entry.typed("period-note"), isRequired: false),
        Field(
          "target-groups", visit.say("กลุ่มเป้าหมาย", "Target groups"),
          value: entry.typed("target-groups"), kind: .area,
          hint: visit.say("กลุ่มละหนึ่งบรรทัด", "One on each line."), isRequired: false),
      ]
      for field in fields { html.field(field, entry.problems, visit) }
      html.put(.div, .class("actions")) { html in
        html.put(.button, visit.say("สร้างโครงการ", "Create the programme"), .type("submit"))
        html.put(.a, visit.say("ยกเลิก", "Cancel"), .href(Address("programmes")))
      }
    }
  }
}
