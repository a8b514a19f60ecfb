internal import Charts
internal import OpenDocument
internal import Phrases
internal import Training

extension ReportFacts {
  var comparisons: [TemplateValues] {
    ratings.comparisons.map { comparison in
      TemplateValues(
        fields: [
          "comparison": reader.term(comparison.occasions),
          "raters": reader.sentence(comparison.raters, on: comparison.occasions),
        ], groups: ["effects": comparison.competencies.map(effect)])
    }
  }

  private func effect(of result: CompetencyResult) -> TemplateValues {
    let matched = result.matched
    let change = matched.change
    // The share who rose, and with it the rest, could be worked out of an effect size.
    let areTold = numbers.areAllTold([matched.rose, matched.same, matched.fell])
    func told(_ text: String) -> String {
      areTold ? numbers.statistic(of: matched.count, text) : reader.withheld
    }
    return TemplateValues(fields: [
      "competency": name(of: result.competency), "pairs": numbers.count(matched.count),
      "left-out": numbers.count(matched.missing + matched.notObserved),
      "median-change": told(reader.signed(change.medianChange, places: 1)),
      "mean-change": told(reader.estimate(change.meanChange)),
      "rank-biserial": told(reader.estimate(change.rankBiserial)),
      "hedges-gz": told(reader.estimate(change.hedgesGz)),
      "probability": told(reader.probability(change.signedRanks)),
    ])
  }

  var agreements: [TemplateValues] {
    ratings.agreements.map { agreement in
      let kappa =
        agreement.quadraticKappa.map(reader.estimate)
        ?? agreement.fleissKappa.map { reader.number($0, places: 2) } ?? "–"
      func share(_ part: Int) -> String {
        agreement.count == 0 ? reader.notComputable : numbers.share(part, of: agreement.count)
      }
      return TemplateValues(fields: [
        "competency": name(of: agreement.competency),
        "occasion": reader.term(agreement.occasion),
        "raters": reader.term(agreement.raters, named: !numbers.isPublished),
        "people": numbers.count(agreement.count),
        "exact": share(agreement.exact), "within-one": share(agreement.withinOne),
        "kappa": numbers.statistic(of: agreement.count, kappa),
        "icc": numbers.statistic(of: agreement.count, reader.estimate(agreement.intraclass)),
      ])
    }
  }

  /// Nil without levels and expected levels.
  var gapMap: HeatMap? {
    let competencies = record.curriculum.competencies.filter { $0.expected != nil }
    let results = Dictionary(
      ratings.organisations.map { ($0.organisation, $0.competencies) }, uniquingKeysWith: { $1 })
    let rows = organisations.compactMap { organisation, _ -> HeatMap.Row? in
      guard let organisation, let results = results[organisation.id] else { return nil }
      let cells = competencies.map { competency -> HeatMap.Cell? in
        results.first { $0.competency == competency }?.doubledDistance.map {
          HeatMap.Cell(GapStep(doubledDistance: $0).style, text: distance($0))
        }
      }
      return cells.contains { $0 != nil }
        ? HeatMap.Row(label: label(organisation), cells: cells) : nil
    }
    guard !rows.isEmpty else { return nil }
    return HeatMap(
      title: reader.title(.gaps),
      key: GapStep.allCases.map { HeatMap.Step($0.style, name: reader.term($0)) },
      columns: competencies.map(\.code), rows: rows)
  }
}

extension GapStep {
  fileprivate init(doubledDistance: Int) {
    switch doubledDistance {
    case 0...: self = .reached
    case -1: self = .lessThanOne
    case -3 ... -2: self = .lessThanTwo
    default: self = .more
    }
  }

  /// The darker, the more is missing.
  fileprivate var style: BarStyle {
    switch self {
    case .reached: .step(0)
    case .lessThanOne: .step(1)
    case .lessThanTwo: .step(3)
    case .more: .step(5)
    }
  }
}
