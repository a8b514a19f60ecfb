internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// Finds people on record and names them for a round, or adds somebody who is not known yet.
struct NominatePage: Page {
  let round: Round
  let text: String
  let hits: [PersonHit]
  let entry: Entry

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { RosterPart.nominate.title(visit.reader) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: round, RosterPart.nominate, visit)
    html.summary(of: entry.problems, visit)
    let address = RosterPart.nominate.address(round.code)
    html.put(.h3, visit.say("ผู้ที่มีในระบบ", "People on record"))
    html.search(address, text, visit.say("ค้นด้วยส่วนใดก็ได้ของชื่อ", "Any part of a name"), visit)
    if !text.isEmpty, hits.isEmpty {
      html.put(.p, visit.say("ไม่พบ “\(text)”", "Nobody has “\(text)”."), .role("status"))
    }
    if !hits.isEmpty {
      html.form(to: address, visit) { html in
        html.hidden("q", text)
        choices(&html, visit)
        html.nominationFields(entry, visit)
        html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
      }
    }
    html.put(.h3, visit.say("ผู้ที่ยังไม่มีในระบบ", "Somebody new"))
    html.form(
      to: Address("rounds", round.code, "people", "import"), visit
    ) { html in
      for field in [
        Field(
          "name", visit.say("คำนำหน้า ชื่อ และนามสกุล", "Prefix, given name and surname"),
          hint: visit.say("เช่น นางสาวกมล ใจดี", "For example นางสาวกมล ใจดี")),
        Field("position", visit.say("ตำแหน่ง", "Position"), isRequired: false),
        Field(
          "organisation", visit.say("สังกัด", "Organisation"),
          hint: visit.say("ชื่อเต็มหรือชื่อย่อ เช่น อบต.สวาย", "In full or short, as อบต.สวาย")),
      ] {
        html.field(field, [], visit)
      }
      html.hidden("typed", "1")
      html.put(
        .button, visit.say("ตรวจและดูก่อนบันทึก", "Check and preview"), .type("submit"),
        .class("second"))
    }
  }

  private func choices(_ html: inout HTML, _ visit: Visit) {
    let chosen = Set(entry.form.all("person"))
    html.put(.fieldset) { html in
      html.put(.legend, visit.say("เลือก", "Choose"))
      for hit in hits {
        let id = hit.person.id.description
        html.put(.div, .class("choice")) { html in
          html.put(
            .input, .id("person-" + id), .name("person"), .type("checkbox"), .value(id),
            .checked(chosen.contains(id) || hits.count == 1))
          html.put(.label, .for("person-" + id)) { html in
            html.text(hit.person.name(on: visit.office.today)?.displayed ?? "–")
            html.put(
              .span,
              " "
                + [hit.person.position(on: visit.office.today)?.title, hit.organisation?.name]
                .compactMap(\.self).joined(separator: " · "), .class("quiet"))
          }
        }
      }
    }
  }
}

extension HTML {
  /// By which letter, and why a requirement is waived.
  mutating func nominationFields(_ entry: Entry, _ visit: Visit) {
    field(
      Field(
        "use", visit.say("ในฐานะ", "As"), value: entry.typed("use"),
        kind: .choice([
          Field.Choice("nominees", visit.say("ผู้ได้รับการเสนอชื่อ", "Nominees")),
          Field.Choice("walk-ins", visit.say("ผู้ลงทะเบียนหน้างาน", "Walk-ins")),
        ])), entry.problems, visit)
    field(
      Field(
        "letter", visit.say("หนังสือส่งรายชื่อเลขที่", "By the letter of number"),
        value: entry.typed("letter"), isRequired: false), entry.problems, visit)
    put(.details, .open(!entry.typed("waive-position").isEmpty || !entry.problems.isEmpty)) {
      html in
      html.put(.summary, visit.say("ยกเว้นเงื่อนไข", "Waive a requirement"))
      html.field(
        Field(
          "waive-position",
          visit.say(
            "เหตุผลที่รับทั้งที่ตำแหน่งไม่อยู่ในกลุ่มเป้าหมาย", "Why somebody of another position is let in"),
          value: entry.typed("waive-position"), isRequired: false), entry.problems, visit)
      html.field(
        Field(
          "waive-prerequisite",
          visit.say(
            "เหตุผลที่รับทั้งที่ยังไม่ผ่านการอบรมก่อนหน้า", "Why somebody without the earlier training is let in"
          ),
          value: entry.typed("waive-prerequisite"), isRequired: false), entry.problems, visit)
    }
  }
}
