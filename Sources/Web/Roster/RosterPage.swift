internal import HTTP
internal import Collation
internal import Operations
internal import Phrases
internal import Training

/// Everybody who was named for a round, with where they stand.
struct RosterPage: Page {
  let roster: RoundRoster
  /// What is shown alone.
  let status: Enrolment.Status?
  let text: String
  /// Of the form below the list, where something has to be mended.
  var entry: Entry?

  var section: Section? { .rounds }
  private var record: RoundRecord { roster.record }

  func title(_ visit: Visit) -> String {
    visit.say("ผู้เข้าอบรม", "Participants") + " · " + record.round.title
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: record.round, RosterPart.list, visit)
    html.summary(of: entry?.problems ?? [], visit)
    summary(&html, visit)
    filters(&html, visit)
    let shown = listed
    if shown.isEmpty {
      html.put(.p, visit.say("ไม่มีรายชื่อตามที่เลือก", "Nobody of these."), .role("status"))
    } else {
      html.form(to: Address("rounds", record.round.code, "people", "status"), visit) { html in
        list(shown, &html, visit)
        decisions(&html, visit)
      }
    }
    waiting(&html, visit)
  }

  /// In the order and with the numbers of every list.
  private var listed: [(number: Int, participant: Participant)] {
    let all = Collator().map(record.listOrder) ?? record.participants
    return all.enumerated().map { ($0 + 1, $1) }.filter { _, participant in
      (status == nil || participant.status == status)
        && (text.isEmpty || words(of: participant).contains { NameParts.name($0, has: text) })
    }
  }

  private func words(of participant: Participant) -> [String] {
    [
      record.name(of: participant)?.displayed, record.organisation(of: participant)?.name,
      record.position(of: participant)?.title,
    ].compactMap(\.self)
  }

  private func summary(_ html: inout HTML, _ visit: Visit) {
    let (total, reader) = (roster.counts.total, visit.reader)
    var parts = [
      visit.say(
        "ผู้เข้าอบรม \(reader.number(total.takingPart)) คน", "\(total.takingPart) taking part")
    ]
    if let places = roster.places {
      let free = max(0, places - total.holdingPlaces)
      parts.append(
        visit.say(
          "รับได้ \(reader.number(places)) ที่ ว่าง \(reader.number(free))",
          "\(places) places, \(free) free"))
    }
    for claim in record.claims {
      let lack = claim.people - total.takingPart
      let state =
        lack == 0
        ? visit.say("ตรงกับรายชื่อ", "agrees with the names")
        : lack > 0
          ? visit.say("ยังขาด \(reader.number(lack)) คน", "\(lack) names missing")
          : visit.say("เกิน \(reader.number(-lack)) คน", "\(-lack) names too many")
      parts.append(
        visit.say(
          "จำนวนที่ระบุไว้ \(reader.number(claim.people)) คน \(state)",
          "stated: \(claim.people), \(state)"))
    }
    html.put(.p, parts.joined(separator: " · "))
  }

  private func filters(_ html: inout HTML, _ visit: Visit) {
    let address = RosterPart.list.address(record.round.code)
    html.search(
      address, text, visit.say("ชื่อ ตำแหน่ง หรือสังกัด", "Name, position or organisation"), visit)
    html.put(.nav, .class("parts"), .ariaLabel(visit.say("สถานะ", "State"))) { html in
      html.put(.ul) { html in
        html.put(.li) { html in
          html.put(
            .a, visit.say("ทั้งหมด", "All") + " " + visit.reader.number(record.participants.count),
            .href(address), .ariaCurrent(status == nil))
        }
        for other in Enrolment.Status.allCases {
          let count = roster.counts.total.byStatus[other] ?? 0
          guard count > 0 else { continue }
          html.put(.li) { html in
            html.put(
              .a, visit.reader.term(other) + " " + visit.reader.number(count),
              .href(address.with("status", other.rawValue)), .ariaCurrent(other == status))
          }
        }
      }
    }
  }

  private func list(
    _ shown: [(number: Int, participant: Participant)], _ html: inout HTML, _ visit: Visit
  ) {
    let headings = [
      visit.say("ที่", "No."), visit.say("ชื่อ-สกุล", "Name"), visit.say("ตำแหน่ง", "Position"),
      visit.say("สังกัด", "Organisation"), visit.say("สถานะ", "State"),
      visit.say("หนังสือ", "Letter"), visit.say("จัดการ", "Manage"),
    ]
    let chosen = Set(entry?.form.all("person") ?? [])
    html.list(headings) { html in
      for (number, participant) in shown {
        let id = participant.person.id.description
        let name = record.name(of: participant)?.displayed ?? "–"
        html.put(.tr) { html in
          html.put(.td, .dataLabel(headings[0])) { html in
            html.put(.label, .class("choice pick")) { html in
              html.put(
                .input, .type("checkbox"), .name("person"), .value(id),
                .checked(chosen.contains(id)))
              html.text(visit.reader.number(number))
              html.put(.span, " " + name, .class("hidden"))
            }
          }
          html.put(.th, .scope("row")) { html in
            html.put(.a, name, .href(Address("people", id)))
          }
          html.put(
            .td, orDash(record.position(of: participant)?.title), .dataLabel(headings[2]))
          html.put(
            .td, orDash(record.organisation(of: participant)?.name), .dataLabel(headings[3]))
          html.put(.td, .dataLabel(headings[4])) { html in html.status(participant.status, visit) }
          html.put(
            .td, orDash(roster.letterOf[participant.enrolment.id]?.number), .dataLabel(headings[5]))
          html.put(.td, .dataLabel(headings[6])) { html in
            html.put(
              .a, visit.say("จัดการ", "Manage"),
              .ariaLabel(visit.say("จัดการ \(name)", "Manage \(name)")),
              .href(Address("rounds", record.round.code, "people", "of", id)))
          }
        }
      }
    }
  }

  private func decisions(_ html: inout HTML, _ visit: Visit) {
    let offered = RosterDecision.allCases.filter { visit.offers(.change($0.action)) }
    guard !offered.isEmpty else { return }
    let problems = entry?.problems ?? []
    html.put(.section, .class("card decide")) { html in
      html.put(.h2, visit.say("กับคนที่เลือกไว้", "With those who are chosen"))
      html.field(
        Field(
          "decision", visit.say("ทำ", "Do"), value: entry?.typed("decision") ?? "",
          kind: .choice(offered.map { Field.Choice($0.rawValue, $0.title(visit)) })), problems,
        visit)
      html.put(.div, .class("columns")) { html in
        html.field(
          Field(
            "authority", visit.say("ผู้มีอำนาจ", "In whose right"),
            value: entry?.typed("authority") ?? "organiser",
            kind: .choice(
              Approval.Authority.allCases.map { Field.Choice($0.rawValue, visit.reader.term($0)) })),
          problems, visit)
        html.field(
          Field(
            "by", visit.say("ชื่อหรือตำแหน่งผู้อนุมัติ", "Name or office of who decides"),
            value: entry?.typed("by") ?? "", isRequired: false), problems, visit)
        html.field(
          Field(
            "reason", visit.say("เหตุผล (เมื่อไม่อนุมัติ)", "Reason (when not approved)"),
            value: entry?.typed("reason") ?? "", isRequired: false), problems, visit)
      }
      html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
    }
  }

  private func waiting(_ html: inout HTML, _ visit: Visit) {
    guard !roster.waiting.isEmpty else { return }
    html.put(.h2, visit.say("รายชื่อสำรองตามลำดับ", "Waiting list, in its order"))
    html.put(
      .p,
      visit.say(
        "เมื่อมีที่ว่าง ระบบเลื่อนผู้ที่รออยู่ขึ้นเองตามลำดับ",
        "When a place is free, the next one moves up by itself."),
      .class("quiet"))
    html.put(.ol) { html in
      for item in roster.waiting {
        let participant = record.participants.first { $0.enrolment.id == item.enrolment }
        let name = participant.flatMap { record.name(of: $0)?.displayed } ?? "–"
        let organisation = participant.flatMap { record.organisation(of: $0)?.name }
        html.put(
          .li,
          [
            name, organisation,
            visit.say("ตั้งแต่ ", "since ") + visit.reader.shortDate(item.since.dateInThailand),
            item.limit.map { limit(in: $0, visit) },
          ].compactMap(\.self).joined(separator: " · "))
      }
    }
  }

  private func limit(in limit: Places.Limit, _ visit: Visit) -> String {
    switch limit {
    case .quota(let places):
      visit.say(
        "โควตาหน่วยงาน \(visit.reader.number(places)) เต็ม", "the quota of \(places) is taken")
    case .capacity(let places):
      visit.say("ที่ทั้งหมด \(visit.reader.number(places)) เต็ม", "all \(places) places are taken")
    }
  }
}

/// What is decided about several people at once.
enum RosterDecision: String, CaseIterable {
  case approve, enrol, reject, confirm

  var action: AuditAction {
    switch self {
    case .approve: .approveNominations
    case .enrol: .enrol
    case .reject: .rejectNominations
    case .confirm: .confirmWalkIns
    }
  }

  func title(_ visit: Visit) -> String {
    switch self {
    case .approve: visit.say("อนุมัติการเสนอชื่อ", "Approve the nominations")
    case .enrol: visit.say("ลงทะเบียนเป็นผู้เข้าอบรม", "Enrol")
    case .reject: visit.say("ไม่อนุมัติ", "Do not approve")
    case .confirm: visit.say("ยืนยันผู้ลงทะเบียนหน้างาน", "Confirm walk-ins")
    }
  }
}
