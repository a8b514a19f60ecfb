/// Which roles may do something, and how far.
package struct Rights: Hashable, Sendable {
  package enum Extent: Sendable {
    case nowhere
    /// Within the bounds of the grant.
    case bounded
    /// What belongs to no programme and nobody: the bounds of the grant say nothing about it.
    case anywhere
  }

  private let extents: [Role: Extent]
  /// Whether everybody may with their own account.
  package let isForOneself: Bool

  init(_ extents: [Role: Extent] = [:], isForOneself: Bool = false) {
    self.extents = extents
    self.isForOneself = isForOneself
  }

  package func extent(of role: Role) -> Extent { extents[role] ?? .nowhere }
}

extension Deed {
  /// The table of rights: whoever does not stand here may not.
  package var rights: Rights {
    switch self {
    case .change(let action): action.rights
    case .read(let reading): reading.rights
    }
  }
}

extension AuditAction {
  /// By full enumeration, so that a new action without a row does not compile.
  fileprivate var rights: Rights {
    switch self {
    case .baseline: Rights()
    case .markAttendance, .rate: Rights([.organiser: .bounded, .trainer: .bounded])
    case .nominate, .substitute, .addLetter: Rights([.organiser: .bounded, .hr: .bounded])
    case .createProgramme, .addSource, .addAgreement, .createRound, .editRound, .addClaim,
      .addCohort,
      .addSession, .removeSession, .enrol, .cancelEnrolment, .issueCertificates, .voidCertificate,
      .reissueCertificate, .editAdmission, .setQuota, .inviteOrganisations, .approveNominations,
      .rejectNominations, .addWalkIn, .confirmWalkIns, .renamePerson, .movePerson, .endPosition,
      .addAlias, .markDistinct, .mergePeople, .unmergePeople, .recordConsent, .recordRequest,
      .answerRequest, .erasePerson, .setNationalID, .qualifyTrainer, .linkTrainer,
      .changeOrganisation, .placeOrganisation:
      Rights([.organiser: .bounded])
    // What every programme draws on; adding to it changes nothing of others.
    case .addVenue, .addRoom, .addTrainer, .storeCurriculum, .importOrganisations, .importPeople:
      Rights([.organiser: .anywhere])
    case .revealNationalID: Rights([.organiser: .bounded, .hr: .bounded])
    case .addHolidays, .setTrainingTarget: Rights([.organiser: .bounded, .administrator: .bounded])
    case .addTemplate: Rights([.organiser: .bounded, .administrator: .bounded])
    case .makeKeys, .changePassphrase, .setRetention, .createAccount, .editAccount, .inviteAccount,
      .disableAccount, .enableAccount, .grantRole, .revokeRole, .resetPassword, .removeSample:
      Rights([.administrator: .bounded])
    case .endSessions, .removeSecondFactor, .revokeToken:
      Rights([.administrator: .bounded], isForOneself: true)
    case .changePassword, .setSecondFactor, .createToken: Rights(isForOneself: true)
    // Done by nobody who is signed in.
    case .acceptInvitation, .signIn, .markSample: Rights()
    }
  }
}

extension Reading {
  fileprivate var rights: Rights {
    switch self {
    case .rounds, .round:
      Rights([
        .organiser: .bounded, .trainer: .bounded, .hr: .bounded, .auditor: .bounded,
        .administrator: .bounded,
      ])
    case .enrolments, .coverage, .people, .person, .certificates, .personHistory:
      Rights([
        .organiser: .bounded, .hr: .bounded, .auditor: .bounded, .administrator: .bounded,
      ])
    // What comes is the whole number; that it is shown masked is the page's doing.
    case .nationalID: Rights([.organiser: .bounded, .hr: .bounded])
    case .programmes, .curricula, .organisations, .trainers, .templates:
      Rights([
        .organiser: .anywhere, .trainer: .anywhere, .hr: .anywhere, .auditor: .anywhere,
        .administrator: .anywhere,
      ])
    case .roundHistory, .consents, .requests, .personalRecord, .duplicates:
      Rights([.organiser: .bounded, .auditor: .bounded, .administrator: .bounded])
    case .find: Rights([.organiser: .bounded, .auditor: .bounded, .administrator: .bounded])
    case .importPreview: Rights([.organiser: .anywhere])
    case .keys: Rights([.organiser: .anywhere, .hr: .anywhere, .administrator: .bounded])
    case .retention:
      Rights([.organiser: .anywhere, .auditor: .anywhere, .administrator: .bounded])
    case .audit, .accounts, .indexes: Rights([.auditor: .bounded, .administrator: .bounded])
    case .sessions:
      Rights([.auditor: .bounded, .administrator: .bounded], isForOneself: true)
    }
  }
}
