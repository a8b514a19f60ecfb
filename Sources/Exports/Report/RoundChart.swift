package import Charts
package import Phrases
package import Training

/// A chart of a round as its page shows it; the report has the same ones.
package struct RoundChart: Sendable {
  package let kind: ReportChart
  package let chart: any Chart
  /// The same figures, for beneath it.
  package let table: ChartTable

  /// All that there are data for, in the order of the report; for everybody those alone by which
  /// nobody can be recognised.
  ///
  /// - Throws: `noThaiCollation`.
  package static func all(
    of record: RoundRecord, for reader: Reader, isPublished: Bool = false
  ) throws(ExportError) -> [RoundChart] {
    let facts = ReportFacts(
      record: record, roster: try Roster(record), reader: reader, isPublished: isPublished)
    return ReportChart.allCases.compactMap { kind in
      facts.chart(kind).map { chart in
        RoundChart(
          kind: kind, chart: chart, table: chart.table(heading: reader.term(kind.rows)))
      }
    }
  }
}

extension ReportFacts {
  fileprivate func chart(_ kind: ReportChart) -> (any Chart)? {
    switch kind {
    case .coverage: numbers.isPublished || organisations.isEmpty ? nil : coverageChart
    case .plan: planChart
    case .attendance: attendanceChart
    case .heatMap: numbers.isPublished ? nil : heatMap
    case .change: changeChart
    case .levels: levelChart
    case .gaps: numbers.isPublished ? nil : gapMap
    }
  }
}

extension ReportChart {
  /// What its rows are.
  fileprivate var rows: ReportHeading {
    switch self {
    case .coverage, .heatMap, .gaps: .organisation
    case .plan: .module
    case .attendance: .session
    case .change, .levels: .competency
    }
  }
}
