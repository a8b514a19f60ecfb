internal import Operations
internal import Phrases
internal import Training

/// What a list would do, row by row, with the decisions that it still needs.
struct ListPreviewPage: Page {
  let round: Round
  let file: ListFile
  let outcome: RoundListOutcome
  let choices: ImportChoices
  let entry: Entry

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { visit.say("ตรวจก่อนนำเข้า", "Check before importing") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: round, RosterPart.file, visit)
    html.summary(of: entry.problems, visit)
    let (people, reader) = (outcome.people, visit.reader)
    if !file.name.isEmpty { html.put(.p, file.name, .class("lead")) }
    html.put(
      .p,
      visit.say(
        "ใหม่ \(reader.number(people.new)) · เหมือนเดิม \(reader.number(people.same)) · ต่างไป \(reader.number(people.changed)) · ไม่แน่ใจ \(reader.number(people.unsure)) (ยังไม่ได้บันทึก)",
        "New \(people.new) · the same \(people.same) · different \(people.changed) · unsure \(people.unsure) (nothing stored yet)"
      ), .role("status"))
    html.put(
      .p,
      visit.say(
        "จะเสนอชื่อ \(reader.number(outcome.nominated)) คน รายชื่อสำรอง \(reader.number(outcome.waiting)) คน อยู่ในรอบนี้แล้ว \(reader.number(outcome.already.count)) คน",
        "To be named: \(outcome.nominated). On the waiting list: \(outcome.waiting). In the round already: \(outcome.already.count)."
      ))
    html.form(to: RosterPart.file.address(round.code), visit) { html in
      html.hidden("list", file.carried)
      html.hidden("list-name", file.name)
      html.hidden("revision", outcome.revision)
      list(&html, visit)
      if people.changed > 0 {
        html.put(.div, .class("choice")) { html in
          html.put(
            .input, .id("updates"), .name("updates"), .type("checkbox"), .value("1"),
            .checked(choices.updates))
          html.put(
            .label,
            visit.say(
              "บันทึกสิ่งที่ต่างไปด้วย (ประวัติเดิมยังอยู่)", "Take over what differs too (the history stays)"),
            .for("updates"))
        }
      }
      html.nominationFields(entry, visit)
      html.put(.p, .class("actions")) { html in
        html.put(
          .button, visit.say("ยืนยันและบันทึก", "Confirm and store"), .type("submit"), .name("confirm"),
          .value("1"))
        html.put(
          .button, visit.say("ตรวจอีกครั้ง", "Check again"), .type("submit"), .class("second"))
        html.put(
          .a, visit.say("ยกเลิก", "Cancel"), .class("button second"),
          .href(RosterPart.file.address(round.code)))
      }
    }
  }

  private func list(_ html: inout HTML, _ visit: Visit) {
    let headings = [
      visit.say("บรรทัด", "Line"), visit.say("ชื่อ-สกุล", "Name"), visit.say("สังกัด", "Organisation"),
      visit.say("ผล", "Result"),
    ]
    html.list(headings) { html in
      for row in outcome.people.rows {
        html.put(.tr) { html in
          html.put(.td, visit.reader.number(row.line), .dataLabel(headings[0]))
          html.put(.th, row.name, .scope("row"))
          html.put(.td, row.organisation, .dataLabel(headings[2]))
          html.put(.td, .dataLabel(headings[3])) { html in result(of: row, &html, visit) }
        }
      }
    }
  }

  private func result(of row: ImportOutcome.Row, _ html: inout HTML, _ visit: Visit) {
    switch row.match {
    case .new: html.put(.span, visit.say("ใหม่", "new"), .class("tag ok"))
    case .same: html.put(.span, visit.say("เหมือนเดิม", "the same"), .class("tag"))
    case .changed(let differences):
      html.put(.span, visit.say("ต่างไป", "different"), .class("tag warn"))
      html.put(.ul, .class("plain")) { html in
        for difference in differences { html.put(.li, visit.reader.sentence(difference)) }
      }
    case .unsure(let candidates):
      html.put(.span, visit.say("ไม่แน่ใจ", "unsure"), .class("tag bad"))
      decision(row, candidates, &html, visit)
      return
    }
    // A decision that was made goes on with the list.
    if let decision = choices.decisions[row.line] {
      html.hidden("decide-\(row.line)", decision.carried)
      html.put(
        .span,
        decision == .new
          ? visit.say(" (ตัดสินว่าเป็นคนใหม่)", " (decided: somebody new)")
          : visit.say(" (ตัดสินว่าเป็นบุคคลเดิม)", " (decided: somebody known)"), .class("quiet"))
    }
  }

  private func decision(
    _ row: ImportOutcome.Row, _ candidates: [DuplicateCandidate], _ html: inout HTML,
    _ visit: Visit
  ) {
    let name = "decide-\(row.line)"
    html.put(.fieldset, .id(name)) { html in
      html.put(.legend, visit.say("เป็นใคร", "Who is it?"))
      for candidate in candidates.prefix(5) {
        let id = candidate.other.id.description
        html.put(.div, .class("choice")) { html in
          html.put(
            .input, .id("\(name)-\(id)"), .name(name), .type("radio"), .value(id))
          html.put(.label, .for("\(name)-\(id)")) { html in
            html.text(candidate.other.names.last?.value.displayed ?? "–")
            html.put(
              .span, " " + visit.reader.sentence(candidate) { _ in nil }, .class("quiet"))
          }
        }
      }
      html.put(.div, .class("choice")) { html in
        html.put(.input, .id("\(name)-new"), .name(name), .type("radio"), .value("new"))
        html.put(.label, visit.say("คนใหม่", "Somebody new"), .for("\(name)-new"))
      }
    }
  }
}

extension RowDecision {
  fileprivate var carried: String {
    switch self {
    case .new: "new"
    case .person(let id): id.description
    }
  }
}
