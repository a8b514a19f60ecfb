internal import Phrases
internal import Training

/// Records an agreement with its parties, in the order of signing.
struct AgreementFormPage: Page {
  let programme: Programme
  let entry: Entry

  var section: Section? { .programmes }

  func title(_ visit: Visit) -> String { visit.say("เพิ่มบันทึกข้อตกลง", "Add an agreement") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.p, programme.title, .class("lead"))
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    html.form(to: Address("programmes", programme.code, "agreements"), visit) { html in
      html.hidden("id", entry.typed("id"))
      html.field(
        Field("title", visit.say("ชื่อบันทึกข้อตกลง", "Title"), value: entry.typed("title")),
        entry.problems, visit)
      html.field(
        Field(
          "signed", visit.say("วันที่ลงนาม", "Signed on"), value: entry.typed("signed"),
          kind: .short, hint: visit.say("เช่น 27/8/2562", "For example 27/8/2562.")),
        entry.problems, visit)
      html.field(
        Field(
          "place", visit.say("สถานที่ลงนาม", "Signed at"), value: entry.typed("place"), kind: .area,
          hint: visit.say(
            "จากห้องออกไป: ห้อง สถานที่ ตำบล อำเภอ จังหวัด บรรทัดละหนึ่งอย่าง",
            "From the room outwards, one on each line."), isRequired: false), entry.problems,
        visit)
      html.put(.h2, visit.say("ภาคี ตามลำดับการลงนาม", "Parties, in the order of signing"))
      html.put(
        .p, visit.say("แถวที่เว้นว่างไม่ถูกบันทึก", "Rows that are left empty are not recorded."),
        .class("hint"))
      for row in 0..<entry.partyRows { party(row, &html, visit) }
      html.put(.div, .class("actions")) { html in
        html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
        html.put(
          .button, visit.say("เพิ่มแถว", "More rows"), .type("submit"), .name("more"),
          .value("yes"), .class("second"), Attribute("formnovalidate", nil))
        html.put(.a, visit.say("ยกเลิก", "Cancel"), .href(Address("programmes", programme.code)))
      }
    }
  }

  private func party(_ row: Int, _ html: inout HTML, _ visit: Visit) {
    html.put(.fieldset, .class("party")) { html in
      html.put(
        .legend, visit.say("ภาคีที่ \(visit.reader.number(row + 1))", "Party \(row + 1)"))
      html.put(.div, .class("columns")) { html in
        html.field(
          Field(
            "level-\(row)", visit.say("ระดับ", "Level"), value: entry.typed("level-\(row)"),
            kind: .choice(
              Agreement.Level.allCases.map { .init($0.rawValue, visit.reader.term($0)) })),
          entry.problems, visit)
        for (name, label) in [
          ("organisation", visit.say("หน่วยงาน", "Organisation")),
          ("signatory", visit.say("ชื่อผู้ลงนาม", "Signatory")),
          ("office", visit.say("ตำแหน่ง", "Office")), ("capacity", visit.say("ในฐานะ", "Capacity")),
        ] {
          html.field(
            Field("\(name)-\(row)", label, value: entry.typed("\(name)-\(row)"), isRequired: false),
            entry.problems, visit)
        }
      }
    }
  }
}
