internal import Operations
internal import Phrases
internal import Training

/// Everything ever recorded of one participant in one session: what, by whom, when.
struct MarkHistoryPage: Page {
  let round: Round
  let session: Session
  let row: AttendanceSheet.Row
  let marks: [AttendanceMark]

  var section: Section? { .rounds }

  func title(_ visit: Visit) -> String {
    visit.say("ประวัติการลงชื่อ", "History of attendance") + " · " + row.name
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: round, .attendance, visit)
    html.put(.h2, row.name)
    html.put(
      .p,
      "\(visit.reader.shortDate(session.slot.date)) \(visit.reader.times(session.slot)) \(session.title)",
      .class("lead"))
    if marks.isEmpty {
      html.put(.p, visit.say("ยังไม่มีการลงชื่อ", "Nothing is recorded yet."))
    } else {
      let words = [
        visit.say("การเข้าร่วม", "Attendance"), visit.say("หมายเหตุ", "Note"),
        visit.say("ผู้บันทึก", "Recorded by"), visit.say("เมื่อ", "When"),
        visit.say("เครื่อง", "Device"),
      ]
      html.list(words) { html in
        for mark in marks.reversed() {
          html.put(.tr) { html in
            html.put(.th, visit.reader.term(mark), .scope("row"))
            html.put(.td, mark.note, .dataLabel(words[1]))
            html.put(.td, mark.recorded.by, .dataLabel(words[2]))
            html.put(.td, visit.reader.moment(mark.recorded.at), .dataLabel(words[3]))
            html.put(.td, mark.recorded.device, .dataLabel(words[4]))
          }
        }
      }
    }
    html.put(.p) { html in
      html.put(
        .a, visit.say("กลับไปรายชื่อ", "Back to the list"),
        .href(AttendancePage.address(round.code, session.id)))
    }
  }
}
