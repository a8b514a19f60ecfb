internal import Phrases
internal import Training

/// What is going on today, and what waits for somebody.
struct TodayPage: Page {
  let rounds: [Round]

  var section: Section? { .today }

  func title(_ visit: Visit) -> String { visit.say("วันนี้", "Today") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
  }
}
