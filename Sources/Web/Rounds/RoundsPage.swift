internal import Phrases
internal import Training

/// All rounds, the latest first.
struct RoundsPage: Page {
  let rounds: [Round]

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("รอบอบรม", "Rounds") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    if rounds.isEmpty {
      html.put(.p, visit.say("ยังไม่มีรอบอบรม", "There is no round yet."))
      return
    }
    let (name, dates) = (visit.say("รอบ", "Round"), visit.say("วันที่", "Dates"))
    html.put(.table, .class("list")) { html in
      html.put(.thead) { html in
        html.put(.tr) { html in
          for heading in [name, dates] { html.put(.th, heading, .scope("col")) }
        }
      }
      html.put(.tbody) { html in
        for round in rounds.sorted(by: { $0.first > $1.first }) {
          html.put(.tr) { html in
            html.put(.th, .scope("row")) { html in
              html.put(.a, round.title, .href(Address("rounds", round.code)))
              html.put(.span, " " + round.code, .class("quiet"))
            }
            html.put(.td, visit.reader.dates(round.first, round.last), .dataLabel(dates))
          }
        }
      }
    }
  }
}
