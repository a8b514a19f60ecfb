/// The part of scheduled contact time (minutes or half-days) that a participant attended.
package struct AttendanceShare: Hashable, Sendable {
  package let attended: Int
  package let scheduled: Int

  /// - Throws: `shareOutOfRange` unless `0 ≤ attended ≤ scheduled` and `scheduled > 0`.
  package init(attended: Int, of scheduled: Int) throws(TrainingError) {
    guard scheduled > 0, (0...scheduled).contains(attended) else {
      throw .shareOutOfRange(attended: attended, scheduled: scheduled)
    }
    (self.attended, self.scheduled) = (attended, scheduled)
  }

  /// Compares in integers, so that 80 % is exactly 80 %.
  package func reaches(percent: Int) -> Bool { attended * 100 >= scheduled * percent }

  /// The share in tenths of a per cent, rounded half up, for people to read: 2 of 3 is 667.
  package var permille: Int { (attended * 2000 + scheduled) / (scheduled * 2) }
}
