internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// Whom a round takes, and how many.
struct AdmissionPage: Page {
  let round: Round
  let admission: Admission
  let entry: Entry

  var section: Section? { .rounds }
  private var isFirst: Bool { !entry.isSet("made-from") }

  func title(_ visit: Visit) -> String { RosterPart.admission.title(visit.reader) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: round, RosterPart.admission, visit)
    html.summary(of: entry.problems, visit)
    if !isFirst, entry.typed("made-from") != admission.revision {
      html.put(
        .p,
        visit.say("ที่บันทึกไว้ล่าสุด: ", "On record now: ")
          + present.map { "\($0.key) \($0.value.isEmpty ? "–" : $0.value)" }.sorted()
          .joined(separator: " · "), .class("notice warn"))
    }
    html.form(to: RosterPart.admission.address(round.code), visit) { html in
      html.hidden("made-from", admission.revision)
      for field in fields(visit) { html.field(field, entry.problems, visit) }
      html.put(.fieldset) { html in
        html.put(
          .legend,
          visit.say(
            "ประเภทหน่วยงานที่รับ (ไม่เลือก: ทุกประเภท)", "Kinds of organisations (none chosen: any)"))
        let chosen =
          isFirst
          ? Set(admission.targets.organisationKinds.map(\.rawValue)) : Set(entry.form.all("kind"))
        for kind in Organisation.Kind.allCases {
          html.put(.div, .class("choice")) { html in
            html.put(
              .input, .id("kind-" + kind.rawValue), .name("kind"), .type("checkbox"),
              .value(kind.rawValue), .checked(chosen.contains(kind.rawValue)))
            html.put(.label, visit.reader.term(kind), .for("kind-" + kind.rawValue))
          }
        }
      }
      if visit.offers(.change(.editAdmission)) {
        html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
      }
    }
  }

  private var present: [String: String] {
    var values: [String: String] = [:]
    switch admission.capacity {
    case .unlimited: values["capacity"] = ""
    case .people(let count): values["capacity"] = String(count)
    case .room: values["capacity"] = "room"
    }
    values["quota"] = admission.defaultQuota.map(String.init) ?? ""
    values["full"] = admission.whenFull.rawValue
    values["approval"] = admission.needsApproval ? "yes" : "no"
    values["positions"] = admission.targets.positions.joined(separator: "\n")
    var (rounds, curricula): ([String], [String]) = ([], [])
    for prerequisite in admission.prerequisites {
      switch prerequisite {
      case .round(_, let code): rounds.append(code)
      case .curriculum(let code): curricula.append(code)
      }
    }
    values["rounds"] = rounds.joined(separator: "\n")
    values["curricula"] = curricula.joined(separator: "\n")
    return values
  }

  private func fields(_ visit: Visit) -> [Field] {
    func value(_ name: String) -> String {
      isFirst ? present[name] ?? "" : entry.typed(name)
    }
    return [
      Field(
        "capacity", visit.say("จำนวนที่รับ", "Places in all"), value: value("capacity"), kind: .short,
        hint: visit.say(
          "จำนวนคน เว้นว่างถ้าไม่จำกัด หรือ room ถ้าเท่าความจุห้อง",
          "A number; empty for no limit; “room” for what the room seats."),
        isRequired: false),
      Field(
        "quota", visit.say("โควตาต่อหน่วยงาน", "Quota of each organisation"), value: value("quota"),
        kind: .number, hint: visit.say("เว้นว่างถ้าไม่จำกัด", "Empty for no limit."), isRequired: false),
      Field(
        "full", visit.say("เมื่อเต็ม", "When full"), value: value("full"),
        kind: .choice([
          Field.Choice("refuse", visit.say("ไม่รับเพิ่ม", "Refuse")),
          Field.Choice("wait", visit.say("ขึ้นรายชื่อสำรอง", "Put on the waiting list")),
        ])),
      Field(
        "approval", visit.say("ต้องอนุมัติก่อนลงทะเบียน", "Approval is needed to enrol"),
        value: value("approval"),
        kind: .choice([
          Field.Choice("no", visit.say("ไม่ต้อง", "No")),
          Field.Choice("yes", visit.say("ต้อง", "Yes")),
        ])),
      Field(
        "positions", visit.say("ตำแหน่งกลุ่มเป้าหมาย บรรทัดละตำแหน่ง", "Positions meant, one a line"),
        value: value("positions"), kind: .area, isRequired: false),
      Field(
        "rounds",
        visit.say(
          "ต้องผ่านรอบ (รหัส บรรทัดละรหัส)", "Rounds to be completed before (codes, one a line)"),
        value: value("rounds"), kind: .area, isRequired: false),
      Field(
        "curricula",
        visit.say(
          "ต้องผ่านหลักสูตร (รหัส บรรทัดละรหัส)", "Curricula to be completed before (codes, one a line)"),
        value: value("curricula"), kind: .area, isRequired: false),
    ]
  }
}
