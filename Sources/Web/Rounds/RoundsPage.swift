internal import Operations
internal import Phrases
internal import Training

/// All rounds, the latest first, by what somebody wants to see.
struct RoundsPage: Page {
  let list: RoundList
  let filter: RoundFilter
  let today: CivilDate
  /// Whether it is not the first page of the list.
  let isContinued: Bool

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("รอบอบรม", "Rounds") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    if visit.offers(.change(.createRound)) {
      html.put(.p, .class("actions")) { html in
        html.put(
          .a, visit.say("สร้างรอบ", "Create a round"), .class("button"),
          .href(Address("rounds", "new")))
      }
    }
    filters(&html, visit)
    if list.rounds.isEmpty {
      html.put(
        .p,
        filter.isEmpty
          ? visit.say("ยังไม่มีรอบอบรม", "There is no round yet.")
          : visit.say(
            "ไม่มีรอบที่ตรงกับเงื่อนไข ลองลดเงื่อนไขลง", "No round fits; ask for less."))
    } else {
      table(&html, visit)
    }
    more(&html, visit)
  }

  private func filters(_ html: inout HTML, _ visit: Visit) {
    html.put(
      .form, Attribute("method", "get"), .action(Address("rounds")), .role("search"),
      .class("filters")
    ) { html in
      html.put(.div, .class("columns")) { html in
        html.put(.div, .class("field")) { html in
          html.put(.label, visit.say("ค้นชื่อหรือรหัส", "Title or code"), .for("q"))
          html.put(.input, .id("q"), .name("q"), .type("search"), .value(filter.text))
        }
        html.field(
          Field(
            "year", visit.say("ปีงบประมาณ", "Fiscal year"),
            value: filter.fiscalYear.map { String($0.number) } ?? "",
            kind: .choice(
              [.init("", visit.say("ทุกปี", "All"))]
                + list.fiscalYears.map { .init(String($0.number), visit.reader.year($0)) })), [],
          visit)
        html.field(
          Field(
            "programme", visit.say("โครงการ", "Programme"), value: filter.programme,
            kind: .choice(
              [.init("", visit.say("ทุกโครงการ", "All"))]
                + list.programmes.map { .init($0.code, $0.title) })), [], visit)
        html.field(
          Field(
            "state", visit.say("สถานะ", "State"), value: filter.state?.rawValue ?? "",
            kind: .choice(
              [.init("", visit.say("ทุกสถานะ", "All"))]
                + RoundFilter.State.allCases.map { .init($0.rawValue, visit.term($0)) })), [],
          visit)
      }
      html.put(.div, .class("actions")) { html in
        html.put(.button, visit.say("แสดง", "Show"), .type("submit"), .class("second"))
        if !filter.isEmpty {
          html.put(.a, visit.say("แสดงทั้งหมด", "Show all"), .href(Address("rounds")))
        }
      }
    }
  }

  private func table(_ html: inout HTML, _ visit: Visit) {
    let (dates, state) = (visit.say("วันที่", "Dates"), visit.say("สถานะ", "State"))
    let (place, people) = (visit.say("สถานที่", "Venue"), visit.say("ผู้เข้าอบรม", "Taking part"))
    html.list([visit.say("รอบ", "Round"), dates, place, people, state]) { html in
      for round in list.rounds {
        let phase = round.state(on: today)
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(.a, round.title, .href(Address("rounds", round.code)))
            html.put(
              .div,
              visit.say(
                "ครั้งที่ \(visit.reader.number(round.ordinal))", "Round \(round.ordinal)")
                + " · " + round.code, .class("quiet"))
          }
          html.put(.td, visit.reader.dates(round.first, round.last), .dataLabel(dates))
          html.put(.td, round.venue, .dataLabel(place))
          html.put(
            .td, visit.reader.number(round.takingPart), .dataLabel(people), .class("number"))
          html.put(.td, .dataLabel(state)) { html in
            html.put(
              .span, visit.term(phase), .class(phase == .running ? "tag ok" : "tag"))
          }
        }
      }
    }
  }

  private func more(_ html: inout HTML, _ visit: Visit) {
    let here = Address("rounds").with("q", filter.text.isEmpty ? nil : filter.text)
      .with("year", filter.fiscalYear.map { String($0.number) })
      .with("programme", filter.programme.isEmpty ? nil : filter.programme)
      .with("state", filter.state?.rawValue)
    html.put(.p, .class("actions")) { html in
      if isContinued { html.put(.a, visit.say("กลับไปหน้าแรกของรายการ", "First page"), .href(here)) }
      if let next = list.next {
        html.put(
          .a, visit.say("รอบก่อนหน้านี้", "Earlier rounds"), .class("button second"),
          .href(here.with("after", "\(next.first.iso)~\(next.code)")))
      }
    }
  }
}

extension Visit {
  func term(_ state: RoundFilter.State) -> String {
    switch state {
    case .planned: say("ยังไม่เริ่ม", "planned")
    case .running: say("กำลังอบรม", "running")
    case .finished: say("เสร็จแล้ว", "finished")
    }
  }
}
