internal import Charts
internal import OpenDocument
internal import Phrases
internal import Training

extension ReportFacts {
  private var results: [CompetencyResult] {
    record.raterPair.map(record.competencyResults) ?? []
  }

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
      let reaching = expected.map(after.reaching)
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

  func changeCharts() throws -> [TemplateValues] {
    let matched = results.filter { isTold($0.matched.count) }
    guard let pair = record.raterPair, !matched.isEmpty else { return [] }
    let headings: [ReportHeading] = [.before, .after, .expected, .pairs]
    let chart = DumbbellChart(
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
    return try pictures(.change, chart.title, chart.pieces(upTo: Self.chartHeight).map { $0.svg })
  }

  func levelCharts() throws -> [TemplateValues] {
    let results = results.filter { $0.after.count + $0.after.notObserved > 0 }
    func parts(_ result: CompetencyResult) -> [Int] {
      result.after.shown + [result.after.notObserved]
    }
    guard !results.isEmpty, results.allSatisfy({ numbers.areAllTold(parts($0)) }) else {
      return []
    }
    let chart = BarChart(
      title: reader.title(.levels), arrangement: .stacked,
      series: (0...5).map { BarChart.Series(name: reader.number($0), style: .step($0)) }
        + [BarChart.Series(name: reader.term(.notObserved), style: .crossed)],
      rows: results.map {
        BarChart.Row(label: name(of: $0.competency), values: parts($0).map(value))
      })
    return try pictures(.levels, chart.title, chart.pieces(upTo: Self.chartHeight).map { $0.svg })
  }

  private func isTold(_ people: Int) -> Bool {
    people > 0 && !(numbers.isPublished && Suppression.isSmall(people))
  }

  private func name(of competency: Curriculum.Competency) -> String {
    "\(competency.code) \(competency.title.text(in: reader.language))"
  }

  private func median(_ counts: LevelCounts) -> String {
    numbers.statistic(of: counts.count, counts.doubledMedian.map(reader.half))
  }

  private func mean(_ counts: LevelCounts) -> String {
    numbers.statistic(of: counts.count, counts.meanInHundredths.map(reader.hundredths))
  }

  /// `+0.5`, `0`, `−1`.
  private func distance(_ doubled: Int) -> String {
    (doubled > 0 ? "+" : "") + reader.half(doubled)
  }
}
