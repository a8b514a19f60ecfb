internal import Phrases
internal import Training

/// The parts of a round that have a page each; the raw value is the end of its address.
enum RoundPart: String, CaseIterable {
  case overview = ""
  case board, people, attendance, ratings, certificates, report

  func address(_ round: String) -> Address {
    self == .overview ? Address("rounds", round) : Address("rounds", round, rawValue)
  }

  /// What one has to be allowed for there to be anything to see.
  var deed: Deed {
    switch self {
    case .overview, .board, .attendance, .ratings, .report: .read(.round)
    case .people: .read(.enrolments)
    case .certificates: .read(.certificates)
    }
  }

  func title(_ reader: Reader) -> String {
    switch self {
    case .overview: reader.say("ภาพรวม", "Overview")
    case .board: reader.say("กำหนดการ", "Plan")
    case .people: reader.say("ผู้เข้าอบรม", "Participants")
    case .attendance: reader.say("ลงชื่อ", "Attendance")
    case .ratings: reader.say("ประเมินสมรรถนะ", "Ratings")
    case .certificates: reader.say("วุฒิบัตร", "Certificates")
    case .report: reader.say("รายงาน", "Report")
    }
  }
}

extension HTML {
  /// The heading of a round's page, and the way to its other pages.
  mutating func heading(of round: Round, _ part: RoundPart, _ visit: Visit) {
    put(.p, .class("lead")) { html in
      html.text(
        visit.say("ครั้งที่ \(visit.reader.number(round.ordinal))", "Round \(round.ordinal)"))
      html.text(" · " + visit.reader.dates(round.first, round.last) + " · " + round.code)
    }
    put(.h1) { html in
      html.text(part == .overview ? round.title : part.title(visit.reader))
    }
    if part != .overview { put(.p, round.title, .class("lead")) }
    put(.nav, .class("sections"), .ariaLabel(visit.say("หน้าของรอบนี้", "Pages of this round"))) {
      html in
      html.put(.ul) { html in
        for other in RoundPart.allCases where visit.offers(other.deed) {
          html.put(.li) { html in
            html.put(
              .a, other.title(visit.reader), .href(other.address(round.code)),
              .ariaCurrent(other == part))
          }
        }
      }
    }
  }
}
