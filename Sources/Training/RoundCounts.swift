/// Where a round stands, in numbers.
package struct RoundCounts: Hashable, Sendable {
  package let enrolments: [Enrolment.Status: Int]
  /// In the order of time.
  package let sessions: [SessionCounts]
  /// Those that are valid.
  package let certificates: Int

  package init(
    enrolments: [Enrolment.Status: Int], sessions: [SessionCounts], certificates: Int
  ) {
    (self.enrolments, self.sessions, self.certificates) = (enrolments, sessions, certificates)
  }

  package struct SessionCounts: Hashable, Sendable {
    package let session: ID<Session>
    package let title: String
    package let date: CivilDate
    /// How many came in time, came late, were on leave, were absent.
    package let present, late, leave, absent: Int

    package init(
      session: ID<Session>, title: String, date: CivilDate, present: Int, late: Int, leave: Int,
      absent: Int
    ) {
      (self.session, self.title, self.date) = (session, title, date)
      (self.present, self.late, self.leave, self.absent) = (present, late, leave, absent)
    }
  }
}
