internal import Phrases
internal import Training

extension HTML {
  /// A role and within which bounds it holds.
  mutating func grantFields(_ entry: Entry, _ visit: Visit) {
    let roles = Role.allCases.map { Field.Choice($0.rawValue, visit.reader.term($0)) }
    field(
      Field(
        "role", visit.say("สิทธิ์", "Role"), value: entry.typed("role"), kind: .choice(roles)),
      entry.problems, visit)
    field(
      Field(
        "programme", visit.say("เฉพาะโครงการ", "Only in the programme"),
        value: entry.typed("programme"), kind: .short,
        hint: visit.say("รหัสโครงการ เว้นว่างคือทุกโครงการ", "Its code; empty for all."),
        isRequired: false), entry.problems, visit)
    field(
      Field(
        "organisation", visit.say("เฉพาะหน่วยงาน", "Only of the organisation"),
        value: entry.typed("organisation"),
        hint: visit.say("ชื่อหน่วยงาน เว้นว่างคือทุกหน่วยงาน", "Its name; empty for all."),
        isRequired: false), entry.problems, visit)
  }

  mutating func trainerField(_ value: String, _ entry: Entry, _ visit: Visit) {
    field(
      Field(
        "trainer", visit.say("เป็นวิทยากรคนใด", "Which trainer they are"), value: value,
        hint: visit.say(
          "วิทยากรลงชื่อและให้คะแนนได้เฉพาะรอบที่ตนสอน",
          "A trainer marks and rates only in the rounds where they teach."), isRequired: false),
      entry.problems, visit)
  }
}
