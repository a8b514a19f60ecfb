extension [AttendanceMark] {
  /// What holds in each session, of one participant's marks with the latest last.
  package var present: [ID<Session>: AttendanceMark] {
    Dictionary(map { ($0.session, $0) }, uniquingKeysWith: { $1 }).filter { !$1.isTakenBack }
  }
}
