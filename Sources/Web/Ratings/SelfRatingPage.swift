internal import Operations
internal import Phrases
internal import Training

/// Sheets on which participants rate themselves, a page of paper each.
struct SelfRatingPage: Page {
  let sheet: RatingSheet
  let view: RatingView
  /// A person's id; nil for all.
  let only: String?

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("ใบประเมินตนเอง", "Self-rating sheets") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit), .class("screen"))
    html.put(
      .p,
      visit.say(
        "สั่งพิมพ์จากเบราว์เซอร์ (Ctrl+P) กระดาษ A4 คนละหนึ่งแผ่น",
        "Print from the browser (Ctrl+P) on A4, a page each."), .class("hint screen"))
    for row in sheet.rows
    where only == nil || row.participant.person.id.description == only {
      html.put(.section, .class("sheet")) { html in page(&html, visit, row) }
    }
  }

  private func page(_ html: inout HTML, _ visit: Visit, _ row: RatingSheet.Row) {
    let (reader, language) = (visit.reader, visit.reader.language)
    html.put(.h2, title(visit) + " · " + reader.term(view.occasion))
    html.put(.p, sheet.round.title + " · " + sheet.round.code)
    html.put(
      .p,
      [reader.number(row.number) + ". " + row.name, row.position, row.organisation]
        .filter { !$0.isEmpty }.joined(separator: " · "))
    html.put(.table) { html in
      html.put(.thead) { html in
        html.put(.tr) { html in
          html.put(.th, visit.say("สมรรถนะ", "Competency"), .scope("col"))
          for level in 0...5 { html.put(.th, reader.number(level), .scope("col")) }
        }
      }
      html.put(.tbody) { html in
        for competency in sheet.competencies {
          html.put(.tr) { html in
            html.put(
              .th, competency.code + " " + competency.title.text(in: language), .scope("row"))
            for indicator in competency.indicators {
              html.put(.td, "☐ " + indicator.text(in: language))
            }
          }
        }
      }
    }
    html.put(
      .p,
      visit.say(
        "ลงชื่อ ……………………………………… วันที่ …………………………",
        "Signed ……………………………………… Date …………………………"))
  }
}
