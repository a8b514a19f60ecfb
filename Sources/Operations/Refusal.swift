package import Planning
package import Training

/// That an operation was not done, and every reason; nothing was written.
package struct Refused: Error, Hashable {
  package let reasons: [Refusal]

  package init(_ reasons: [Refusal]) { self.reasons = reasons }

  package init(_ reason: Refusal.Reason) { reasons = [Refusal(reason)] }
}

/// One reason, and where in the user's file it stands, if it does.
package struct Refusal: Hashable, Sendable {
  package let place: Place?
  package let reason: Reason

  package init(_ reason: Reason, at place: Place? = nil) {
    (self.place, self.reason) = (place, reason)
  }

  package struct Place: Hashable, Sendable {
    package let line: Int
    /// The column's heading as the file has it.
    package let column: String
    /// Where the file is a workbook.
    package let cell: SheetCell?

    package init(line: Int, column: String, cell: SheetCell? = nil) {
      (self.line, self.column, self.cell) = (line, column, cell)
    }

    package struct SheetCell: Hashable, Sendable {
      package let sheet: String
      /// From 1; `nil` where the whole row is meant.
      package let column: Int?

      package init(sheet: String, column: Int?) { (self.sheet, self.column) = (sheet, column) }
    }
  }

  /// A kind of thing that people refer to by a code or a name.
  package enum Subject: String, Sendable {
    case programme, curriculum, round, cohort, organisation, venue, room, trainer, holiday
    case module, competency, session, person, certificate, template
    case enrolment, letter
    case merge
    case request
  }

  package enum Reason: Hashable, Sendable {
    case unknown(Subject, String, nearest: [String])
    /// A name that fits several; each is told apart by what stands beside it.
    case ambiguous(Subject, String, candidates: [String])
    case exists(Subject, String)
    /// Same name in the same organisation as somebody who is known already.
    case duplicatePerson(String, organisation: String)
    case invalidCode(String)
    case capacityNotPositive(Int)
    case ordinalNotPositive(Int)
    case datesReversed(first: CivilDate, last: CivilDate)
    case tooManySignatories(Int)
    case conflict(Conflict)
    case alreadyEnrolled(String, Enrolment.Status)
    case notEnrolled(String, round: String, nearest: [String])
    /// The number on the list is somebody else's.
    case numberDisagrees(Int, String, listed: String)
    case withoutPosition(String)
    case notTakingPart(String, Enrolment.Status)
    case notInCohort(String, session: String)
    case latenessBeyondSession(minutes: Int, scheduled: Int)
    case raterMissing(String)
    case reasonMissing
    case noSignatory(round: String)
    case roundWithoutSessions(round: String)
    case issuedBeforeEnd(CivilDate, last: CivilDate)
    case issuedBeforeRegister(CivilDate, latest: CivilDate)
    case alreadyVoid(RegisterNumber, CivilDate)
    case alreadyReplaced(RegisterNumber, by: RegisterNumber)
    /// Who is due, or which numbers are free, has changed since somebody agreed to it.
    case issueChanged(round: String)
    case heldRecords(session: String)
    case sessionWithoutTopic
    case sessionOutside(String, CivilDate)
    case attendanceOfBreak(String)
    /// A number alone: numbers on lists shift when people are added.
    case numberWithoutName(Int, listed: String)
    case inTheFuture(CivilDate, today: CivilDate)
    /// Somebody who holds a valid certificate.
    case holdsCertificate(String, RegisterNumber)
    case notInRoundOfSession(String, session: String)
    /// A mark whose id was recorded with another content.
    case markDiffers(ID<AttendanceMark>)
    case ratingDiffers(ID<Rating>)
    /// A device whose clock is ahead of this one.
    case clockAhead(Moment, now: Moment)
    /// It would be above itself.
    case organisationCycle(String, under: String)
    /// An organisation that is and was so already.
    case nothingChanges(String)
    case withoutOpenPosition(String)
    case mergeWithOneself(String)
    case alreadyMerged(String, into: String)
    /// Somebody has said that they are two people.
    case markedDistinct(String, String)
    /// One of the two was made up for a sample.
    case mergeOfInvented(String, String)
    case undecided(MergeCollision)
    case bothCertified(round: String, RegisterNumber, RegisterNumber)
    case alreadyUnmerged(String)
    case changedSinceMerge(table: String)
    /// A row of a list that may be somebody who is known.
    case unsurePerson(String, candidates: [DuplicateCandidate])
    /// Of a row of a list: neither “new” nor somebody's id.
    case badDecision(String)
    case decisionWithoutRow(line: Int)
    case letterWithoutNumber
    /// A letter by which another organisation named its people.
    case letterOfAnother(String, String)
    case positionNotMeant(String, String, Targets)
    case prerequisiteMissing(String, Admission.Prerequisite)
    case roundBeforeItself(String)
    /// No place for one more of an organisation.
    case full(String, organisation: String, Places.Limit)
    case notApproved(String)
    /// Somebody whose status does not allow what was asked for.
    case standsOtherwise(String, Enrolment.Status, wanted: [Enrolment.Status])
    case approverMissing
    case substituteOfThemselves(String)
    /// Somebody of another organisation than the nominee.
    case substituteFromElsewhere(String, organisation: String)
    /// Somebody whose attendance was recorded already.
    case hasAttendance(String)
    case quotaNegative(Int)
    case headcountNegative(Int)
    case targetOutOfRange(minutes: Int)
    /// A claim that nobody is said to have made.
    case claimantMissing
    /// What somebody changed since the form was made that asks for another change.
    case changedMeanwhile
    /// Something that whoever asks has no right to.
    case notAllowed(Deed)
    case account(AccountRefusal)
    case privacy(PrivacyRefusal)
  }
}
