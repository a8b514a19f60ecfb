internal import Operations
internal import Phrases
internal import Training

/// Records that may be one person, for somebody to say.
struct DuplicatesPage: Page {
  let found: DuplicatePage
  let isPart: Bool

  var section: Section? { .people }

  func title(_ visit: Visit) -> String { visit.say("ระเบียนที่อาจซ้ำกัน", "Possible duplicates") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.put(
      .p,
      visit.say(
        "ระบบเพียงเสนอคู่ที่คล้ายกัน ผู้ใช้เป็นผู้ตัดสินว่าเป็นคนเดียวกันหรือไม่ และยกเลิกการรวมได้",
        "The program only proposes pairs; you decide, and can undo a merge."), .class("lead"))
    if found.pairs.isEmpty {
      html.put(.p, visit.say("ไม่พบคู่ที่คล้ายกัน", "No such pairs were found."), .role("status"))
    }
    html.put(.div, .class("pairs")) { html in
      for pair in found.pairs { show(pair, &html, visit) }
    }
    if let next = found.next {
      html.put(.p) { html in
        html.put(
          .a, visit.say("ตรวจคนต่อไป", "Look at the next people"), .class("button second"),
          .href(Address("people", "duplicates").with("from", next.description)))
      }
    }
  }

  private func show(_ pair: DuplicateCandidate, _ html: inout HTML, _ visit: Visit) {
    html.put(.section, .class("card")) { html in
      let names = [pair.person, pair.other].map { $0.names.last?.value.displayed ?? "–" }
      html.put(.h2, names.joined(separator: visit.say(" กับ ", " and ")))
      html.put(.ul) { html in
        for person in [pair.person, pair.other] {
          html.put(.li) { html in
            html.put(
              .a, person.names.last?.value.displayed ?? "–",
              .href(Address("people", person.id.description)))
            let position = person.position(on: visit.office.today)
            let organisation = position.flatMap { found.organisations[$0.organisation]?.name }
            html.text(
              " · " + [position?.title, organisation].compactMap(\.self).joined(separator: " "))
          }
        }
      }
      html.put(
        .p, visit.reader.sentence(pair) { found.organisations[$0]?.name }, .class("quiet"))
      html.put(.div, .class("actions dense")) { html in
        if visit.offers(.change(.mergePeople)) {
          html.put(
            .a, visit.say("เปรียบเทียบและรวม", "Compare and merge"), .class("button"),
            .href(
              Address("people", pair.other.id.description, "merge", pair.person.id.description)))
        }
        if visit.offers(.change(.markDistinct)) {
          html.action(
            visit.say("ไม่ใช่คนเดียวกัน", "Not the same"),
            to: Address("people", "duplicates", "distinct"), visit,
            values: ["person": pair.person.id.description, "other": pair.other.id.description])
        }
      }
    }
  }
}
