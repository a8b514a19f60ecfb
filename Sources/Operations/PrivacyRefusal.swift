package import Training

/// Why something that concerns the protection of personal data was not done.
package enum PrivacyRefusal: Hashable, Sendable {
  /// The number is another person's already.
  case nationalIDTaken(by: String)
  case withoutNationalID(String)
  case evidenceMissing
  /// A consent that was never given, or is withdrawn already.
  case notConsented(String, Consent.Purpose)
  case monthsOutOfRange(Int)
  case alreadyAnswered(CivilDate)
  case unfinishedRound(String, round: String)
  case alreadyErased(String)
  /// Somebody erased, whose record can neither be merged nor taken apart.
  case erased(String)
}
