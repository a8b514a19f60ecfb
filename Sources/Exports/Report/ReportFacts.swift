internal import Charts
internal import Markup
internal import OpenDocument
internal import Phrases
internal import Training

/// What a report is made of, worded for its reader.
struct ReportFacts {
  let record: RoundRecord
  let roster: Roster
  let reader: Reader
  let numbers: ReportNumbers
  /// What the ratings say.
  let ratings: RoundResults
  /// The organisations that anybody was named by, in the order of lists.
  let organisations: [(organisation: Organisation?, participants: [Participant])]

  init(record: RoundRecord, roster: Roster, reader: Reader, isPublished: Bool) {
    (self.record, self.roster, self.reader) = (record, roster, reader)
    numbers = ReportNumbers(reader: reader, isPublished: isPublished)
    ratings = record.results
    let groups = Dictionary(grouping: roster.rows) { $0.participant.enrolment.organisation }
    organisations = groups.values.sorted { ($0.first?.index ?? 0) < ($1.first?.index ?? 0) }
      .map { rows in (rows.first?.organisation, rows.map(\.participant)) }
  }

  /// Whether anything is known about attendance; nobody is said to have been absent before.
  var hasMarks: Bool { record.takingPart.contains { !$0.marks.isEmpty } }

  var fields: [ReportField: String] {
    let coverage = record.coverage(of: record.participants)
    let unsettled = record.takingPart.count { record.completion(of: $0).isOpen }
    let results = [
      coverage.completed, coverage.registered - coverage.completed - unsettled, unsettled,
    ]
    let attended = numbers.parts([coverage.attended, coverage.registered - coverage.attended])[0]
    let told = numbers.parts(results)
    return [
      .curriculum: record.curriculum.title.text(in: reader.language),
      .duration: reader.duration(
        minutes: record.sessions.reduce(0) { $0 + $1.slot.minutes }),
      .sessions: reader.number(record.sessions.count),
      .organisations: reader.number(organisations.count),
      .invited: numbers.count(coverage.invited), .registered: numbers.count(coverage.registered),
      .attended: hasMarks ? attended : "–",
      .certified: numbers.count(coverage.certified),
      .completed: hasMarks ? told[0] : "–", .notCompleted: told[1], .unsettled: told[2],
      .completedShare: hasMarks
        ? numbers.share(coverage.completed, of: coverage.registered) : reader.notComputable,
      .rule: reader.sentence(record.curriculum.completion),
      .targets: reader.list(record.programme.targetGroups),
      .raters: ratings.main.map { reader.sentence($0.raters) } ?? "",
    ]
  }

  /// What the curriculum says about itself, a paragraph each.
  var rationale: [TemplateValues] {
    let summary = record.curriculum.summary?.text(in: reader.language) ?? ""
    return summary.isEmpty ? [] : [TemplateValues(fields: ["paragraph": summary])]
  }

  /// Those of the round, else those of the modules that it taught.
  var objectives: [TemplateValues] {
    let taught = Set(record.sessions.compactMap(\.module))
    let ofModules = record.curriculum.modules.filter { taught.contains($0.code) }
      .flatMap(\.objectives).map { $0.text(in: reader.language) }
    let objectives = record.round.objectives.isEmpty ? ofModules : record.round.objectives
    return objectives.enumerated().map { index, objective in
      TemplateValues(fields: ["index": reader.number(index + 1), "objective": objective])
    }
  }

  /// In tenths of a point: what a page has room for below a caption.
  static let chartHeight = 5800

  /// An entry for each page that a chart fills; none without a chart.
  ///
  /// - Throws: `forbiddenCharacter` with the chart's title; `PictureError`.
  func pictures(_ name: ReportPicture, _ chart: (some Chart)?) throws -> [TemplateValues] {
    try (chart?.pieces(upTo: Self.chartHeight) ?? []).map {
      TemplateValues(pictures: [name.rawValue: try picture($0)])
    }
  }

  private func picture(_ chart: some Chart) throws -> Picture {
    let svg: [UInt8]
    do throws(XMLWriterError) {
      svg = try chart.svg()
    } catch {
      switch error {
      case .forbiddenCharacter(let scalar):
        throw ExportError.forbiddenCharacter(scalar, heading: chart.title)
      }
    }
    return try Picture(svg)
  }
}
