internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// Edits a round; what somebody else has changed meanwhile stands beside what was typed.
struct RoundEditPage: Page {
  /// As it stands now.
  let round: Round
  let entry: Entry
  var isStale = false

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("แก้ไขรอบ", "Edit the round") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.p, round.title + " · " + round.code, .class("lead"))
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    let address = Address("rounds", round.code, "edit")
    if isStale { differences(&html, visit, address) }
    html.form(to: address, visit) { html in
      // Sent again after both were shown, what was typed holds.
      html.hidden("seen", isStale ? round.revision : entry.typed("seen"))
      html.roundFields(entry, visit)
      html.put(.div, .class("actions")) { html in
        html.put(
          .button,
          isStale ? visit.say("บันทึกของฉัน", "Save mine") : visit.say("บันทึก", "Save"),
          .type("submit"))
        html.put(.a, visit.say("ยกเลิก", "Cancel"), .href(Address("rounds", round.code)))
      }
    }
  }

  private func differences(_ html: inout HTML, _ visit: Visit, _ address: Address) {
    let now = round.form
    let labels = [
      ("title", visit.say("ชื่อการอบรม", "Title")), ("ordinal", visit.say("ครั้งที่", "Round number")),
      ("first", visit.say("วันแรก", "First day")), ("last", visit.say("วันสุดท้าย", "Last day")),
      ("objectives", visit.say("วัตถุประสงค์", "Objectives")),
    ]
    let signatories = (0..<3).flatMap { place in
      [
        ("name", visit.say("ชื่อผู้ลงนาม", "Signatory")), ("office", visit.say("ตำแหน่ง", "Office")),
        ("capacity", visit.say("ในฐานะ", "Capacity")),
      ].map { ("signatory-\($0.0)-\(place)", "\($0.1) \(visit.reader.number(place + 1))") }
    }
    let (mine, theirs) = (visit.say("ที่ท่านพิมพ์", "What you typed"), visit.say("ขณะนี้", "Now"))
    html.list([visit.say("ช่อง", "Field"), mine, theirs]) { html in
      for (name, label) in labels + signatories {
        let typed = entry.typed(name).filter { $0 != "\r" && $0 != "\r\n" && $0 != "\n" }
        let current = now[name] ?? ""
        if typed == current.filter({ $0 != "\n" }) { continue }
        html.put(.tr) { html in
          html.put(.th, label, .scope("row"))
          html.put(.td, entry.typed(name), .dataLabel(mine))
          html.put(.td, current, .dataLabel(theirs))
        }
      }
    }
    html.put(.p, .class("actions")) { html in
      html.put(
        .a, visit.say("ใช้ของที่มีอยู่ขณะนี้", "Take what is there now"), .class("button second"),
        .href(address))
    }
  }
}
