internal import Charts
internal import OpenDocument
internal import Phrases
internal import Training

extension ReportFacts {
  var organisationRows: [TemplateValues] {
    organisations.enumerated().map { index, entry in
      let coverage = record.coverage(of: entry.participants)
      return TemplateValues(fields: [
        "index": reader.number(index + 1), "organisation": entry.organisation?.name ?? "–",
        "invited": reader.number(coverage.invited),
        "registered": reader.number(coverage.registered),
        "attended": hasMarks ? reader.number(coverage.attended) : "–",
        "completed": hasMarks ? reader.number(coverage.completed) : "–",
        "certified": reader.number(coverage.certified),
      ])
    }
  }

  var coverageChart: BarChart {
    var series: [(ReportHeading, BarStyle, KeyPath<Coverage, Int>)] = [
      (.invited, .hollow, \.invited), (.registered, .lined, \.registered),
    ]
    if hasMarks {
      series += [(.attended, .slanted, \.attended), (.certified, .solid, \.certified)]
    }
    return BarChart(
      title: reader.title(.coverage), arrangement: .grouped,
      series: series.map { BarChart.Series(name: reader.term($0.0), style: $0.1) },
      rows: organisations.map { organisation, participants in
        let coverage = record.coverage(of: participants)
        return BarChart.Row(
          label: label(organisation),
          values: series.map { value(coverage[keyPath: $0.2]) })
      })
  }

  /// Everybody who takes part, by the numbers of the roster.
  var people: [TemplateValues] {
    roster.takingPart.map { row in
      let completion = record.completion(of: row.participant)
      return TemplateValues(fields: [
        "index": reader.number(row.index), "name": row.name, "position": row.position,
        "organisation": row.organisation?.name ?? "",
        "share": completion.attendance.map(reader.percent) ?? reader.notComputable,
        "result": reader.term(completion.result),
        "certificate": row.participant.certificate.map { reader.digits($0.facts.number.text) }
          ?? "–",
      ])
    }
  }

  var failed: [TemplateValues] {
    roster.takingPart.compactMap { row in
      let completion = record.completion(of: row.participant)
      guard !completion.isComplete else { return nil }
      return TemplateValues(fields: [
        "index": reader.number(row.index), "name": row.name,
        "organisation": row.organisation?.name ?? "",
        "reasons": completion.shortfalls.map(reader.sentence).joined(separator: "\n"),
      ])
    }
  }

  var reasons: [TemplateValues] {
    record.shortfallCounts.map { kind, people in
      TemplateValues(fields: [
        "reason": reader.sentence(kind), "people": numbers.count(people),
      ])
    }
  }

  /// A name that may be broken between what kind of body it is and what that is called.
  func label(_ organisation: Organisation?) -> String {
    guard let organisation else { return "–" }
    let kind = Reader(language: .thai, digits: .thai).term(organisation.kind)
    guard organisation.name.hasPrefix(kind), organisation.name != kind else {
      return organisation.name
    }
    return kind + String(TextLines.breakChance) + organisation.name.dropFirst(kind.count)
  }

  func value(_ count: Int) -> BarChart.Value { BarChart.Value(count, text: reader.number(count)) }
}
