extension Deed {
  /// The scope that a token needs for it; `nil` for what no token may do.
  package var tokenScope: TokenScope? {
    switch self {
    case .change(let action): action.tokenScope
    case .read(let reading): reading.tokenScope
    }
  }
}

extension AuditAction {
  fileprivate var tokenScope: TokenScope? {
    switch self {
    case .markAttendance: .mark
    case .rate: .rate
    case .addVenue, .addRoom, .addTrainer, .addHolidays, .createProgramme, .addSource,
      .addAgreement, .storeCurriculum, .createRound, .editRound, .addClaim, .addCohort,
      .addSession, .removeSession, .editAdmission, .setQuota, .qualifyTrainer, .linkTrainer:
      .plan
    case .nominate, .enrol, .cancelEnrolment, .addLetter, .inviteOrganisations,
      .approveNominations, .rejectNominations, .substitute, .addWalkIn, .confirmWalkIns:
      .enrol
    case .importOrganisations, .importPeople, .renamePerson, .movePerson, .changeOrganisation,
      .placeOrganisation, .addAlias, .endPosition, .recordConsent:
      .people
    case .issueCertificates, .voidCertificate, .reissueCertificate: .certificates
    case .baseline, .addTemplate, .makeKeys, .changePassphrase, .markDistinct, .mergePeople,
      .unmergePeople, .setNationalID, .revealNationalID, .setRetention, .setTrainingTarget,
      .recordRequest,
      .answerRequest, .erasePerson, .createAccount, .editAccount, .inviteAccount,
      .disableAccount, .enableAccount, .grantRole, .revokeRole, .resetPassword, .removeSample,
      .endSessions, .removeSecondFactor, .revokeToken, .changePassword, .setSecondFactor,
      .createToken, .acceptInvitation, .signIn, .markSample:
      nil
    }
  }
}

extension Reading {
  fileprivate var tokenScope: TokenScope? {
    switch self {
    case .rounds, .round, .enrolments, .coverage, .programmes, .curricula, .organisations,
      .trainers, .templates, .people, .person, .certificates, .find, .duplicates, .importPreview,
      .roundHistory, .personHistory:
      .read
    case .retention, .personalRecord, .consents, .requests, .nationalID, .keys, .audit,
      .accounts, .sessions, .indexes:
      nil
    }
  }
}
