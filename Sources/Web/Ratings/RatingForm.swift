internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// Ratings as somebody filled them in without a script: only those that differ from what was shown.
struct RatingForm {
  private(set) var edits: [RatingEdit] = []
  private(set) var problems: [Problem] = []
  /// What was typed, by the name of its field.
  private(set) var typed: [String: String] = [:]

  init(_ sheet: RatingSheet, _ view: RatingView, _ visit: Visit) {
    for row in sheet.rows {
      let id = row.participant.enrolment.id.description
      guard let shown = visit.form["b.\(id)"] else { continue }
      let cells = shown.split(separator: " ").map { $0.split(separator: ":") }
      for (place, competency) in sheet.competencies.enumerated() {
        let name = "\(id).\(competency.code)"
        guard let text = visit.form[name] else { continue }
        typed[name] = text
        let cell = cells.indices.contains(place) ? cells[place] : []
        let (was, base) = (cell.last ?? "-", cell.first ?? "-")
        let now = arabicDigits(PersonName.normalised(text)).uppercased()
        if now == (was == "-" ? "" : String(was)) { continue }
        let level: Rating.Level?
        do {
          level = now.isEmpty ? nil : try Rating.Level(now)
        } catch {
          problems.append(
            Problem(
              field: name,
              text: visit.say(
                "\(row.name) \(competency.code): “\(text)” ต้องเป็น 0 ถึง 5 หรือ N",
                "\(row.name), \(competency.code): “\(text)” has to be 0 to 5, or N.")))
          continue
        }
        edits.append(
          view.edit(row, competency.code, level, base: try? ID(String(base)), visit))
      }
    }
  }

  /// The revisions and levels of a row as it is shown.
  static func shown(_ row: RatingSheet.Row, _ sheet: RatingSheet, _ view: RatingView) -> String {
    sheet.competencies.map { competency in
      view.rating(row, competency.code).map { "\($0.id):\($0.level.letter)" } ?? "-"
    }.joined(separator: " ")
  }
}
