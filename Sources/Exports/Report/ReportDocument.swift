package import OpenDocument
package import Phrases
package import Training

/// The report on a round (รายงานผลการฝึกอบรม): what was recorded, in tables and charts; what only
/// people can say is left for them to fill in.
package struct ReportDocument: FilledDocument {
  package let values: TemplateValues
  package let title: String

  /// A report for the organiser, or one for everybody without names, without numbers by
  /// organisation, and without counts that are small enough to tell who is meant.
  ///
  /// - Throws: `ExportError`; `PictureError` for a chart that is too large to be a picture.
  package init(_ record: RoundRecord, for reader: Reader, isPublished: Bool = false) throws {
    let facts = ReportFacts(
      record: record, roster: try Roster(record), reader: reader, isPublished: isPublished)
    let shown = [TemplateValues()]
    var groups: [ReportGroup: [TemplateValues]] = [
      .claims: record.claims.map {
        TemplateValues(fields: ["people": reader.number($0.people), "stated-by": $0.statedBy])
      },
      .rationale: facts.rationale, .objectives: facts.objectives,
      .days: AgendaDocument.days(of: record, reader),
      .attendance: facts.attendanceRows,
      .attendanceCharts: try facts.pictures(.attendance, facts.attendanceChart),
      .plan: facts.plan, .planCharts: try facts.pictures(.plan, facts.planChart),
      .bands: facts.bands, .changes: facts.changes, .levels: facts.levels,
      .changeCharts: try facts.pictures(.change, facts.changeChart),
      .levelCharts: try facts.pictures(.levels, facts.levelChart),
      .comparisons: facts.comparisons, .agreements: facts.agreements,
      .reasons: facts.reasons, .invented: record.isInvented ? shown : [],
    ]
    if isPublished {
      groups[.published] = shown
    } else {
      groups[.inside] = shown
      groups[.byOrganisation] = facts.organisationRows
      groups[.coverageCharts] = try facts.pictures(.coverage, facts.coverageChart)
      groups[.heatMaps] = try facts.pictures(.heatMap, facts.heatMap)
      groups[.gapMaps] = try facts.pictures(.gaps, facts.gapMap)
      groups[.people] = facts.people
      groups[.failed] = facts.failed
    }
    var values = TemplateValues(fields: facts.fields, groups: groups)
    values.fields.merge(record.titles(for: reader)) { $1 }
    self.values = values
    title = "\(record.round.code) · \(record.round.title)"
  }
}
