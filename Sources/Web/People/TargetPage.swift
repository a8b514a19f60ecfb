internal import Operations
internal import Phrases
internal import Training

/// How long people should be trained in a fiscal year.
struct TargetPage: Page {
  let targets: [TrainingTarget]
  var entry: Entry?

  var section: Section? { .people }

  func title(_ visit: Visit) -> String {
    visit.say(
      "เป้าหมายชั่วโมงฝึกอบรมต่อคนต่อปีงบประมาณ", "Target of training hours per person and fiscal year")
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    let problems = entry?.problems ?? []
    html.put(.h1, title(visit))
    html.summary(of: problems, visit)
    let headings = [
      visit.say("ตั้งแต่ปีงบประมาณ", "From fiscal year"), visit.say("เป้าหมาย", "Target"),
      visit.say("ที่มา", "Source"),
    ]
    if targets.isEmpty {
      html.put(.p, visit.say("ยังไม่ได้กำหนดเป้าหมาย", "No target has been set."))
    } else {
      html.list(headings) { html in
        for target in targets {
          html.put(.tr) { html in
            html.put(.th, visit.reader.year(target.from), .scope("row"))
            html.put(
              .td, visit.reader.duration(minutes: target.minutes), .dataLabel(headings[1]))
            html.put(.td, orDash(target.source), .dataLabel(headings[2]))
          }
        }
      }
    }
    guard visit.offers(.change(.setTrainingTarget)) else { return }
    html.put(.h2, visit.say("กำหนดเป้าหมาย", "Set a target"))
    html.form(to: Address("people", "target"), visit) { html in
      html.field(
        Field(
          "year", visit.say("ตั้งแต่ปีงบประมาณ (พ.ศ.)", "From fiscal year (Buddhist Era)"),
          value: entry?.typed("year") ?? String(visit.office.today.fiscalYear.number),
          kind: .number,
          hint: visit.say(
            "ใช้ต่อไปจนกว่าจะกำหนดใหม่", "Holds in later years too, until another is set.")),
        problems, visit)
      html.field(
        Field(
          "hours", visit.say("ชั่วโมงต่อคน", "Hours per person"), value: entry?.typed("hours") ?? "",
          kind: .number), problems, visit)
      html.field(
        Field(
          "source", visit.say("ที่มา เช่น หนังสือสั่งการ", "Source, such as a circular"),
          value: entry?.typed("source") ?? "", isRequired: false), problems, visit)
      html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
    }
  }
}
