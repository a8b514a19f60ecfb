internal import Operations
internal import Phrases
internal import Training

/// People by any part of their names.
struct PeopleSearchPage: Page {
  let text: String
  let found: PeoplePage?

  var section: Section? { .people }

  func title(_ visit: Visit) -> String { visit.say("บุคลากร", "People") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.search(
      Address("people"), text, visit.say("ค้นด้วยส่วนใดก็ได้ของชื่อ", "Any part of a name"), visit)
    html.put(.p, .class("actions")) { html in
      if visit.offers(.read(.duplicates)) {
        html.put(
          .a, visit.say("ระเบียนที่อาจซ้ำกัน", "Possible duplicates"), .class("button second"),
          .href(Address("people", "duplicates")))
      }
      html.put(
        .a, visit.say("เป้าหมายชั่วโมงฝึกอบรม", "Target of training hours"), .class("button second"),
        .href(Address("people", "target")))
    }
    guard let found else {
      html.put(
        .p,
        visit.say(
          "พิมพ์ชื่อหรือนามสกุลเพียงบางส่วน เช่น “ใจดี” ไม่ต้องใส่คำนำหน้า",
          "Type a part of a given name or surname, without the prefix."), .class("quiet"))
      return
    }
    if found.hits.isEmpty {
      html.put(
        .p,
        found.next == nil
          ? visit.say("ไม่พบ “\(text)”", "Nobody has “\(text)”.")
          : visit.say("หน้านี้ไม่มีรายชื่อ ดูหน้าต่อไป", "Nobody on this page; go on to the next."),
        .role("status"))
    } else {
      list(found.hits, &html, visit)
    }
    if let next = found.next {
      html.put(
        .p,
        content: { html in
          html.put(
            .a, visit.say("หน้าต่อไป", "Next page"), .class("button second"),
            .href(Address("people").with("q", text).with("from", next.text)))
        })
    }
  }

  private func list(_ hits: [PersonHit], _ html: inout HTML, _ visit: Visit) {
    let headings = [
      visit.say("ชื่อ-สกุล", "Name"), visit.say("ตำแหน่ง", "Position"),
      visit.say("สังกัด", "Organisation"),
    ]
    html.list(headings) { html in
      for hit in hits {
        let today = visit.office.today
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(
              .a, hit.person.name(on: today)?.displayed ?? "–",
              .href(Address("people", hit.person.id.description)))
          }
          html.put(.td, orDash(hit.person.position(on: today)?.title), .dataLabel(headings[1]))
          html.put(.td, .dataLabel(headings[2])) { html in
            if let organisation = hit.organisation {
              html.link(to: organisation)
              html.put(.span, " " + place(of: organisation), .class("quiet"))
            } else {
              html.text("–")
            }
          }
        }
      }
    }
  }
}

/// A dash where there is nothing to say.
func orDash(_ text: String?) -> String { text.flatMap { $0.isEmpty ? nil : $0 } ?? "–" }

/// District and province of an organisation.
func place(of organisation: Organisation) -> String {
  [organisation.district, organisation.province].filter { !$0.isEmpty }.joined(separator: " ")
}

extension HTML {
  /// A form that searches by GET.
  mutating func search(_ address: Address, _ text: String, _ label: String, _ visit: Visit) {
    put(
      .form, Attribute("method", "get"), .action(address), .class("search"), .role("search")
    ) { html in
      html.put(.label, label, .for("q"), .class("hidden"))
      html.put(
        .input, .id("q"), .name("q"), .type("search"), .value(text),
        Attribute("placeholder", label), .autoComplete("off"))
      html.put(.button, visit.say("ค้นหา", "Search"), .type("submit"))
    }
  }

  mutating func link(to organisation: Organisation) {
    put(
      .a, organisation.name, .href(Address("organisations", organisation.id.description)))
  }
}
