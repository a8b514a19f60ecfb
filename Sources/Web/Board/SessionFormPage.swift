internal import Collation
internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// Adds a session to a round's plan.
struct SessionFormPage: Page {
  let plan: RoundPlanFile
  let entry: Entry

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("เพิ่มช่วงเวลา", "Add a session") }

  func body(_ html: inout HTML, _ visit: Visit) {
    let round = plan.round
    html.put(.p, round.title + " · " + visit.reader.dates(round.first, round.last), .class("lead"))
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    if plan.rooms.isEmpty {
      html.put(.p, .class("notice warn")) { html in
        html.put(
          .a, visit.say("สถานที่นี้ยังไม่มีห้อง เพิ่มห้องก่อน", "This venue has no room; add one first"),
          .href(Address("settings", "places")))
      }
    }
    html.form(to: Address("rounds", round.code, "board", "add"), visit) { html in
      choice(
        "module", visit.say("หน่วยการเรียนรู้", "Module"),
        [.init("", visit.say("ไม่ใช่หน่วยในหลักสูตร", "none of the curriculum"))]
          + plan.curriculum.modules.filter { $0.round == round.ordinal }.map {
            .init($0.code, "\($0.code) \($0.title.text(in: visit.reader.language))")
          }, isRequired: false, &html, visit)
      html.field(
        Field(
          "title", visit.say("หัวข้อ", "Topic"), value: entry.typed("title"),
          hint: visit.say(
            "เว้นว่างเพื่อใช้ชื่อหน่วย", "Left empty, the module’s title is taken."),
          isRequired: false), entry.problems, visit)
      time(&html, visit)
      choice(
        "room", visit.say("ห้อง", "Room"),
        [.init("", visit.say("— เลือก —", "— choose —"))]
          + sorted(plan.rooms, \.name).map {
            .init(
              $0.id.description,
              visit.say(
                "\($0.name) (จุ \(visit.reader.number($0.capacity)) คน)",
                "\($0.name) (seats \($0.capacity))"))
          }, isRequired: true, &html, visit)
      html.checks(
        "trainers", visit.say("วิทยากร", "Trainers"),
        sorted(plan.trainers, \.name).map { .init($0.id.description, $0.name) },
        chosen: entry.form.all("trainers"), entry.problems)
      if !plan.cohorts.isEmpty {
        choice(
          "cohort", visit.say("รุ่น", "Cohort"),
          [.init("", visit.say("ทุกรุ่น", "everybody"))]
            + plan.cohorts.map { .init($0.id.description, $0.name) }, isRequired: false, &html,
          visit)
      }
      html.check(
        "break",
        visit.say(
          "ช่วงพักหรือพิธีการ (อยู่ในกำหนดการ ไม่นับเวลาอบรม)",
          "A break or ceremony (on the agenda, no hours)"), isChecked: entry.isSet("break"))
      html.check(
        "allow-holiday", visit.say("จัดในวันหยุดได้", "May be held on a holiday"),
        isChecked: entry.isSet("allow-holiday"))
      html.put(.div, .class("actions")) { html in
        html.put(.button, visit.say("เพิ่มลงในกำหนดการ", "Add to the plan"), .type("submit"))
        html.put(.a, visit.say("ยกเลิก", "Cancel"), .href(RoundPart.board.address(round.code)))
      }
    }
  }

  private func time(_ html: inout HTML, _ visit: Visit) {
    html.put(.div, .class("columns")) { html in
      html.field(
        Field(
          "date", visit.say("วันที่", "Day"),
          value: entry.isSet("date") ? date : plan.round.first.typed, kind: .short,
          hint: visit.say("เช่น 27/8/2562", "For example 27/8/2562.")), entry.problems, visit)
      html.field(
        Field(
          "start", visit.say("เวลาเริ่ม", "Start"), value: entry.typed("start"), kind: .short,
          hint: visit.say("เช่น 09.00", "For example 09.00.")), entry.problems, visit)
      html.field(
        Field(
          "end", visit.say("เวลาสิ้นสุด", "End"), value: entry.typed("end"), kind: .short,
          hint: visit.say("เช่น 12.00", "For example 12.00.")), entry.problems, visit)
    }
  }

  /// An address says it as ISO 8601 does.
  private var date: String {
    (try? CivilDate(iso: entry.typed("date")))?.typed ?? entry.typed("date")
  }

  private func choice(
    _ name: String, _ label: String, _ choices: [Field.Choice], isRequired: Bool,
    _ html: inout HTML, _ visit: Visit
  ) {
    html.field(
      Field(
        name, label, value: entry.typed(name), kind: .choice(choices), isRequired: isRequired),
      entry.problems, visit)
  }

  private func sorted<Value>(_ values: [Value], _ text: (Value) -> String) -> [Value] {
    Collator()?.sorted(values, by: text) ?? values
  }
}
