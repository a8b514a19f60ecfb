internal import Phrases
internal import Training

/// The pages about a round's people; the raw value is the end of its address.
enum RosterPart: String, CaseIterable {
  case list = ""
  case nominate, letters, organisations, admission, reconciliation
  case file = "import"

  func address(_ round: String) -> Address {
    self == .list
      ? Address("rounds", round, "people") : Address("rounds", round, "people", rawValue)
  }

  func title(_ reader: Reader) -> String {
    switch self {
    case .list: reader.say("รายชื่อ", "List")
    case .nominate: reader.say("เสนอชื่อ", "Nominate")
    case .file: reader.say("นำเข้าบัญชีรายชื่อ", "Import a list")
    case .letters: reader.say("หนังสือส่งรายชื่อ", "Letters")
    case .organisations: reader.say("หน่วยงานและโควตา", "Organisations and quotas")
    case .admission: reader.say("เงื่อนไขการรับ", "Admission")
    case .reconciliation: reader.say("ตรวจสอบจำนวน", "Headcount")
    }
  }
}

extension HTML {
  /// The heading of a page about a round's people, with the way to the others.
  mutating func heading(of round: Round, _ part: RosterPart, _ visit: Visit) {
    heading(of: round, .people, visit)
    put(.nav, .class("parts"), .ariaLabel(visit.say("เรื่องผู้เข้าอบรม", "About the participants"))) {
      html in
      html.put(.ul) { html in
        for other in RosterPart.allCases {
          html.put(.li) { html in
            html.put(
              .a, other.title(visit.reader), .href(other.address(round.code)),
              .ariaCurrent(other == part))
          }
        }
      }
    }
    if part != .list { put(.h2, part.title(visit.reader)) }
  }
}
