internal import Operations
internal import Phrases
internal import Training

/// On which occasion, and by whom, people are rated: what a page of ratings is chosen by.
struct RatingView {
  let occasion: Assessment.Occasion
  let kind: Rating.RaterKind
  /// Empty for self-ratings, and where nobody is known yet.
  let rater: String

  static func occasion(_ form: (String) -> String?) -> Assessment.Occasion {
    form("occasion").flatMap(Assessment.Occasion.init(rawValue:)) ?? .post
  }

  /// Without a choice: by the first trainer of the round who rated somebody, else the first trainer.
  init(_ sheet: RatingSheet, _ form: (String) -> String?) {
    occasion = Self.occasion(form)
    kind = form("kind").flatMap(Rating.RaterKind.init(rawValue:)) ?? .trainer
    let typed = PersonName.normalised(form("rater") ?? "")
    let known = Self.raters(sheet, kind)
    rater = kind == .own ? "" : typed.isEmpty ? known.first ?? "" : typed
  }

  /// Those who rated first, then those who teach.
  static func raters(_ sheet: RatingSheet, _ kind: Rating.RaterKind) -> [String] {
    var seen: Set<String> = []
    let rated = sheet.rows.flatMap(\.participant.ratings).filter { $0.raterKind == kind }
    let names = rated.map(\.rater) + (kind == .trainer ? sheet.trainers.map(\.name) : [])
    return names.filter { seen.insert($0).inserted }
  }

  func added(to address: Address) -> Address {
    address.with("occasion", occasion.rawValue).with("kind", kind.rawValue)
      .with("rater", rater.isEmpty ? nil : rater)
  }

  func rating(_ row: RatingSheet.Row, _ competency: String) -> Rating? {
    row.rating(competency, by: kind, rater)
  }

  func edit(
    _ row: RatingSheet.Row, _ competency: String, _ level: Rating.Level?, base: ID<Rating>?,
    _ visit: Visit
  ) -> RatingEdit {
    RatingEdit(
      id: visit.office.factID(), enrolment: row.participant.enrolment.id, competency: competency,
      occasion: occasion, raterKind: kind, rater: rater, level: level,
      moment: visit.office.moment, base: base)
  }
}

extension Rating.Level {
  /// As it is typed.
  var letter: String {
    switch self {
    case .shown(let level): String(level)
    case .notObserved: "N"
    }
  }
}
