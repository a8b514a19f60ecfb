internal import Operations
internal import Phrases
internal import Training

/// How one person came to stand where they stand in a round, and what can be done about it.
struct ParticipantPage: Page {
  let record: RoundRecord
  let participant: Participant
  let history: EnrolmentHistory
  let entry: Entry

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String { history.name }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: record.round, RosterPart.list, visit)
    html.put(.h2) { html in
      html.put(.a, history.name, .href(Address("people", participant.person.id.description)))
    }
    html.summary(of: entry.problems, visit)
    html.put(.p) { html in
      html.status(participant.status, visit)
      html.text(
        " "
          + [record.position(of: participant)?.title, record.organisation(of: participant)?.name]
          .compactMap(\.self).joined(separator: " · "))
    }
    let headings = [
      visit.say("เมื่อ", "When"), visit.say("สถานะ", "State"), visit.say("โดย", "By"),
      visit.say("รายละเอียด", "Details"),
    ]
    html.put(.h3, visit.say("ประวัติการลงทะเบียน", "History of the enrolment"))
    html.list(headings) { html in
      for step in history.steps.reversed() {
        html.put(.tr) { html in
          html.put(.th, visit.reader.moment(step.change.recorded.at), .scope("row"))
          html.put(.td, .dataLabel(headings[1])) { html in html.status(step.change.status, visit) }
          html.put(.td, step.change.recorded.by, .dataLabel(headings[2]))
          html.put(.td, orDash(details(step, visit)), .dataLabel(headings[3]))
        }
      }
    }
    for waiver in history.waivers {
      let what =
        waiver.prerequisite.map { visit.reader.sentence($0) } ?? visit.say("ตำแหน่ง", "the position")
      html.put(
        .p, visit.say("ยกเว้น\(what): ", "Waived, \(what): ") + waiver.reason, .class("quiet"))
    }
    if !participant.status.isOver { forms(&html, visit) }
  }

  private func details(_ step: EnrolmentHistory.Step, _ visit: Visit) -> String {
    [
      step.change.cause.map { visit.reader.term($0) }, step.other,
      step.letter.map { visit.say("หนังสือที่ ", "letter ") + $0.number },
      step.change.approval.map { "\(visit.reader.term($0.authority)): \($0.by)" },
      step.change.reason,
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func forms(_ html: inout HTML, _ visit: Visit) {
    let address = (
      substitute: Address(
        "rounds", record.round.code, "people", "of", participant.person.id.description,
        "substitute"),
      cancel: Address(
        "rounds", record.round.code, "people", "of", participant.person.id.description, "cancel")
    )
    html.put(.div, .class("cards")) { html in
      if visit.offers(.change(.substitute)), participant.status != .waiting,
        participant.status != .walkIn
      {
        html.put(.section, .class("card")) { html in
          html.put(.h3, visit.say("ให้ผู้อื่นเข้าร่วมแทน", "Let somebody else come"))
          html.form(to: address.substitute, visit) { html in
            html.field(
              Field(
                "substitute", visit.say("ชื่อผู้เข้าร่วมแทน (หน่วยงานเดียวกัน)", "Name (same organisation)"),
                value: entry.typed("substitute")), entry.problems, visit)
            html.field(
              Field(
                "substitute-reason", visit.say("เหตุผล", "Reason"),
                value: entry.typed("substitute-reason")), entry.problems, visit)
            html.put(.button, visit.say("เปลี่ยนตัว", "Substitute"), .type("submit"))
          }
        }
      }
      if visit.offers(.change(.cancelEnrolment)) {
        html.put(.section, .class("card")) { html in
          html.put(.h3, visit.say("ยกเลิก", "Cancel"))
          html.form(to: address.cancel, visit) { html in
            html.field(
              Field(
                "cancel-reason", visit.say("เหตุผล", "Reason"),
                value: entry.typed("cancel-reason"),
                hint: visit.say("สิ่งที่บันทึกไว้แล้วยังอยู่", "What was recorded stays.")),
              entry.problems, visit)
            html.put(
              .button, visit.say("ยกเลิกการลงทะเบียน", "Cancel the enrolment"), .type("submit"),
              .class("danger"))
          }
        }
      }
    }
  }
}
