/// A training rule that a value would break; `Phrases` words each case for people.
package enum TrainingError: Error, Hashable {
  case notAnID(String)
  case notADate(String)
  case noSuchDate(year: Int, month: Int, day: Int)
  case noSuchTime(String)
  case noSuchLevel(String)
  case nameWithoutGivenName
  case shareOutOfRange(attended: Int, scheduled: Int)
  case endNotAfterStart(start: TimeOfDay, end: TimeOfDay)
}
