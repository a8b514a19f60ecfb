package import Training

/// Why something about an account, or signing in, was not done.
package enum AccountRefusal: Hashable, Sendable {
  /// Says nothing about which of the two it was, nor whether there is such an account.
  case wrongNameOrPassword
  case wrongCode
  /// After too many attempts; it ends by itself.
  case locked(until: Moment)
  /// So many are signing in at the same time that one more would only wait.
  case busy
  /// A link or a step of signing in that was used, has expired, or never was.
  case linkUnknown
  case nameNotPlain(String)
  case unknownAccount(String, nearest: [String])
  case accountExists(String)
  case displayedNameMissing
  /// In characters.
  case passwordTooShort(minimum: Int)
  case passwordTooLong(maximum: Int)
  case passwordCommon
  /// One that contains the name of the account, or repeats a few characters.
  case passwordPredictable
  case secondFactorExists
  case secondFactorMissing
  /// An office without an administrator could let nobody in any more.
  case lastAdministrator
  case grantExists
  case noSuchGrant
  /// A role that has no bounds, or not these.
  case boundsNotMeant(Role)
  case accountDisabled(String)
  case unknownSession
  case unknownToken
  case tokenWithoutScope
  case tokenNameMissing
  case expiryInThePast(CivilDate)
  /// Only a database that is nothing but the sample can be emptied.
  case notTheSample
  /// A sample is loaded into an empty database.
  case hasAccounts
}
