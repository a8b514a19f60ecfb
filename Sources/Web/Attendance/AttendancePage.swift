internal import Operations
internal import Phrases
internal import Training

/// Who was there in one session: a row for each participant, with มา สาย ลา ขาด.
struct AttendancePage: Page {
  let sheet: AttendanceSheet
  var problems: [Problem] = []
  var typed: [ID<Enrolment>: AttendanceForm.Typed] = [:]

  var section: Section? { .rounds }
  var scripts: [String] { ["attendance.js"] }

  func title(_ visit: Visit) -> String {
    RoundPart.attendance.title(visit.reader) + " · " + sheet.round.code
  }

  static func address(_ round: String, _ session: ID<Session>) -> Address {
    Address("rounds", round, "attendance").with("session", session.description)
  }

  private var code: String { sheet.round.code }
  private var marked: Int { sheet.rows.count { $0.mark != nil } }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: sheet.round, .attendance, visit)
    html.summary(of: problems, visit)
    guard let session = sheet.session else {
      html.put(
        .p, visit.say("รอบนี้ยังไม่มีช่วงเวลาอบรม", "This round has no sessions yet."))
      return
    }
    chooser(&html, visit, session)
    let reader = visit.reader
    html.put(.p, .class("tally"), .id("tally"), .role("status")) { html in
      html.text(visit.say("ลงแล้ว ", "Marked "))
      html.put(.strong, reader.number(marked), .id("marked"))
      html.text(
        visit.say(
          " จาก \(reader.number(sheet.rows.count))", " of \(reader.number(sheet.rows.count))"))
    }
    halfDay(&html, visit, session)
    undo(&html, visit, session)
    if sheet.rows.isEmpty {
      html.put(
        .p, visit.say("ยังไม่มีผู้เข้าอบรมในช่วงนี้", "Nobody takes part in this session yet."))
      return
    }
    tools(&html, visit, session)
    list(&html, visit, session)
  }

  private func chooser(_ html: inout HTML, _ visit: Visit, _ session: Session) {
    html.put(
      .form, Attribute("method", "get"), .action(Address("rounds", code, "attendance")),
      .class("chooser")
    ) { html in
      html.put(.label, visit.say("ช่วงเวลา", "Session"), .for("session"))
      html.put(.select, .id("session"), .name("session")) { html in
        for other in sheet.sessions {
          html.put(
            .option,
            "\(visit.reader.shortDate(other.slot.date)) \(visit.reader.times(other.slot)) \(other.title)",
            .value(other.id.description), .selected(other.id == session.id))
        }
      }
      html.put(.button, visit.say("แสดง", "Show"), .type("submit"), .class("second"))
    }
  }

  /// How many of the half-day's people were there in all of its sessions, in some, in none.
  private func halfDay(_ html: inout HTML, _ visit: Visit, _ session: Session) {
    let ids = sheet.halfDay.map(\.id)
    var (all, some, none, open) = (0, 0, 0, 0)
    for row in sheet.rows {
      let statuses = ids.compactMap { row.participant.marks[$0]?.status }
      let attended = statuses.count { $0.minutes(of: 1000) > 0 }
      if statuses.count < ids.count {
        open += 1
      } else if attended == ids.count {
        all += 1
      } else if attended > 0 {
        some += 1
      } else {
        none += 1
      }
    }
    let n = { (count: Int) in visit.reader.number(count) }
    html.put(
      .p,
      visit.reader.term(session.slot.halfDay) + " " + visit.reader.shortDate(session.slot.date)
        + ": "
        + visit.say(
          "มาครบ \(n(all)) · มาบางช่วง \(n(some)) · ไม่มา \(n(none)) · ยังลงไม่ครบ \(n(open))",
          "there throughout \(n(all)) · in part \(n(some)) · not there \(n(none)) · not all marked \(n(open))"
        ), .class("quiet"))
  }

  private func undo(_ html: inout HTML, _ visit: Visit, _ session: Session) {
    html.put(.div, .class("undo"), .id("undo"), .role("status")) { html in
      guard let text = visit.query("undo"), let moment = Int64(text) else { return }
      let count = sheet.rows.count { $0.mark?.recorded.at.milliseconds == moment }
      guard count > 0 else { return }
      html.put(
        .span,
        visit.say(
          "ลงชื่อมาแล้ว \(visit.reader.number(count)) คน", "Marked as present: \(count)"))
      html.action(
        visit.say("เลิกทำ", "Undo"), to: Address("rounds", code, "attendance", "undo"), visit,
        values: ["session": session.id.description, "moment": text])
    }
  }

  private func tools(_ html: inout HTML, _ visit: Visit, _ session: Session) {
    let rest = sheet.rows.count - marked
    html.put(.div, .class("actions tools")) { html in
      html.put(.label, visit.say("ค้นหาในรายชื่อ", "Search the list"), .for("find"), .class("hidden"))
      html.put(
        .input, .id("find"), .type("search"), .autoComplete("off"),
        Attribute("placeholder", visit.say("ค้นหาในรายชื่อ", "Search the list")))
      guard visit.offers(.change(.markAttendance)), rest > 0 else { return }
      html.form(
        to: Address("rounds", code, "attendance", "rest"), visit, .id("rest")
      ) { html in
        html.hidden("session", session.id.description)
        html.put(.button, .type("submit"), .class("second")) { html in
          html.text(visit.say("ที่เหลือมาทั้งหมด (", "The rest are present ("))
          html.put(.span, visit.reader.number(rest), .id("unmarked"))
          html.text(visit.say(" คน)", ")"))
        }
      }
    }
  }

  private func list(_ html: inout HTML, _ visit: Visit, _ session: Session) {
    html.form(
      to: Address("rounds", code, "attendance"), visit, .id("marks")
    ) { html in
      html.hidden("session", session.id.description)
      html.put(
        .div, .id("words"), .data("data-late", String(min(15, session.slot.minutes - 1))),
        .data("data-saved", visit.say("บันทึกแล้ว", "Saved")),
        .data("data-saving", visit.say("กำลังบันทึก", "Saving")),
        .data("data-failed", visit.say("ยังส่งไม่ได้ จะลองใหม่", "Not sent yet; trying again")),
        .data("data-undo", visit.say("เลิกทำ", "Undo")),
        .data("data-mine", visit.say("ใช้ของฉัน", "Use mine")),
        .data("data-theirs", visit.say("ใช้ของเขา", "Use theirs")),
        .data("data-you", visit.say("คุณ", "You")),
        .data("data-none", visit.say("ยังไม่ลง", "not marked"))
      ) { html in html.put(.p, "", .id("state"), .role("status")) }
      html.put(.table, .class("attendance")) { html in
        html.put(.thead) { html in
          html.put(.tr) { html in
            for heading in [
              visit.say("ที่", "No."), visit.say("ชื่อ-สกุล", "Name"),
              visit.say("การเข้าร่วม", "Attendance"), visit.say("สาย (นาที)", "Late (min)"),
              visit.say("หมายเหตุ", "Note"),
            ] { html.put(.th, heading, .scope("col")) }
          }
        }
        html.put(.tbody) { html in
          for row in sheet.rows { line(&html, visit, session, row) }
        }
      }
      if visit.offers(.change(.markAttendance)) {
        html.put(.p, .class("actions save")) { html in
          html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
        }
      }
    }
  }

  private func line(
    _ html: inout HTML, _ visit: Visit, _ session: Session, _ row: AttendanceSheet.Row
  ) {
    let id = row.participant.enrolment.id.description
    let shown = AttendanceForm.Typed(row.mark)
    let value = typed[row.participant.enrolment.id] ?? shown
    let words: [(String, String)] = [
      ("present", visit.say("มา", "Present")), ("late", visit.say("สาย", "Late")),
      ("leave", visit.say("ลา", "Leave")), ("absent", visit.say("ขาด", "Absent")),
    ]
    html.put(.tr, .id("p.\(id)"), .data("data-enrolment", id)) { html in
      html.put(.td, .class("no")) { html in
        html.put(
          .a, visit.reader.number(row.number),
          .href(Address("rounds", code, "attendance", session.id.description, id)),
          .ariaLabel(
            visit.say(
              "ประวัติของลำดับที่ \(visit.reader.number(row.number))", "History of number \(row.number)"))
        )
      }
      html.put(.th, .scope("row"), .id("n-\(id)")) { html in
        html.text(row.name)
        html.put(.span, row.organisation, .class("quiet"))
      }
      html.put(.td) { html in
        html.hidden("b.\(id)", row.mark?.id.description ?? "")
        html.hidden("v.\(id)", shown.status)
        html.hidden("w.\(id)", shown.minutes)
        html.hidden("x.\(id)", shown.note)
        html.put(.div, .class("choices"), .role("radiogroup"), .ariaLabelledBy("n-\(id)")) { html in
          for (status, word) in words {
            html.put(.label) { html in
              html.put(
                .input, .type("radio"), .name("s.\(id)"), .value(status),
                .checked(value.status == status))
              html.put(.span, word)
            }
          }
        }
        html.put(.span, words.first { $0.0 == value.status }?.1 ?? "", .class("printed"))
      }
      html.put(.td, .class("more")) { html in
        html.put(
          .input, .type("text"), .id("m.\(id)"), .name("m.\(id)"), .value(value.minutes),
          .inputMode("numeric"),
          .ariaLabel(visit.say("สายกี่นาที \(row.name)", "Minutes late, \(row.name)")),
          .class("short"))
      }
      html.put(.td, .class("more")) { html in
        html.put(
          .input, .type("text"), .name("n.\(id)"), .value(value.note), .autoComplete("off"),
          .ariaLabel(visit.say("หมายเหตุ \(row.name)", "Note, \(row.name)")))
      }
    }
  }
}

extension AttendanceForm.Typed {
  init(_ mark: AttendanceMark?) {
    var minutes = ""
    if case .late(let late)? = mark?.status { minutes = String(late) }
    self.init(status: mark?.status.code ?? "", minutes: minutes, note: mark?.note ?? "")
  }
}
