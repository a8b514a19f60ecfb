internal import Phrases
internal import Training

/// What `round reconcile` shows: the claims, the named people, and what is missing or too many.
struct ReconciliationSheet {
  let reader: Reader
  let organisations: [ID<Organisation>: Organisation]

  func lines(of counts: Reconciliation) -> [String] {
    let total = counts.total
    let byStatus = Enrolment.Status.allCases.compactMap { status in
      total.byStatus[status].map { "\(reader.term(status)) \($0)" }
    }
    let attendance = reader.say(
      "เข้าร่วมจริง \(total.attended) · ไม่มาเลย \(total.absent) · ยังไม่ทราบ \(total.unmarked)",
      "attended \(total.attended) · never came \(total.absent) · not known yet \(total.unmarked)")
    let named = byStatus.isEmpty ? reader.say("ไม่มี", "none") : byStatus.joined(separator: " · ")
    return claims(counts)
      + [
        reader.say("รายชื่อจริง: ", "named people: ") + named,
        reader.say("ในผู้เข้าอบรม: ", "of those taking part: ") + attendance, "",
      ] + counts.organisations.map(line)
  }

  private func claims(_ counts: Reconciliation) -> [String] {
    if counts.claims.isEmpty {
      return [reader.say("ไม่มีจำนวนที่ระบุไว้", "no headcount was stated")]
    }
    return counts.claims.map { claim in
      let label = reader.say(
        "จำนวนที่ระบุไว้ \(claim.people) คน (\(claim.statedBy)): ",
        "stated: \(claim.people) (\(claim.statedBy)): ")
      return label
        + [
          difference(
            counts.total.takingPart - claim.people,
            reader.say("ผู้เข้าอบรมที่มีชื่อ", "named participants")),
          difference(
            counts.total.attended - claim.people, reader.say("ผู้เข้าร่วมจริง", "who attended")),
        ].joined(separator: " · ")
    }
  }

  private func difference(_ difference: Int, _ what: String) -> String {
    switch difference {
    case 0: reader.say("\(what)ตรงกัน", "\(what): agrees")
    case ..<0: reader.say("\(what)ขาด \(-difference)", "\(what): \(-difference) missing")
    default: reader.say("\(what)เกิน \(difference)", "\(what): \(difference) too many")
    }
  }

  private func line(_ item: Reconciliation.OrganisationCount) -> String {
    let count = item.count
    let name = organisations[item.organisation]?.name ?? ""
    let facts = reader.say(
      "ได้ที่แล้ว \(count.holdingPlaces) · ผู้เข้าอบรม \(count.takingPart) · เข้าร่วมจริง \(count.attended)",
      "places held \(count.holdingPlaces) · taking part \(count.takingPart) · attended \(count.attended)"
    )
    guard let quota = item.quota, let excess = item.excess else { return "\(name): \(facts)" }
    let quotaWord = reader.say("จัดสรร \(quota)", "quota \(quota)")
    let verdict = difference(excess, reader.say("รายชื่อ", "names"))
    return "\(name): \(quotaWord) · \(facts) · \(verdict)"
  }
}
