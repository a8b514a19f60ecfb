/// The documents that are filled from a template which an office may restyle, by the name under
/// which a template is stored.
package enum TemplateKind: String, CaseIterable, Hashable, Sendable {
  case certificate
  case portraitCertificate = "portrait-certificate"
  case oneHalfDay = "one-half-day"
  case twoHalfDays = "two-half-days"
  case agenda
  case badges
  case tentCards = "tent-cards"
  case confirmation
  case report
  case accessReport = "access-report"
}
