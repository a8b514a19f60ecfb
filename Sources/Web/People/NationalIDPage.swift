internal import Operations
internal import Phrases
internal import Training

/// A national ID in full, shown once and recorded with its reason.
struct NationalIDPage: Page {
  let person: Person
  let number: NationalID?
  let entry: Entry

  var section: Section? { .people }

  func title(_ visit: Visit) -> String { visit.say("เลขประจำตัวประชาชน", "National ID") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    html.put(.p) { html in
      html.put(
        .a, person.names.last?.value.displayed ?? "–",
        .href(Address("people", person.id.description)))
    }
    if let number {
      html.put(.p, number.formatted, .class("code"))
      html.put(
        .p,
        visit.say("การเปิดดูครั้งนี้ถูกบันทึกไว้พร้อมเหตุผล", "This look has been recorded with its reason."),
        .class("quiet"))
    } else {
      html.reveal(person.id, entry, visit)
    }
  }
}

extension HTML {
  /// The form that asks why somebody looks at a national ID.
  mutating func reveal(_ person: ID<Person>, _ entry: Entry?, _ visit: Visit) {
    form(to: Address("people", person.description, "national-id"), visit) { html in
      html.field(
        Field(
          "reason", visit.say("เหตุผลที่เปิดดู", "Reason for looking"),
          value: entry?.typed("reason") ?? "",
          hint: visit.say(
            "จะบันทึกไว้ว่าใครดู เมื่อใด เพราะเหตุใด", "Who looked, when and why is recorded.")),
        entry?.problems ?? [], visit)
      html.put(
        .button, visit.say("แสดงเลขทั้งหมด", "Show it in full"), .type("submit"), .class("second"))
    }
  }
}
