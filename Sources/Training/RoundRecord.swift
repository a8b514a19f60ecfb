/// All that is known about one round at one moment, read together, so that lists, documents and
/// rules agree with each other.
package struct RoundRecord: Sendable {
  package let round: Round
  package let programme: Programme
  package let curriculum: Curriculum
  package let venue: Venue
  package let rooms: [ID<Room>: Room]
  package let trainers: [ID<Trainer>: Trainer]
  package let organisations: [ID<Organisation>: Organisation]
  package let cohorts: [Cohort]
  /// All that happens, in the order of time, breaks too.
  package let agenda: [Session]
  /// In the order of nomination.
  package let participants: [Participant]
  package let claims: [HeadcountClaim]

  package init(
    round: Round, programme: Programme, curriculum: Curriculum, venue: Venue,
    rooms: [ID<Room>: Room], trainers: [ID<Trainer>: Trainer],
    organisations: [ID<Organisation>: Organisation], cohorts: [Cohort], agenda: [Session],
    participants: [Participant], claims: [HeadcountClaim]
  ) {
    self.round = round
    self.programme = programme
    self.curriculum = curriculum
    self.venue = venue
    self.rooms = rooms
    self.trainers = trainers
    self.organisations = organisations
    self.cohorts = cohorts
    self.agenda = agenda.sorted { $0.slot < $1.slot }
    self.participants = participants
    self.claims = claims
  }

  /// What attendance is recorded of, in the order of time.
  package var sessions: [Session] { agenda.filter { !$0.isBreak } }

  /// The participants who take part: enrolled or walked in, not merely nominated or cancelled.
  package var takingPart: [Participant] { participants.filter { $0.status.takesPart } }

  /// The days that have a session, in order.
  package var days: [CivilDate] { Set(sessions.map(\.slot.date)).sorted() }

  /// The sessions that concern a participant.
  package func sessions(for participant: Participant) -> [Session] {
    sessions.filter { $0.cohort == nil || $0.cohort == participant.enrolment.cohort }
  }

  package func organisation(of participant: Participant) -> Organisation? {
    organisations[participant.enrolment.organisation]
  }

  package func name(of participant: Participant) -> PersonName? {
    participant.person.name(on: round.first)
  }

  package func position(of participant: Participant) -> Position? {
    participant.person.position(on: round.first)
  }

  /// Every certificate of the round in the order of its number, void ones too.
  package var register: [Certificate] {
    participants.flatMap(\.certificates).sorted { $0.facts.number < $1.facts.number }
  }

  /// Whether anything in it was made up for a sample.
  package var isInvented: Bool { participants.contains { $0.person.isInvented } }
}

/// A person in a round, with the present state of what was recorded about them there.
package struct Participant: Sendable {
  package let enrolment: Enrolment
  package let status: Enrolment.Status
  package let person: Person
  /// The latest mark in each session that has one.
  package let marks: [ID<Session>: AttendanceMark]
  /// The latest rating for each competency, occasion and rater.
  package let ratings: [Rating]
  /// Oldest first.
  package let certificates: [Certificate]

  package init(
    enrolment: Enrolment, status: Enrolment.Status, person: Person,
    marks: [ID<Session>: AttendanceMark], ratings: [Rating], certificates: [Certificate]
  ) {
    self.enrolment = enrolment
    self.status = status
    self.person = person
    self.marks = marks
    self.ratings = ratings
    self.certificates = certificates
  }

  /// The certificate that holds, if any.
  package var certificate: Certificate? { certificates.last { $0.void == nil } }
}
