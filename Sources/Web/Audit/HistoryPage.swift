internal import Operations
internal import Phrases
internal import Training

/// What happened to a person or in a round.
struct HistoryPage: Page {
  let history: History

  var section: Section? { .audit }

  func title(_ visit: Visit) -> String { visit.say("ประวัติการเปลี่ยนแปลง", "History of changes") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.put(.p, history.title, .class("lead"))
    html.events(of: history, visit)
  }
}

extension HTML {
  /// A heading for each operation, and below it every row with what changed.
  mutating func events(of history: History, _ visit: Visit) {
    for event in history.events {
      put(.details, .class("card event")) { html in
        html.put(.summary) { html in
          html.put(.time, visit.reader.moment(event.recorded.at))
          html.text(" · " + event.recorded.by + ": ")
          html.put(.strong, visit.reader.actionTerm(event.action))
          html.text(visit.say(" (\(event.changes.count) รายการ)", " (\(event.changes.count))"))
        }
        if !event.recorded.device.isEmpty {
          html.put(.p, visit.say("จาก ", "from ") + event.recorded.device, .class("quiet"))
        }
        for change in event.changes {
          let lines = visit.reader.lines(change, history)
          html.put(.p, lines[0])
          html.put(.ul) { html in
            for line in lines.dropFirst() { html.put(.li, line) }
          }
        }
      }
    }
  }
}
