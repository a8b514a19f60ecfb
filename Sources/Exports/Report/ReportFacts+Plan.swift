internal import Charts
internal import OpenDocument
internal import Phrases
internal import Training

extension ReportFacts {
  var plan: [TemplateValues] {
    record.moduleTimes.map { time in
      TemplateValues(fields: [
        "module": name(of: time), "planned": planned(time),
        "scheduled": reader.shortDuration(minutes: time.scheduled),
        "held": hasMarks ? reader.shortDuration(minutes: time.held) : "–",
      ])
    }
  }

  /// Nil while there is nothing to compare.
  var planChart: BarChart? {
    let times = record.moduleTimes
    guard !times.isEmpty else { return nil }
    var series: [(ReportHeading, BarStyle)] = [(.planned, .hollow), (.scheduled, .slanted)]
    if hasMarks { series.append((.held, .solid)) }
    return BarChart(
      title: reader.title(.plan), arrangement: .grouped,
      series: series.map { BarChart.Series(name: reader.term($0), style: $1) },
      rows: times.map { time in
        let values = [
          BarChart.Value(time.planned, text: planned(time)),
          BarChart.Value(time.scheduled, text: reader.shortDuration(minutes: time.scheduled)),
          BarChart.Value(time.held, text: reader.shortDuration(minutes: time.held)),
        ]
        return BarChart.Row(label: name(of: time), values: Array(values.prefix(series.count)))
      })
  }

  private func name(of time: ModuleTime) -> String {
    time.module.map { "\($0.code) \($0.title.text(in: reader.language))" } ?? reader.withoutModule
  }

  private func planned(_ time: ModuleTime) -> String {
    time.module == nil ? "–" : reader.shortDuration(minutes: time.planned)
  }
}
