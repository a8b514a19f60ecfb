package import Training

/// What somebody makes of one participant's attendance in one session, as their device says it and may
/// say again.
package struct AttendanceEdit: Hashable, Sendable {
  /// Made by the device.
  package let id: ID<AttendanceMark>
  package let enrolment: ID<Enrolment>
  package let session: ID<Session>
  /// `nil` takes back what is recorded.
  package let status: AttendanceStatus?
  package let note: String
  /// When it was made on the device.
  package let moment: Moment
  /// `nil`: the office's own.
  package let device: String?
  /// The mark that was shown when it was made; `nil` where none was.
  package let base: ID<AttendanceMark>?

  package init(
    id: ID<AttendanceMark>, enrolment: ID<Enrolment>, session: ID<Session>,
    status: AttendanceStatus?, note: String = "", moment: Moment, device: String? = nil,
    base: ID<AttendanceMark>?
  ) {
    self.id = id
    self.enrolment = enrolment
    self.session = session
    self.status = status
    self.note = note
    self.moment = moment
    self.device = device
    self.base = base
  }

  /// As a mark, for the rules that hold for all of them; what takes back is held to those of presence.
  var input: AttendanceMarkInput {
    AttendanceMarkInput(
      id: id, enrolment: enrolment, session: session, status: status ?? .present, note: note,
      moment: moment)
  }

  /// Whether a mark says what it says.
  func agrees(with mark: AttendanceMark) -> Bool {
    guard let status, !mark.isTakenBack else { return status == nil && mark.isTakenBack }
    return mark.status == status && mark.note == note
  }
}
