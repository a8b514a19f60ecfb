internal import Phrases
internal import Training

/// What `round coverage` shows: those with nobody first, under their provinces and districts.
struct CoverageSheet {
  let reader: Reader
  private var heading: String?
  private var place: [String] = []

  init(reader: Reader) { self.reader = reader }

  func lines(of coverage: [OrganisationCoverage]) -> [String] {
    var sheet = self
    let nobody = coverage.count(where: \.hasNobody)
    return [
      reader.say(
        "\(coverage.count) หน่วยงาน ยังไม่มีใคร \(nobody) แห่ง",
        "\(coverage.count) organisations, \(nobody) with nobody yet")
    ] + sheet.more(coverage)
  }

  /// The next part of a list.
  mutating func more(_ coverage: [OrganisationCoverage]) -> [String] {
    var lines: [String] = []
    for item in coverage {
      let part =
        item.hasNobody
        ? reader.say("ยังไม่มีใคร", "nobody yet")
        : reader.say(
          "หน่วยงาน: เชิญ · จัดสรร · เสนอชื่อ · ลงทะเบียน · เข้าร่วม · วุฒิบัตร",
          "organisation: invited · quota · nominated · enrolled · attended · certified")
      if part != heading {
        lines += ["", part]
        (heading, place) = (part, [])
      }
      let organisation = item.organisation
      if place != [organisation.province, organisation.district] {
        place = [organisation.province, organisation.district]
        lines.append("  " + place.filter { !$0.isEmpty }.joined(separator: " · "))
      }
      lines.append("    " + line(item))
    }
    return lines
  }

  private func line(_ item: OrganisationCoverage) -> String {
    let invited =
      item.invitations > 0
      ? reader.say("เชิญแล้ว", "invited") : reader.say("ไม่ได้เชิญ", "not invited")
    let quota = item.quota.map(String.init) ?? "–"
    if item.hasNobody, item.nominated == 0 {
      return "\(item.organisation.name) (\(invited))"
    }
    let counts = [item.nominated, item.enrolled, item.attended, item.certified].map(String.init)
    return
      "\(item.organisation.name): \(([invited, quota] + counts).joined(separator: " · "))"
  }
}
