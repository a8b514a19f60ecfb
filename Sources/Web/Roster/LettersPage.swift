internal import Operations
internal import Phrases
internal import Training

/// The letters by which organisations named people for a round.
struct LettersPage: Page {
  let round: Round
  let letters: [LetterFile]
  let entry: Entry?

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { RosterPart.letters.title(visit.reader) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: round, RosterPart.letters, visit)
    let problems = entry?.problems ?? []
    html.summary(of: problems, visit)
    let headings = [
      visit.say("เลขที่", "Number"), visit.say("ลงวันที่", "Dated"), visit.say("วันที่รับ", "Received"),
      visit.say("หน่วยงาน", "Organisation"), visit.say("ผู้ที่เสนอ", "Named"),
    ]
    if letters.isEmpty {
      html.put(.p, visit.say("ยังไม่มีหนังสือส่งรายชื่อ", "There is no letter yet."))
    } else {
      html.list(headings) { html in
        for file in letters {
          html.put(.tr) { html in
            html.put(.th, file.letter.number, .scope("row"))
            html.put(.td, visit.reader.shortDate(file.letter.dated), .dataLabel(headings[1]))
            html.put(.td, visit.reader.shortDate(file.letter.received), .dataLabel(headings[2]))
            html.put(.td, orDash(file.organisation?.name), .dataLabel(headings[3]))
            html.put(
              .td, orDash(file.people.map(\.name).joined(separator: ", ")), .dataLabel(headings[4]))
          }
        }
      }
    }
    guard visit.offers(.change(.addLetter)) else { return }
    html.put(.h3, visit.say("ลงรับหนังสือ", "Enter a letter"))
    html.form(to: RosterPart.letters.address(round.code), visit) { html in
      let date = visit.say("เช่น 15/8/2562", "For example 15/8/2562")
      for field in [
        Field("number", visit.say("เลขที่หนังสือ", "Number")),
        Field("dated", visit.say("ลงวันที่", "Dated"), kind: .short, hint: date),
        Field("organisation", visit.say("หน่วยงาน", "Organisation")),
        Field(
          "received", visit.say("วันที่รับ", "Received"), kind: .short,
          hint: visit.say("เว้นว่างถ้าเป็นวันนี้", "Empty for today"), isRequired: false),
        Field("note", visit.say("หมายเหตุ", "Note"), isRequired: false),
      ] {
        var field = field
        field.value = entry?.typed(field.name) ?? ""
        html.field(field, problems, visit)
      }
      html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
    }
  }
}
