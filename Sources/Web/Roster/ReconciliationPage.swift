internal import Collation
internal import Operations
internal import Phrases
internal import Training

/// Stated headcounts held against the people who are named.
struct ReconciliationPage: Page {
  let round: Round
  let counts: Reconciliation
  let organisations: [ID<Organisation>: Organisation]

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { RosterPart.reconciliation.title(visit.reader) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: round, RosterPart.reconciliation, visit)
    let (total, reader) = (counts.total, visit.reader)
    if counts.claims.isEmpty {
      html.put(.p, visit.say("ไม่มีจำนวนที่ระบุไว้", "No headcount was stated."))
    }
    for claim in counts.claims {
      html.put(.section, .class("card")) { html in
        html.put(
          .h3,
          visit.say("ระบุไว้ \(reader.number(claim.people)) คน", "Stated: \(claim.people)"))
        html.put(.p, claim.statedBy, .class("quiet"))
        html.put(
          .p,
          difference(
            total.takingPart - claim.people, visit.say("ผู้เข้าอบรมที่มีชื่อ", "Named participants"), visit)
        )
        html.put(
          .p, difference(total.attended - claim.people, visit.say("ผู้เข้าร่วมจริง", "Attended"), visit))
      }
    }
    let attended = [total.attended, total.absent, total.unmarked].map(reader.number)
    html.put(
      .p,
      visit.say(
        "ในผู้เข้าอบรม: เข้าร่วมจริง \(attended[0]) · ไม่มาเลย \(attended[1]) · ยังไม่ทราบ \(attended[2])",
        "Of those taking part: \(attended[0]) attended · \(attended[1]) never came · \(attended[2]) not known yet"
      ))
    let headings = [
      visit.say("หน่วยงาน", "Organisation"), visit.say("โควตา", "Quota"),
      visit.say("ได้ที่แล้ว", "Places held"), visit.say("ผู้เข้าอบรม", "Taking part"),
      visit.say("เข้าร่วมจริง", "Attended"), visit.say("ผล", "Result"),
    ]
    let items =
      Collator()?.sorted(counts.organisations) { organisations[$0.organisation]?.name ?? "" }
      ?? counts.organisations
    html.list(headings) { html in
      for item in items {
        html.put(.tr) { html in
          html.put(.th, orDash(organisations[item.organisation]?.name), .scope("row"))
          html.put(.td, item.quota.map(reader.number) ?? "–", .dataLabel(headings[1]))
          html.put(.td, reader.number(item.count.holdingPlaces), .dataLabel(headings[2]))
          html.put(.td, reader.number(item.count.takingPart), .dataLabel(headings[3]))
          html.put(.td, reader.number(item.count.attended), .dataLabel(headings[4]))
          html.put(
            .td, item.excess.map { difference($0, visit.say("รายชื่อ", "names"), visit) } ?? "–",
            .dataLabel(headings[5]))
        }
      }
    }
  }

  private func difference(_ difference: Int, _ what: String, _ visit: Visit) -> String {
    let count = visit.reader.number(abs(difference))
    return switch difference {
    case 0: visit.say("\(what)ตรงกัน", "\(what): agrees")
    case ..<0: visit.say("\(what)ขาด \(count)", "\(what): \(count) missing")
    default: visit.say("\(what)เกิน \(count)", "\(what): \(count) too many")
    }
  }
}
