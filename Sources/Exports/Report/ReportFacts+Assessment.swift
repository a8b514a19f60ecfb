internal import Charts
internal import OpenDocument
internal import Phrases
internal import Training

extension ReportFacts {
  private var results: [CompetencyResult] { ratings.main?.competencies ?? [] }

  var changes: [TemplateValues] {
    results.map { result in
      let matched = result.matched
      let told = numbers.parts([matched.rose, matched.same, matched.fell])
      return TemplateValues(fields: [
        "competency": name(of: result.competency), "pairs": numbers.count(matched.count),
        "median-before": median(matched.before), "median-after": median(matched.after),
        "mean-before": mean(matched.before), "mean-after": mean(matched.after),
        "rose": told[0], "same": told[1], "fell": told[2],
      ])
    }
  }

  var levels: [TemplateValues] {
    results.map { result in
      let after = result.after
      let expected = result.competency.expected
      let reaching = result.reaching
      let told = reaching.map { numbers.parts([$0, after.count - $0])[0] }
      return TemplateValues(fields: [
        "competency": name(of: result.competency), "people": numbers.count(after.count),
        "not-observed": numbers.count(after.notObserved), "median": median(after),
        "expected": expected.map(reader.number) ?? "–",
        "distance": expected == nil
          ? "–"
          : numbers.statistic(of: after.count, result.doubledDistance.map(distance)),
        "reaching": told ?? "–",
        "reaching-share": reaching.map { numbers.share($0, of: after.count) } ?? "–",
      ])
    }
  }

  var changeChart: DumbbellChart? {
    let matched = results.filter { isTold($0.matched.count) }
    guard let pair = ratings.main?.raters, !matched.isEmpty else { return nil }
    let headings: [ReportHeading] = [.before, .after, .expected, .pairs]
    return DumbbellChart(
      title: reader.title(.change),
      ticks: (0...5).map { DumbbellChart.Tick($0 * 2, label: reader.number($0)) },
      keys: DumbbellChart.Keys(
        before: reader.occasion(.pre, by: pair.before),
        after: reader.occasion(.post, by: pair.after), expected: reader.expectedLevel),
      headings: headings.map(reader.term),
      rows: results.map { result in
        let matched = result.matched
        let isTold = isTold(matched.count)
        return DumbbellChart.Row(
          label: name(of: result.competency),
          before: isTold ? matched.before.doubledMedian : nil,
          after: isTold ? matched.after.doubledMedian : nil,
          expected: result.competency.expected.map { $0 * 2 },
          texts: [
            median(matched.before), median(matched.after),
            result.competency.expected.map(reader.number) ?? "–", numbers.count(matched.count),
          ])
      })
  }

  var levelChart: BarChart? {
    let results = results.filter { $0.after.count + $0.after.notObserved > 0 }
    func parts(_ result: CompetencyResult) -> [Int] {
      result.after.shown + [result.after.notObserved]
    }
    guard !results.isEmpty, results.allSatisfy({ numbers.areAllTold(parts($0)) }) else {
      return nil
    }
    return BarChart(
      title: reader.title(.levels), arrangement: .stacked,
      series: (0...5).map { BarChart.Series(name: reader.number($0), style: .step($0)) }
        + [BarChart.Series(name: reader.term(.notObserved), style: .crossed)],
      rows: results.map {
        BarChart.Row(label: name(of: $0.competency), values: parts($0).map(value))
      })
  }

  func isTold(_ people: Int) -> Bool {
    people > 0 && !(numbers.isPublished && Suppression.isSmall(people))
  }

  func name(of competency: Curriculum.Competency) -> String {
    "\(competency.code) \(competency.title.text(in: reader.language))"
  }

  private func median(_ counts: LevelCounts) -> String {
    numbers.statistic(of: counts.count, counts.doubledMedian.map(reader.half))
  }

  private func mean(_ counts: LevelCounts) -> String {
    numbers.statistic(of: counts.count, counts.meanInHundredths.map(reader.hundredths))
  }

  /// `+0.5`, `0`, `−1`.
  func distance(_ doubled: Int) -> String {
    (doubled > 0 ? "+" : "") + reader.half(doubled)
  }
}
