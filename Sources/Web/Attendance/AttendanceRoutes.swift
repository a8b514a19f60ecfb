internal import HTTP
internal import Operations
internal import Phrases
internal import Training

let attendanceRoutes: [Route<Endpoint>] = [
  .page("/rounds/{code}/attendance") { visit in
    let wanted = try visit.query("session").map { try ID<Session>($0) }
    let sheet = try await visit.office.attendanceSheet(ofRound: visit.path("code"), session: wanted)
    if wanted != nil, sheet.session == nil { return visit.problem(.notFound) }
    return visit.show(AttendancePage(sheet: sheet))
  },
  .form("/rounds/{code}/attendance") { visit in
    let code = visit.path("code")
    let sheet = try await visit.office.attendanceSheet(
      ofRound: code, session: ID(visit.form["session"] ?? ""))
    guard let session = sheet.session else { return visit.problem(.notFound) }
    let form = AttendanceForm(sheet, visit)
    guard form.problems.isEmpty else {
      return visit.show(
        AttendancePage(sheet: sheet, problems: form.problems, typed: form.typed), .unprocessable)
    }
    let outcomes = try await visit.office.edit(form.edits)
    var problems: [Problem] = []
    var kept: [ID<Enrolment>: AttendanceForm.Typed] = [:]
    for (edit, outcome) in zip(form.edits, outcomes) {
      let name = sheet.rows.first { $0.participant.enrolment.id == edit.enrolment }?.name ?? ""
      guard let sentence = outcome.sentence(name, edit, visit) else { continue }
      problems.append(Problem(field: "p.\(edit.enrolment)", text: sentence))
      kept[edit.enrolment] = form.typed[edit.enrolment]
    }
    if problems.isEmpty {
      return visit.go(
        to: AttendancePage.address(code, session.id), .marked, count: form.edits.count)
    }
    let present = try await visit.office.attendanceSheet(ofRound: code, session: session.id)
    return visit.show(
      AttendancePage(sheet: present, problems: problems, typed: kept), Status.conflict)
  },
  .form("/rounds/{code}/attendance/rest") { visit in
    let code = visit.path("code")
    let session = try ID<Session>(visit.form["session"] ?? "")
    let done = try await visit.office.markRestPresent(round: code, session: session)
    return visit.go(
      to: AttendancePage.address(code, session)
        .with("undo", done.count > 0 ? String(done.moment.milliseconds) : nil), .marked,
      count: done.count)
  },
  .form("/rounds/{code}/attendance/undo") { visit in
    let code = visit.path("code")
    let session = try ID<Session>(visit.form["session"] ?? "")
    let moment = Moment(milliseconds: Int64(visit.form["moment"] ?? "") ?? 0)
    let done = try await visit.office.undoMarks(round: code, session: session, moment: moment)
    return visit.go(
      to: AttendancePage.address(code, session), .undone, count: done.count)
  },
  .page("/rounds/{code}/attendance/{session}/{enrolment}") { visit in
    let code = visit.path("code")
    let sheet = try await visit.office.attendanceSheet(
      ofRound: code, session: ID(visit.path("session")))
    let enrolment = try ID<Enrolment>(visit.path("enrolment"))
    guard let session = sheet.session,
      let row = sheet.rows.first(where: { $0.participant.enrolment.id == enrolment })
    else { return visit.problem(.notFound) }
    let marks = try await visit.office.marks(of: enrolment, in: session.id, round: code)
    return visit.show(
      MarkHistoryPage(round: sheet.round, session: session, row: row, marks: marks))
  },
]

extension EditOutcome where Fact == AttendanceMark {
  /// What has to be mended; nil where it was recorded.
  fileprivate func sentence(_ name: String, _ edit: AttendanceEdit, _ visit: Visit) -> String? {
    let reader = visit.reader
    switch self {
    case .recorded: return nil
    case .rejected(let reasons):
      return (reader.sentences(for: Refused(reasons.map { Refusal($0) })) ?? []).joined(
        separator: " · ")
    case .conflict(let now):
      let mine = edit.status.map { reader.term($0) } ?? ""
      let theirs =
        now.map { "\($0.recorded.by): \(reader.term($0.status)), \(reader.moment($0.recorded.at))" }
        ?? reader.say("ถอนคืนแล้ว", "taken back")
      return reader.say(
        "\(name) มีผู้แก้ไขระหว่างนั้น คุณ: \(mine) / \(theirs) กดบันทึกอีกครั้งเพื่อใช้ของคุณ หรือเลือกตามของเขา",
        "\(name) was changed meanwhile. You: \(mine) / \(theirs). Save again to use yours, or choose theirs."
      )
    }
  }
}
