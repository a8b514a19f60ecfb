internal import FoundationEssentials
package import SQL
package import Training

extension ID: SQLConvertible {
  package var sqlValue: SQLValue { .text(description) }

  package init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue, let id = try? Self(text) else { return nil }
    self = id
  }
}

extension CivilDate: SQLConvertible {
  package var sqlValue: SQLValue { .text(iso) }

  package init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue, let date = try? CivilDate(iso: text) else {
      return nil
    }
    self = date
  }
}

extension TimeOfDay: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(minutes)) }

  package init?(sqlValue: SQLValue) {
    guard let minutes = Int(sqlValue: sqlValue), let time = try? TimeOfDay(minutes: minutes)
    else { return nil }
    self = time
  }
}

extension Moment: SQLConvertible {
  package var sqlValue: SQLValue { .integer(milliseconds) }

  package init?(sqlValue: SQLValue) {
    guard case .integer(let milliseconds) = sqlValue else { return nil }
    self.init(milliseconds: milliseconds)
  }
}

extension SQLConvertible where Self: RawRepresentable, RawValue == String {
  package var sqlValue: SQLValue { .text(rawValue) }

  package init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue else { return nil }
    self.init(rawValue: text)
  }
}

extension Agreement.Level: SQLConvertible {}
extension Digits: SQLConvertible {}
extension Language: SQLConvertible {}
extension StoredTemplate.Origin: SQLConvertible {}
extension TemplateKind: SQLConvertible {}
extension Assessment.Occasion: SQLConvertible {}
extension Enrolment.Status: SQLConvertible {}
extension Organisation.Kind: SQLConvertible {}
extension EnrolmentChange.Cause: SQLConvertible {}
extension Approval.Authority: SQLConvertible {}
extension Admission.WhenFull: SQLConvertible {}
extension Rating.RaterKind: SQLConvertible {}
extension TrainerQualification.Scope: SQLConvertible {}
extension Consent.Purpose: SQLConvertible {}
extension DataRequest.Kind: SQLConvertible {}
extension LegalBasis: SQLConvertible {}
extension RecordKind: SQLConvertible {}
extension Role: SQLConvertible {}

extension Row {
  /// The three columns that every recorded fact carries.
  func recording() throws(SQLError) -> Recording {
    Recording(
      at: try value("recorded_at"), by: try value("recorded_by"), device: try value("device"))
  }
}
