package import Training

/// Who of the 85 was not simply present, all of it invented.
package enum SurinAttendance {
  package struct Exception: Hashable, Sendable {
    /// In `SurinPeople.all`, from 0.
    package let person: Int
    /// In `SurinRound.sessions()`, from 0.
    package let session: Int
    package let status: AttendanceStatus

    init(_ person: Int, _ session: Int, _ status: AttendanceStatus) {
      (self.person, self.session, self.status) = (person, session, status)
    }
  }

  /// Four people late, three on leave, four absent; one was on leave and then absent, one late and
  /// absent before.
  package static let exceptions = [
    Exception(3, 0, .late(minutes: 15)),
    Exception(8, 2, .absent),
    Exception(19, 0, .leave),
    Exception(37, 0, .absent), Exception(37, 1, .absent), Exception(37, 2, .absent),
    Exception(41, 1, .late(minutes: 10)),
    Exception(53, 0, .absent), Exception(53, 1, .late(minutes: 40)),
    Exception(60, 2, .leave),
    Exception(70, 1, .leave), Exception(70, 2, .absent),
    Exception(79, 2, .late(minutes: 25)),
  ]

  package static func status(of person: Int, in session: Int) -> AttendanceStatus {
    exceptions.first { $0.person == person && $0.session == session }?.status ?? .present
  }

  /// Who was there at all; only they rate and are rated.
  package static func attended(_ person: Int) -> Bool {
    (0..<3).contains { session in
      switch status(of: person, in: session) {
      case .present, .late: true
      case .leave, .absent: false
      }
    }
  }
}
