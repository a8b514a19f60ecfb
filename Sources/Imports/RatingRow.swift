package import Tables
package import Training

/// One rater's judgement of one participant in one competency.
package struct RatingRow: ListRow, Hashable {
  package let source: RowSource
  package let participant: ParticipantReference
  package let competency: String
  package let occasion: Assessment.Occasion
  package let level: Rating.Level
  package let raterKind: Rating.RaterKind
  /// `nil` in a self-rating that does not repeat the participant's name.
  package let rater: String?

  package init(
    source: RowSource, participant: ParticipantReference, competency: String,
    occasion: Assessment.Occasion, level: Rating.Level, raterKind: Rating.RaterKind,
    rater: String?
  ) {
    self.source = source
    self.participant = participant
    self.competency = competency
    self.occasion = occasion
    self.level = level
    self.raterKind = raterKind
    self.rater = rater
  }

  /// Reads a list of ratings, one a row with its competency and level, or all of a person's in a row
  /// with a column for each of the `competencies`, where a blank cell is no rating.
  ///
  /// - Throws: every problem of the list at once.
  package static func rows(
    of table: Table, competencies: [String]
  ) throws(ImportError) -> [RatingRow] {
    var layout = Layout(
      of: table,
      fields: Field.participants + [.competency, .occasion, .level, .raterKind, .rater],
      codes: competencies)
    layout.settleParticipants()
    layout.require(.occasion)
    layout.require(.raterKind)
    if let first = layout.coded.first {
      for field in [Field.competency, .level] {
        if let column = layout.columns[field] {
          layout.report(.conflictingHeading(first.column), in: column)
        }
      }
    } else {
      layout.require(.competency)
      layout.require(.level)
    }
    let coded = layout.coded
    return try layout.rows(of: table) { reader in
      let participant = reader.participant()
      let occasion = reader.occasion()
      let raterKind = reader.raterKind()
      let rater = reader.rater(raterKind)
      let levels = coded.isEmpty ? reader.level(among: competencies) : reader.levels(in: coded)
      guard let participant, let occasion, let raterKind else { return [] }
      return levels.map { level in
        RatingRow(
          source: level.source, participant: participant, competency: level.competency,
          occasion: occasion, level: level.level, raterKind: raterKind, rater: rater)
      }
    }
  }

  struct Identity: Hashable {
    let participant: ParticipantReference.Identity
    let competency: String
    let occasion: Assessment.Occasion
    let raterKind: Rating.RaterKind
    let rater: String?
  }

  var identity: Identity {
    Identity(
      participant: participant.identity, competency: competency, occasion: occasion,
      raterKind: raterKind, rater: raterKind == .own ? nil : rater.map(folded))
  }

  var identityFields: [Field] { [.competency] }
}

struct RatedLevel {
  let source: RowSource
  let competency: String
  let level: Rating.Level
}

extension RowReader {
  mutating func occasion() -> Assessment.Occasion? {
    guard required(.occasion) != nil else { return nil }
    return choice(.occasion, from: occasionWords) { .unknownOccasion($0) }
  }

  mutating func raterKind() -> Rating.RaterKind? {
    guard required(.raterKind) != nil else { return nil }
    return choice(.raterKind, from: raterWords) { .unknownRaterKind($0) }
  }

  /// Who rated, whom a self-rating need not name.
  mutating func rater(_ kind: Rating.RaterKind?) -> String? {
    let rater = text(.rater)
    if rater == nil, let kind, kind != .own {
      report(.blank, in: source.columns[.rater] == nil ? .raterKind : .rater)
    }
    return rater
  }

  /// The row's only rating, in a list with one rating a row.
  mutating func level(among competencies: [String]) -> [RatedLevel] {
    let (competency, level) = (required(.competency), required(.level))
    let code = competency.flatMap { text in
      let code = competencies.first { wordKey($0) == wordKey(text) }
      if code == nil {
        report(.unknownCompetency(text, known: competencies), in: .competency)
      }
      return code
    }
    guard let rated = level.flatMap({ self.level($0, in: source.columns[.level]) }), let code else {
      return []
    }
    return [RatedLevel(source: source, competency: code, level: rated)]
  }

  /// All ratings of the row, in a list with a column for each competency.
  mutating func levels(in coded: [(code: String, column: Column)]) -> [RatedLevel] {
    coded.compactMap { code, column in
      guard let text = text(in: column) else { return nil }
      // The one column says both what is rated and how.
      let columns = source.columns.merging([.competency: column, .level: column]) { $1 }
      return level(text, in: column).map { level in
        RatedLevel(
          source: RowSource(line: source.line, columns: columns, sheet: source.sheet),
          competency: code, level: level)
      }
    }
  }

  private mutating func level(_ text: String, in column: Column?) -> Rating.Level? {
    if let level = levelWords[wordKey(text)] { return level }
    report(.unknownLevel(text), in: column)
    return nil
  }
}

private let occasionWords: [String: Assessment.Occasion] = wordTable([
  .pre: ["pre", "ก่อน", "ก่อนอบรม", "ก่อนการอบรม", "before"],
  .then: ["then", "ย้อนหลัง", "ย้อนหลังก่อนอบรม", "retrospective"],
  .post: ["post", "หลัง", "หลังอบรม", "หลังการอบรม", "after"],
  .followUp1: ["follow-up-1", "ติดตาม 1 เดือน", "ติดตามผล 1 เดือน"],
  .followUp3: ["follow-up-3", "ติดตาม 3 เดือน", "ติดตามผล 3 เดือน"],
  .followUp6: ["follow-up-6", "ติดตาม 6 เดือน", "ติดตามผล 6 เดือน"],
])

private let raterWords: [String: Rating.RaterKind] = wordTable([
  .own: ["self", "ประเมินตนเอง", "ตนเอง"], .trainer: ["trainer", "วิทยากร"],
  .supervisor: ["supervisor", "ผู้บังคับบัญชา", "หัวหน้างาน"],
])

private let levelWords: [String: Rating.Level] = wordTable([
  .shown(0): ["0"], .shown(1): ["1"], .shown(2): ["2"], .shown(3): ["3"], .shown(4): ["4"],
  .shown(5): ["5"], .notObserved: ["N", "ไม่ได้สังเกต"],
])
