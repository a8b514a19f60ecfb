/// A time on the clock in whole minutes since midnight; 24:00 is allowed as an end.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  package let minutes: Int

  /// - Throws: `noSuchTime` unless `0 ≤ minutes ≤ 1440`.
  package init(minutes: Int) throws(TrainingError) {
    guard (0...1440).contains(minutes) else { throw .noSuchTime(String(minutes)) }
    self.minutes = minutes
  }

  /// Reads `9:00`, `09.00` or `09:00`: Thai offices write a full stop.
  ///
  /// - Throws: `noSuchTime` for anything else.
  package init(_ text: String) throws(TrainingError) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      hour * 60 + minute <= 1440
    else { throw .noSuchTime(text) }
    minutes = hour * 60 + minute
  }

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  package var halfDay: HalfDay { minutes < 720 ? .morning : .afternoon }

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }
}

/// The half of a day that a sign-in sheet has one signature column for.
package enum HalfDay: String, CaseIterable, Comparable, Sendable {
  case morning, afternoon

  package static func < (left: Self, right: Self) -> Bool {
    left == .morning && right == .afternoon
  }
}
