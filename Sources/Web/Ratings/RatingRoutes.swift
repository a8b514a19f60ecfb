internal import HTTP
internal import Operations
internal import Phrases
internal import Training

let ratingRoutes: [Route<Endpoint>] = [
  .page("/rounds/{code}/ratings") { visit in
    let (sheet, view) = try await visit.ratings { visit.query($0) }
    return visit.show(RatingsPage(sheet: sheet, view: view))
  },
  .form("/rounds/{code}/ratings") { visit in
    let (sheet, view) = try await visit.ratings { visit.form[$0] }
    let form = RatingForm(sheet, view, visit)
    guard form.problems.isEmpty else {
      return visit.show(
        RatingsPage(sheet: sheet, view: view, problems: form.problems, typed: form.typed),
        .unprocessable)
    }
    let problems = try await visit.save(form.edits, sheet)
    if problems.isEmpty {
      let next = visit.form["next"].flatMap { Address(returning: $0) }
      let list = view.added(to: Address("rounds", sheet.round.code, "ratings"))
      return visit.go(to: next ?? list, .rated, count: form.edits.count)
    }
    let (present, _) = try await visit.ratings { visit.form[$0] }
    return visit.show(
      RatingsPage(sheet: present, view: view, problems: problems, typed: form.typed), .conflict)
  },
  .page("/rounds/{code}/ratings/sheet") { visit in
    let (sheet, view) = try await visit.ratings { visit.query($0) }
    return visit.show(SelfRatingPage(sheet: sheet, view: view, only: visit.query("person")))
  },
  .page("/rounds/{code}/ratings/results") { visit in
    visit.show(ResultsPage(record: try await visit.office.record(ofRound: visit.path("code"))))
  },
  .page("/rounds/{code}/ratings/{person}") { visit in
    let (sheet, view) = try await visit.ratings { visit.query($0) }
    let person = visit.path("person")
    guard
      let place = sheet.rows.firstIndex(where: {
        $0.participant.person.id.description == person
      })
    else { return visit.problem(.notFound) }
    return visit.show(RatingPersonPage(sheet: sheet, view: view, place: place))
  },
]

extension Visit {
  fileprivate func ratings(
    _ form: (String) -> String?
  ) async throws -> (RatingSheet, RatingView) {
    let sheet = try await office.ratingSheet(
      ofRound: path("code"), RatingView.occasion(form))
    return (sheet, RatingView(sheet, form))
  }

  /// What was not recorded, and why.
  fileprivate func save(_ edits: [RatingEdit], _ sheet: RatingSheet) async throws -> [Problem] {
    let outcomes = try await office.edit(ratingsOf: sheet.round.code, edits)
    return zip(edits, outcomes).compactMap { edit, outcome in
      let field = "\(edit.enrolment).\(edit.competency)"
      let name = sheet.rows.first { $0.participant.enrolment.id == edit.enrolment }?.name ?? ""
      switch outcome {
      case .recorded: return nil
      case .rejected(let reasons):
        let sentences = reader.sentences(for: Refused(reasons.map { Refusal($0) })) ?? []
        return Problem(field: field, text: sentences.joined(separator: " · "))
      case .conflict(let now):
        let theirs =
          now.map { "\($0.recorded.by): \($0.level.letter), \(reader.moment($0.recorded.at))" }
          ?? say("ถอนคืนแล้ว", "taken back")
        let mine = edit.level?.letter ?? "–"
        return Problem(
          field: field,
          text: say(
            "\(name) \(edit.competency) มีผู้แก้ไขระหว่างนั้น คุณ: \(mine) / \(theirs) กดบันทึกอีกครั้งเพื่อใช้ของคุณ หรือพิมพ์ตามของเขา",
            "\(name), \(edit.competency), was changed meanwhile. You: \(mine) / \(theirs). Save again to use yours, or type theirs."
          ))
      }
    }
  }
}
