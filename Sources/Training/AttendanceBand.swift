/// How much of a round somebody attended, as against its rule.
package enum AttendanceBand: CaseIterable, Hashable, Sendable {
  case all, enough, tooLittle, nothing
  /// Not enough is recorded to tell.
  case unsettled
}

extension RoundRecord {
  package func band(of participant: Participant) -> AttendanceBand {
    let completion = completion(of: participant)
    guard !completion.isOpen, let share = completion.attendance else { return .unsettled }
    if share.attended == share.scheduled { return .all }
    if share.reaches(percent: curriculum.completion.attendance.percent) { return .enough }
    return completion.attendedMinutes == 0 ? .nothing : .tooLittle
  }
}
