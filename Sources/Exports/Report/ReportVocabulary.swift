internal import Training

/// What a report's template may say outside of its groups, beside the titles.
package enum ReportField: String, CaseIterable, Sendable {
  case curriculum, duration, sessions, organisations
  case invited, registered, attended, completed, certified
  case notCompleted = "not-completed"
  case unsettled
  case completedShare = "completed-share"
  case rule
  /// The target groups of the programme.
  case targets
  /// Who rated before and after; empty without ratings.
  case raters
}

package enum ReportGroup: String, CaseIterable, Sendable {
  case claims, rationale, objectives
  /// Shown in the report for the chief: what is told organisation by organisation, and of persons.
  case inside
  /// Shown in the report for everybody.
  case published
  case byOrganisation = "by-organisation"
  case coverageCharts = "coverage-charts"
  case days
  case attendance
  case attendanceCharts = "attendance-charts"
  case heatMaps = "heat-maps"
  /// What the curriculum plans for each module, and what was held of it.
  case plan
  case planCharts = "plan-charts"
  case bands, changes, levels
  /// Effect sizes: for each pair of occasions, in each the group of its competencies.
  case comparisons
  case agreements
  case gapMaps = "gap-maps"
  case changeCharts = "change-charts"
  case levelCharts = "level-charts"
  case reasons, people, failed, invented

  var vocabulary: TemplateVocabulary {
    switch self {
    case .inside, .published, .invented: TemplateVocabulary()
    case .coverageCharts, .attendanceCharts, .heatMaps, .changeCharts, .levelCharts,
      .planCharts, .gapMaps:
      TemplateVocabulary()
    case .days: AgendaDocument.dayVocabulary
    case .claims: TemplateVocabulary(fields: ["people", "stated-by"])
    case .rationale: TemplateVocabulary(fields: ["paragraph"])
    case .objectives: TemplateVocabulary(fields: ["index", "objective"])
    case .byOrganisation:
      TemplateVocabulary(fields: [
        "index", "organisation", "invited", "registered", "attended", "completed", "certified",
      ])
    case .attendance:
      TemplateVocabulary(fields: [
        "session", "expected", "present", "late", "leave", "absent", "unmarked", "share",
      ])
    case .bands: TemplateVocabulary(fields: ["band", "people", "share"])
    case .changes:
      TemplateVocabulary(fields: [
        "competency", "pairs", "median-before", "median-after", "mean-before", "mean-after",
        "rose", "same", "fell",
      ])
    case .levels:
      TemplateVocabulary(fields: [
        "competency", "people", "not-observed", "median", "expected", "distance", "reaching",
        "reaching-share",
      ])
    case .plan: TemplateVocabulary(fields: ["module", "planned", "scheduled", "held"])
    case .comparisons:
      TemplateVocabulary(
        fields: ["comparison", "raters"],
        groups: [
          "effects": TemplateVocabulary(fields: [
            "competency", "pairs", "left-out", "median-change", "mean-change", "rank-biserial",
            "hedges-gz", "probability",
          ])
        ])
    case .agreements:
      TemplateVocabulary(fields: [
        "competency", "occasion", "raters", "people", "exact", "within-one", "kappa", "icc",
      ])
    case .reasons: TemplateVocabulary(fields: ["reason", "people"])
    case .people:
      TemplateVocabulary(fields: [
        "index", "name", "position", "organisation", "share", "result", "certificate",
      ])
    case .failed: TemplateVocabulary(fields: ["index", "name", "organisation", "reasons"])
    }
  }
}

extension ReportDocument {
  package static let vocabulary = TemplateVocabulary(
    fields: RoundRecord.titleFields + ReportField.allCases.map(\.rawValue),
    groups: Dictionary(
      uniqueKeysWithValues: ReportGroup.allCases.map { ($0.rawValue, $0.vocabulary) }),
    pictures: ReportPicture.allCases.map(\.rawValue))
}

/// What a frame of a report's template may be named for; LibreOffice wants another name for each.
package enum ReportPicture: String, CaseIterable, Sendable {
  case coverage = "coverage-chart"
  case attendance = "attendance-chart"
  case heatMap = "heat-map"
  case change = "change-chart"
  case levels = "level-chart"
  case plan = "plan-chart"
  case gaps = "gap-map"
}
