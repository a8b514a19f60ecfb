/// Why personal data may be kept, by the Personal Data Protection Act of 2562 (2019).
package enum LegalBasis: String, CaseIterable, Sendable {
  /// Section 19.
  case consent
  /// Section 24 (1): documents for history, archives, research or statistics.
  case archive
  /// Section 24 (3).
  case contract
  /// Section 24 (4).
  case publicTask = "public-task"
  /// Section 24 (5).
  case legitimateInterest = "legitimate-interest"
  /// Section 24 (6).
  case legalDuty = "legal-duty"
}
