internal import Collation
internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// A round's plan: what is wrong with it, each day by rooms, and the agenda.
struct BoardPage: Page {
  let plan: RoundPlanFile
  /// Shown alone, where chosen.
  let room: ID<Room>?
  let trainer: ID<Trainer>?
  /// The session that was just taken out, as a form would say it.
  let removed: Form?

  var section: Section? { .rounds }

  private var shown: [Session] {
    plan.agenda.filter { session in
      (room.map { $0 == session.room } ?? true)
        && (trainer.map(session.trainers.contains) ?? true)
    }
  }

  func title(_ visit: Visit) -> String {
    RoundPart.board.title(visit.reader) + " · " + plan.round.title
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.heading(of: plan.round, .board, visit)
    undo(&html, visit)
    if visit.offers(.change(.addSession)) {
      html.put(.p, .class("actions")) { html in
        html.put(
          .a, visit.say("เพิ่มช่วงเวลา", "Add a session"), .class("button"),
          .href(Address("rounds", plan.round.code, "board", "add")))
      }
    }
    problems(&html, visit)
    if plan.agenda.isEmpty {
      html.put(.p, visit.say("ยังไม่มีช่วงเวลาในกำหนดการ", "There is no session in the plan yet."))
    } else {
      filters(&html, visit)
      for day in Set(shown.map(\.slot.date)).sorted() { self.day(day, &html, visit) }
      agenda(&html, visit)
    }
    modules(&html, visit)
  }

  private func undo(_ html: inout HTML, _ visit: Visit) {
    guard let removed, removed["date"] != nil, visit.offers(.change(.addSession)) else { return }
    html.form(
      to: Address("rounds", plan.round.code, "board", "add"), visit, .class("actions undo")
    ) { html in
      for field in removed.fields where field.name != "done" && field.name != "lang" {
        html.hidden(
          field.name,
          field.name == "date"
            ? (try? CivilDate(iso: field.value))?.typed ?? field.value : field.value)
      }
      html.put(
        .button,
        visit.say(
          "เลิกทำ: ใส่ “\(removed["title"] ?? "")” กลับ", "Undo: put “\(removed["title"] ?? "")” back"),
        .type("submit"), .class("second"))
    }
  }

  private func problems(_ html: inout HTML, _ visit: Visit) {
    guard !plan.conflicts.isEmpty else { return }
    html.put(.section, .class("notice bad"), .ariaLabelledBy("conflicts")) { html in
      html.put(.h2, visit.say("ปัญหาในกำหนดการ", "Problems in the plan"), .id("conflicts"))
      html.put(.ul) { html in
        for item in plan.conflicts {
          guard let session = plan.agenda.first(where: { $0.id == item.session }) else { continue }
          for conflict in item.conflicts {
            html.put(.li) { html in
              html.put(
                .a, "\(session.title) \(visit.reader.shortName(session))",
                .href(.place("session-\(session.id)")))
              html.text(": " + visit.sentence(conflict))
            }
          }
        }
      }
    }
  }

  private func filters(_ html: inout HTML, _ visit: Visit) {
    let used = Set(plan.agenda.flatMap(\.trainers))
    html.put(
      .form, Attribute("method", "get"), .action(RoundPart.board.address(plan.round.code)),
      .class("filters")
    ) { html in
      html.put(.div, .class("columns")) { html in
        html.field(
          Field(
            "room", visit.say("ห้อง", "Room"), value: room?.description ?? "",
            kind: .choice(
              [.init("", visit.say("ทุกห้อง", "All"))]
                + plan.rooms.map { .init($0.id.description, $0.name) })), [], visit)
        html.field(
          Field(
            "trainer", visit.say("วิทยากร", "Trainer"), value: trainer?.description ?? "",
            kind: .choice(
              [.init("", visit.say("ทุกคน", "All"))]
                + sorted(plan.trainers.filter { used.contains($0.id) }).map {
                  .init($0.id.description, $0.name)
                })), [], visit)
      }
      html.put(.div, .class("actions")) { html in
        html.put(.button, visit.say("แสดง", "Show"), .type("submit"), .class("second"))
      }
    }
  }

  private func day(_ date: CivilDate, _ html: inout HTML, _ visit: Visit) {
    let sessions = shown.filter { $0.slot.date == date }
    let rooms = plan.rooms.map(\.id).filter { id in sessions.contains { $0.room == id } }
    let grid = DayGrid(sessions, rooms: rooms)
    html.put(.div, .class("day")) { html in
      html.put(.h2, .id("day-\(date.iso)")) { html in
        html.text(visit.reader.longDate(date))
        for holiday in plan.holidays where holiday.date == date {
          html.text(" ")
          html.put(.span, visit.say("วันหยุด: ", "Holiday: ") + holiday.name, .class("tag warn"))
        }
      }
      html.put(
        .div, .class("scroll"), .tabIndex(0), .role("region"),
        .ariaLabelledBy("day-\(date.iso)")
      ) { html in
        html.put(.table, .class("board")) { html in
          html.put(.thead) { html in
            html.put(.tr) { html in
              html.put(.th, visit.say("เวลา", "Time"), .scope("col"))
              for id in rooms { html.put(.th, name(of: id), .scope("col")) }
            }
          }
          html.put(.tbody) { html in
            for row in grid.rows {
              html.put(.tr) { html in
                html.put(.th, visit.reader.time(row.start), .scope("row"))
                for case let cell? in row.cells {
                  html.put(.td, .rowSpan(cell.span)) { html in
                    html.put(.div, .class("blocks")) { html in
                      for session in cell.sessions { block(session, &html, visit) }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private func block(_ session: Session, _ html: inout HTML, _ visit: Visit) {
    let clashes = plan.conflicts.contains { $0.session == session.id }
    html.put(
      .div, .class(session.isBreak ? "block pause" : clashes ? "block clash" : "block"),
      .id("session-\(session.id)")
    ) { html in
      if clashes { html.put(.strong, visit.say("ชนกัน ", "Clashes ")) }
      html.put(.strong, session.title)
      html.put(.div, visit.reader.times(session.slot))
      let others = names(of: session)
      if !others.isEmpty { html.put(.div, others, .class("quiet")) }
      if let cohort = plan.cohorts.first(where: { $0.id == session.cohort }) {
        html.put(.div, visit.say("รุ่น ", "Cohort ") + cohort.name)
      }
      if session.isBreak { html.put(.div, visit.say("ไม่นับเวลาอบรม", "no hours")) }
    }
  }

  private func agenda(_ html: inout HTML, _ visit: Visit) {
    let (time, place) = (visit.say("เวลา", "Time"), visit.say("ห้อง", "Room"))
    let (trainers, cohort) = (visit.say("วิทยากร", "Trainers"), visit.say("รุ่น", "Cohort"))
    let mayRemove = visit.offers(.change(.removeSession))
    let hasCohorts = !plan.cohorts.isEmpty
    html.put(.section, .class("agenda")) { html in
      html.put(.h2, visit.say("ลำดับกำหนดการ", "Agenda"))
      html.list(
        [visit.say("หัวข้อ", "Topic"), time, place, trainers] + (hasCohorts ? [cohort] : [])
          + (mayRemove ? [""] : [])
      ) { html in
        for session in shown {
          html.put(.tr) { html in
            html.put(.th, session.title, .scope("row"))
            html.put(
              .td,
              visit.reader.shortDate(session.slot.date) + " "
                + visit.reader.times(session.slot), .dataLabel(time))
            html.put(.td, name(of: session.room), .dataLabel(place))
            html.put(.td, names(of: session), .dataLabel(trainers))
            if hasCohorts {
              html.put(
                .td,
                plan.cohorts.first { $0.id == session.cohort }?.name
                  ?? visit.say("ทุกคน", "everybody"), .dataLabel(cohort))
            }
            if mayRemove { html.put(.td, .class("dense")) { remove(session, &$0, visit) } }
          }
        }
      }
    }
  }

  private func remove(_ session: Session, _ html: inout HTML, _ visit: Visit) {
    if plan.marked.contains(session.id) {
      html.put(.span, visit.say("ลงชื่อแล้ว", "has attendance"), .class("quiet"))
      return
    }
    html.form(to: Address("rounds", plan.round.code, "board", "remove"), visit) { html in
      html.hidden("session", session.id.description)
      html.put(
        .button, visit.say("นำออก", "Remove"), .type("submit"), .class("second"),
        .ariaLabel(
          visit.say("นำ “\(session.title)” ออก", "Remove “\(session.title)”")))
    }
  }

  /// How much of what the curriculum asks for in this round is planned.
  private func modules(_ html: inout HTML, _ visit: Visit) {
    let modules = plan.curriculum.modules.filter { $0.round == plan.round.ordinal }
    guard !modules.isEmpty else { return }
    let (planned, needed) = (visit.say("วางแผนแล้ว", "Planned"), visit.say("ตามหลักสูตร", "Needed"))
    let state = visit.say("สถานะ", "State")
    html.put(.h2, visit.say("หน่วยการเรียนรู้ของครั้งนี้", "Modules of this round"))
    html.list([visit.say("หน่วย", "Module"), planned, needed, state]) { html in
      for module in modules {
        let minutes = plan.agenda.filter { $0.module == module.code && !$0.isBreak }
          .reduce(0) { $0 + $1.slot.minutes }
        let missing = module.minutes - minutes
        html.put(.tr) { html in
          html.put(
            .th, "\(module.code) \(module.title.text(in: visit.reader.language))", .scope("row"))
          html.put(.td, visit.reader.duration(minutes: minutes), .dataLabel(planned))
          html.put(.td, visit.reader.duration(minutes: module.minutes), .dataLabel(needed))
          html.put(.td, .dataLabel(state)) { html in
            html.put(
              .span,
              missing > 0
                ? visit.say(
                  "ขาด \(visit.reader.duration(minutes: missing))",
                  "\(visit.reader.duration(minutes: missing)) missing")
                : visit.say("ครบ", "complete"), .class(missing > 0 ? "tag warn" : "tag ok"))
          }
        }
      }
    }
  }

  private func name(of room: ID<Room>) -> String {
    plan.rooms.first { $0.id == room }?.name ?? ""
  }

  private func names(of session: Session) -> String {
    session.trainers.compactMap { id in plan.trainers.first { $0.id == id }?.name }
      .joined(separator: ", ")
  }

  private func sorted(_ trainers: [Trainer]) -> [Trainer] {
    Collator()?.sorted(trainers, by: \.name) ?? trainers
  }
}
