internal import Operations
internal import Phrases
internal import Training

/// Makes a round, anew or like an earlier one.
struct RoundFormPage: Page {
  let entry: Entry
  let choices: RoundChoices

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("สร้างรอบอบรม", "Create a round") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    missing(&html, visit)
    html.form(to: Address("rounds"), visit) { html in
      html.field(
        Field(
          "code", visit.say("รหัสรอบ", "Code"), value: entry.typed("code"), kind: .short,
          hint: visit.say(
            "a–z, 0–9 และ - เช่น surin-2563-1 เปลี่ยนภายหลังไม่ได้",
            "a–z, 0–9 and -, for example surin-2563-1; it stays as it is.")), entry.problems, visit)
      choice(
        "programme", visit.say("โครงการ", "Programme"),
        choices.programmes.map { .init($0.programme.code, $0.programme.title) }, &html, visit)
      choice(
        "curriculum", visit.say("หลักสูตร", "Curriculum"),
        choices.curricula.map {
          .init(
            $0.curriculum.code,
            $0.curriculum.title.text(in: visit.reader.language) + " · "
              + visit.say("ฉบับ ", "version ") + $0.curriculum.version)
        }, &html, visit)
      html.roundFields(entry, visit)
      choice(
        "venue", visit.say("สถานที่", "Venue"),
        choices.venues.map { .init($0.venue.id.description, $0.venue.nameWithProvince) }, &html,
        visit)
      html.field(
        Field(
          "organiser", visit.say("หน่วยงานผู้จัด", "Organiser"), value: entry.typed("organiser"),
          hint: visit.say(
            "ชื่อเต็มหรือชื่อย่อ เช่น อบจ. สุรินทร์ หากซ้ำกันให้ต่อด้วยอำเภอและจังหวัด",
            "Its name; where several have it, with district and province behind.")),
        entry.problems, visit)
      html.field(
        Field(
          "co-organisers", visit.say("หน่วยงานร่วมจัด", "Co-organisers"),
          value: entry.typed("co-organisers"), kind: .area,
          hint: visit.say("หน่วยงานละหนึ่งบรรทัด", "One on each line."), isRequired: false),
        entry.problems, visit)
      html.put(.div, .class("actions")) { html in
        html.put(.button, visit.say("สร้างรอบ", "Create the round"), .type("submit"))
        html.put(.a, visit.say("ยกเลิก", "Cancel"), .href(Address("rounds")))
      }
    }
  }

  private func choice(
    _ name: String, _ label: String, _ values: [Field.Choice], _ html: inout HTML, _ visit: Visit
  ) {
    html.field(
      Field(
        name, label, value: entry.typed(name),
        kind: .choice([.init("", visit.say("— เลือก —", "— choose —"))] + values)),
      entry.problems, visit)
  }

  /// What has to be there before a round can be.
  private func missing(_ html: inout HTML, _ visit: Visit) {
    let needed: [(Bool, String, Address)] = [
      (
        choices.programmes.isEmpty, visit.say("สร้างโครงการก่อน", "Create a programme first"),
        Address("programmes", "new")
      ),
      (
        choices.curricula.isEmpty, visit.say("เก็บหลักสูตรก่อน", "Store a curriculum first"),
        Address("curricula", "upload")
      ),
      (
        choices.venues.isEmpty, visit.say("เพิ่มสถานที่ก่อน", "Add a venue first"),
        Address("settings", "places")
      ),
    ].filter(\.0)
    guard !needed.isEmpty else { return }
    html.put(.div, .class("notice warn")) { html in
      html.put(.ul) { html in
        for (_, text, address) in needed {
          html.put(.li) { html in html.put(.a, text, .href(address)) }
        }
      }
    }
  }
}
