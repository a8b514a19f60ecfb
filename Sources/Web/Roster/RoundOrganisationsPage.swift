internal import Operations
internal import Phrases
internal import Training

/// The organisations that a round concerns: those with nobody yet first, with their quotas.
struct RoundOrganisationsPage: Page {
  let round: Round
  let coverage: [OrganisationCoverage]
  let admission: Admission
  let entry: Entry

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { RosterPart.organisations.title(visit.reader) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: round, RosterPart.organisations, visit)
    html.summary(of: entry.problems, visit)
    let nobody = coverage.count(where: \.hasNobody)
    html.put(
      .p,
      nobody == 0
        ? visit.say("ทุกหน่วยงานมีผู้เข้าอบรมแล้ว", "Every organisation has somebody.")
        : visit.say(
          "ยังไม่มีผู้เข้าอบรม \(visit.reader.number(nobody)) หน่วยงาน",
          "\(nobody) organisations have nobody yet."),
      .role("status"))
    if coverage.isEmpty {
      html.put(.p, visit.say("ยังไม่ได้เชิญหน่วยงาน", "No organisation has been invited yet."))
    } else {
      html.form(
        to: Address("rounds", round.code, "people", "organisations", "quotas"), visit
      ) { html in
        list(&html, visit)
        if visit.offers(.change(.setQuota)) {
          html.put(.button, visit.say("บันทึกโควตา", "Save the quotas"), .type("submit"))
        }
      }
    }
    if visit.offers(.change(.inviteOrganisations)) { invite(&html, visit) }
  }

  private func list(_ html: inout HTML, _ visit: Visit) {
    let reader = visit.reader
    let headings = [
      visit.say("หน่วยงาน", "Organisation"), visit.say("โควตา", "Quota"),
      visit.say("เชิญแล้ว", "Invited"), visit.say("เสนอชื่อ", "Named"),
      visit.say("ผู้เข้าอบรม", "Taking part"), visit.say("เข้าร่วมจริง", "Attended"),
      visit.say("วุฒิบัตร", "Certified"),
    ]
    html.list(headings) { html in
      for item in coverage {
        let name = "quota-" + item.organisation.id.description
        let wrong = entry.problems.contains { $0.field == name }
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.link(to: item.organisation)
            html.put(.span, " " + place(of: item.organisation), .class("quiet"))
            if item.hasNobody {
              html.text(" ")
              html.put(.span, visit.say("ยังไม่มีใคร", "nobody yet"), .class("tag warn"))
            }
          }
          html.put(.td, .dataLabel(headings[1])) { html in
            html.put(
              .input, .id(name), .name(name), .type("text"), .class("short tiny"),
              .inputMode("numeric"), .autoComplete("off"), .ariaInvalid(wrong),
              .value(
                entry.isSet(name)
                  ? entry.typed(name)
                  : admission.quotas[item.organisation.id].map(String.init) ?? ""),
              .ariaLabel(
                visit.say("โควตาของ\(item.organisation.name)", "Quota of \(item.organisation.name)")
              ))
          }
          html.put(
            .td, item.invitations > 0 ? visit.say("เชิญแล้ว", "yes") : "–", .dataLabel(headings[2]))
          for (label, count) in zip(
            headings[3...], [item.nominated, item.enrolled, item.attended, item.certified])
          {
            html.put(.td, reader.number(count), .dataLabel(label))
          }
        }
      }
    }
    html.put(
      .p,
      admission.defaultQuota.map {
        visit.say(
          "ช่องที่เว้นว่างใช้โควตาทั่วไป \(reader.number($0)) คน",
          "An empty field means the round’s quota of \($0).")
      } ?? visit.say("ช่องที่เว้นว่างหมายถึงไม่จำกัด", "An empty field means no limit."), .class("quiet"))
  }

  private func invite(_ html: inout HTML, _ visit: Visit) {
    html.put(.h3, visit.say("เชิญหน่วยงาน", "Invite organisations"))
    html.form(
      to: Address("rounds", round.code, "people", "organisations", "invite"), visit
    ) { html in
      for field in [
        Field(
          "names", visit.say("ชื่อหน่วยงาน บรรทัดละชื่อ", "Names, one a line"), kind: .area,
          isRequired: false),
        Field(
          "province",
          visit.say("หรือทุกองค์กรปกครองส่วนท้องถิ่นในจังหวัด", "Or all local governments of the province"),
          isRequired: false),
        Field("district", visit.say("เฉพาะอำเภอ", "Of this district alone"), isRequired: false),
      ] {
        var field = field
        field.value = entry.typed(field.name)
        html.field(field, entry.problems, visit)
      }
      html.put(
        .button, visit.say("เชิญ", "Invite"), .type("submit"), .class("second"))
    }
  }
}
