internal import Operations
internal import Phrases
internal import Training

/// What is going on today, and what waits for somebody.
struct TodayPage: Page {
  let file: TodayFile
  private var today: CivilDate { file.now.dateInThailand }

  init(file: TodayFile) { self.file = file }

  var section: Section? { .today }

  func title(_ visit: Visit) -> String { visit.say("วันนี้", "Today") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.p, visit.reader.longDate(today), .class("lead"))
    html.put(.h1, title(visit))
    if file.rounds.isEmpty { return beginning(&html, visit) }
    sessions(&html, visit)
    tasks(&html, visit)
  }

  /// For an office in which nothing is planned yet.
  private func beginning(_ html: inout HTML, _ visit: Visit) {
    html.put(.p, visit.say("ยังไม่มีรอบอบรมในระบบ", "There is no round yet."))
    if visit.offers(.change(.createRound)) {
      html.put(.p, .class("actions")) { html in
        html.put(
          .a, visit.say("สร้างรอบแรก", "Create the first round"), .class("button"),
          .href(Address("rounds", "new")))
      }
    }
    html.put(.p) { html in
      html.text(
        visit.say(
          "หากต้องการลองใช้ก่อน ให้เปิดฐานข้อมูลใหม่ที่มีข้อมูลตัวอย่างด้วยคำสั่ง ",
          "To try it out first, load the sample into a new database with "))
      html.put(.code, "heddle sample --database sample.sqlite")
    }
  }

  private func sessions(_ html: inout HTML, _ visit: Visit) {
    guard let day = file.sessions.first?.slot.date else {
      html.put(
        .p, visit.say("ไม่มีช่วงเวลาอบรมวันนี้หรือวันต่อไป", "No session today or on any day to come."))
      return
    }
    html.put(
      .h2,
      day == today
        ? visit.say("ช่วงเวลาของวันนี้", "Sessions of today")
        : visit.say(
          "ช่วงเวลาถัดไป: \(visit.reader.longDate(day))",
          "The next sessions: \(visit.reader.longDate(day))"))
    html.put(.div, .class("cards")) { html in
      for session in file.sessions {
        html.put(
          .section,
          .class(session.isRunning(at: file.now) ? "card session running" : "card session")
        ) { html in
          card(session, &html, visit)
        }
      }
    }
  }

  private func card(_ session: TodaySession, _ html: inout HTML, _ visit: Visit) {
    let state: (String, String)? =
      session.isRunning(at: file.now)
      ? (visit.say("กำลังอบรม", "now"), "tag ok")
      : session.isOver(at: file.now) ? (visit.say("จบแล้ว", "over"), "tag") : nil
    html.put(.h3, session.title)
    html.put(.p) { html in
      if let state {
        html.put(.span, state.0, .class(state.1))
        html.text(" ")
      }
      html.put(.strong, visit.reader.times(session.slot))
      html.text(" · \(session.room) · \(session.venue)")
    }
    html.put(.p) { html in
      html.put(.a, session.roundTitle, .href(Address("rounds", session.round)))
    }
    html.put(
      .p,
      visit.say(
        "ลงแล้ว \(visit.reader.number(session.marked)) จาก \(visit.reader.number(session.expected))",
        "\(session.marked) of \(session.expected) recorded"), .class("quiet"))
    html.put(.div, .class("actions")) { html in
      if visit.offers(.change(.markAttendance)) {
        html.put(
          .a, RoundPart.attendance.title(visit.reader), .class("button"),
          .href(
            RoundPart.attendance.address(session.round).with("session", session.id.description)))
      }
      if visit.offers(.change(.rate)) {
        html.put(
          .a, visit.say("ให้คะแนน", "Rate"), .class("button second"),
          .href(RoundPart.ratings.address(session.round)))
      }
    }
  }

  private func tasks(_ html: inout HTML, _ visit: Visit) {
    let waiting = file.rounds.filter { !$0.tasks.isEmpty }
    html.put(.h2, visit.say("รอบที่ต้องดำเนินการ", "Rounds that need action"))
    if waiting.isEmpty {
      html.put(.p, visit.say("ไม่มีเรื่องค้าง", "Nothing waits for anybody."))
    }
    html.put(.div, .class("cards")) { html in
      for item in waiting {
        html.put(.section, .class("card")) { html in round(item, &html, visit) }
      }
    }
    let others = file.rounds.filter(\.tasks.isEmpty)
    guard !others.isEmpty else { return }
    html.put(.h2, visit.say("รอบอื่นที่ใกล้วันนี้", "Other rounds near today"))
    html.put(.div, .class("cards")) { html in
      for item in others {
        html.put(.section, .class("card")) { html in round(item, &html, visit) }
      }
    }
  }

  private func round(
    _ item: TodayFile.RoundTasks, _ html: inout HTML, _ visit: Visit
  ) {
    html.put(.h3) { html in
      html.put(.a, item.round.title, .href(Address("rounds", item.round.code)))
    }
    html.put(.p, .class("quiet")) { html in
      html.text(
        visit.say(
          "ครั้งที่ \(visit.reader.number(item.round.ordinal))", "Round \(item.round.ordinal)")
          + " · " + visit.reader.dates(item.round.first, item.round.last) + " · "
          + visit.say(
            "ผู้เข้าอบรม \(visit.reader.number(item.round.takingPart)) คน",
            "\(item.round.takingPart) taking part"))
    }
    if item.tasks.isEmpty { return }
    html.put(.ul) { html in
      for task in item.tasks {
        html.put(.li) { html in
          html.put(
            .a, visit.sentence(task), .href(task.part.address(item.round.code)))
        }
      }
    }
  }
}
