package import Tables
package import Training

/// A participant as a list names them: by enrolment number, by name, or by both, which then must
/// agree.
package struct ParticipantReference: Hashable, Sendable {
  package let number: Int?
  package let name: PersonName?
  /// Told where a name recurs.
  package let organisation: OrganisationReference?

  package init(number: Int?, name: PersonName?, organisation: OrganisationReference?) {
    (self.number, self.name, self.organisation) = (number, name, organisation)
  }

  /// The same for spellings that look the same; a number is enough.
  struct Identity: Hashable {
    let number: Int?
    let name: String?
    let organisation: OrganisationReference?
  }

  var identity: Identity {
    number.map { Identity(number: $0, name: nil, organisation: nil) }
      ?? Identity(
        number: nil, name: (name?.withoutPrefix).map(folded), organisation: organisation?.folded)
  }
}

extension Field {
  static let participants = [.number] + nameParts + organisations + personal
}

extension Layout {
  mutating func settleParticipants() {
    settleNames()
    require(.personName, .given, .number)
  }
}

extension RowReader {
  /// Who the row is about; `nil`, with a problem, where nobody is named or not readably.
  mutating func participant() -> ParticipantReference? {
    let nameField: Field = source.columns[.personName] == nil ? .given : .personName
    let hasNumber = text(.number) != nil
    let number = ordinal(.number)
    // One of the two is enough.
    let name = hasNumber && text(nameField) == nil ? nil : self.name()
    guard number != nil || name != nil else {
      if !hasNumber, source.columns[nameField] == nil { report(.blank, in: .number) }
      return nil
    }
    return ParticipantReference(
      number: number, name: name, organisation: organisation(required: false))
  }
}

/// A session of a round as a list names it.
package enum SessionReference: Hashable, Sendable {
  /// By its place in the order of time, from 1.
  case number(Int)
  case starting(CivilDate, TimeOfDay)
}

/// One participant's attendance in one session.
package struct AttendanceRow: ListRow, Hashable {
  package let source: RowSource
  package let participant: ParticipantReference
  package let session: SessionReference
  package let status: AttendanceStatus
  package let note: String

  package init(
    source: RowSource, participant: ParticipantReference, session: SessionReference,
    status: AttendanceStatus, note: String
  ) {
    self.source = source
    self.participant = participant
    self.session = session
    self.status = status
    self.note = note
  }

  /// Reads a list of attendance, the session as a number or as a date and the time it starts.
  ///
  /// - Throws: every problem of the list at once.
  package static func rows(of table: Table) throws(ImportError) -> [AttendanceRow] {
    var layout = Layout(
      of: table,
      fields: Field.participants
        + [.session, .date, .startTime, .status, .lateMinutes, .note])
    layout.settleParticipants()
    layout.exclude(.session, with: .date, .startTime)
    if layout.columns[.date] == nil, layout.columns[.startTime] == nil {
      layout.require(.session)
    } else {
      layout.require(.date, .session)
      layout.require(.startTime, .session)
    }
    layout.require(.status)
    return try layout.rows(of: table) { reader in
      let participant = reader.participant()
      let session = reader.session()
      let status = reader.status()
      guard let participant, let session, let status else { return [] }
      return [
        AttendanceRow(
          source: reader.source, participant: participant, session: session, status: status,
          note: reader.text(.note) ?? "")
      ]
    }
  }

  struct Identity: Hashable {
    let participant: ParticipantReference.Identity
    let session: SessionReference
  }

  var identity: Identity { Identity(participant: participant.identity, session: session) }

  var identityFields: [Field] {
    participant.number == nil ? [.personName, .given] : [.number]
  }
}
