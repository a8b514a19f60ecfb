internal import Collation
internal import Operations
internal import Phrases
internal import Training

/// One organisation: what it was and is, its people, and how far it came.
struct OrganisationFilePage: Page {
  let sheet: OrganisationSheet
  let entry: Entry

  var section: Section? { .organisations }
  private var present: Organisation { sheet.file.present }

  func title(_ visit: Visit) -> String { present.name }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, present.name)
    html.summary(of: entry.problems, visit)
    facts(&html, visit)
    changes(&html, visit)
    people(&html, visit)
    rounds(&html, visit)
    if visit.offers(.change(.changeOrganisation)) { form(&html, visit) }
  }

  private func facts(_ html: inout HTML, _ visit: Visit) {
    html.put(.dl, .class("facts")) { html in
      html.put(.dt, visit.say("ประเภท", "Kind"))
      html.put(.dd, visit.reader.term(present.kind))
      html.put(.dt, visit.say("ที่ตั้ง", "Place"))
      html.put(.dd, orDash(place(of: present)))
      if let parent = sheet.file.parent {
        html.put(.dt, visit.say("สังกัด", "Part of"))
        html.put(.dd) { html in html.link(to: parent) }
      }
      if !sheet.offices.isEmpty {
        html.put(.dt, visit.say("ส่วนราชการภายใน", "Offices"))
        html.put(.dd) { html in
          for office in sheet.offices {
            html.link(to: office)
            html.text(" ")
          }
        }
      }
      let others = present.aliases + [present.rawSpelling].compactMap(\.self)
      if !others.isEmpty {
        html.put(.dt, visit.say("ชื่ออื่นที่พบ", "Other spellings"))
        html.put(.dd, others.joined(separator: " · "))
      }
      html.put(.dt, visit.say("บุคลากรในระบบ", "People on record"))
      html.put(.dd, visit.reader.number(sheet.file.staff))
    }
  }

  private func changes(_ html: inout HTML, _ visit: Visit) {
    guard !sheet.file.changes.isEmpty else { return }
    html.put(.h2, visit.say("การเปลี่ยนแปลงตามเวลา", "Changes over time"))
    html.put(.ul) { html in
      html.put(
        .li,
        visit.say("เดิม: ", "At first: ") + sheet.file.founded.name + " ("
          + visit.reader.term(sheet.file.founded.kind) + ")")
      for change in sheet.file.changes {
        html.put(
          .li,
          visit.say("ตั้งแต่ ", "From ") + visit.reader.shortDate(change.from) + ": " + change.name
            + " (" + visit.reader.term(change.kind) + ") " + change.reference)
      }
    }
  }

  private func people(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("ผู้ที่เคยส่งเข้าอบรม", "Whom it sent to training"))
    if sheet.people.isEmpty {
      return html.put(.p, visit.say("ยังไม่มี หรือไม่มีสิทธิ์ดู", "Nobody yet, or nobody you may see."))
    }
    let headings = [
      visit.say("ชื่อ-สกุล", "Name"), visit.say("ตำแหน่ง", "Position"),
      visit.say("รอบที่เข้าอบรม", "Rounds"),
      visit.say("วุฒิบัตร", "Certificates"),
    ]
    let today = visit.office.today
    let sorted =
      Collator()?.sorted(sheet.people) { $0.name(on: today)?.withoutPrefix ?? "" } ?? sheet.people
    html.list(headings) { html in
      for person in sorted {
        let training = sheet.training[person.id]
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(
              .a, person.name(on: today)?.displayed ?? "–",
              .href(Address("people", person.id.description)))
          }
          html.put(.td, orDash(person.position(on: today)?.title), .dataLabel(headings[1]))
          html.put(.td, visit.reader.number(training?.rounds ?? 0), .dataLabel(headings[2]))
          html.put(.td, visit.reader.number(training?.certificates ?? 0), .dataLabel(headings[3]))
        }
      }
    }
  }

  private func rounds(_ html: inout HTML, _ visit: Visit) {
    guard !sheet.rounds.isEmpty else { return }
    html.put(.h2, visit.say("รอบอบรมและความครอบคลุม", "Rounds and coverage"))
    for (programme, coverage) in sheet.programmes {
      let counts = [coverage.nominated, coverage.attended, coverage.certified].map(
        visit.reader.number)
      html.put(
        .p,
        "\(programme.code): "
          + visit.say(
            "เสนอชื่อ \(counts[0]) · เข้าร่วมจริง \(counts[1]) · วุฒิบัตร \(counts[2])",
            "named \(counts[0]) · attended \(counts[1]) · certified \(counts[2])"))
    }
    let headings = [
      visit.say("รอบ", "Round"), visit.say("โควตา", "Quota"), visit.say("เสนอชื่อ", "Named"),
      visit.say("เข้าร่วมจริง", "Attended"), visit.say("วุฒิบัตร", "Certified"),
    ]
    html.list(headings) { html in
      for (round, coverage) in sheet.rounds {
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(.a, round.title, .href(Address("rounds", round.code)))
            html.put(
              .span, " " + round.code + " · " + visit.reader.dates(round.first, round.last),
              .class("quiet"))
          }
          html.put(
            .td, coverage.quota.map(visit.reader.number) ?? "–", .dataLabel(headings[1]))
          for (label, count) in zip(
            headings[2...], [coverage.nominated, coverage.attended, coverage.certified])
          {
            html.put(.td, visit.reader.number(count), .dataLabel(label))
          }
        }
      }
    }
  }

  private func form(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("บันทึกการเปลี่ยนแปลง", "Record a change"))
    html.put(
      .p,
      visit.say(
        "เช่น ยกฐานะเป็นเทศบาลหรือเปลี่ยนชื่อ ข้อมูลเดิมยังคงอยู่สำหรับเอกสารก่อนวันนั้น",
        "Such as becoming a municipality, or another name. What held before stays for documents of before."
      ),
      .class("quiet"))
    let isFirst = !entry.isSet("from")
    html.form(to: Address("organisations", present.id.description), visit) { html in
      for (field, value) in [
        (
          Field(
            "kind", visit.say("ประเภท", "Kind"),
            kind: .choice(
              Organisation.Kind.allCases.map { Field.Choice($0.rawValue, visit.reader.term($0)) })),
          present.kind.rawValue
        ),
        (Field("name", visit.say("ชื่อ", "Name")), present.name),
        (Field("district", visit.say("อำเภอ", "District"), isRequired: false), present.district),
        (Field("province", visit.say("จังหวัด", "Province"), isRequired: false), present.province),
        (
          Field(
            "from", visit.say("ตั้งแต่วันที่", "From"), kind: .short,
            hint: visit.say("เช่น 1/10/2562", "For example 1/10/2562")), ""
        ),
        (
          Field(
            "reference",
            visit.say("อ้างอิง เช่น ประกาศกระทรวงมหาดไทย", "Reference, such as the announcement"),
            isRequired: false), ""
        ),
      ] {
        var field = field
        field.value = isFirst ? value : entry.typed(field.name)
        html.field(field, entry.problems, visit)
      }
      html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
    }
  }
}
