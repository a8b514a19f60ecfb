/// A training rule that a value would break; `Phrases` words each case for people.
package enum TrainingError: Error, Hashable {
  case notAnID(String)
  case notADate(String)
  case noSuchDate(year: Int, month: Int, day: Int)
  case noSuchTime(String)
  case noSuchLevel(String)
  case nameWithoutGivenName
  case shareOutOfRange(attended: Int, scheduled: Int)
  /// A text that no QR code of ours says.
  case notAScanCode(String)
  case notASheetCode(String)
  /// A code that was misread or mistyped.
  case wrongCheckCharacter(String)
  case endNotAfterStart(start: TimeOfDay, end: TimeOfDay)
}
