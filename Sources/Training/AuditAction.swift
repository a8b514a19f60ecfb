/// What somebody did, as the audit trail names it for ever.
package enum AuditAction: String, CaseIterable, Sendable {
  /// What was there before the audit trail began.
  case baseline

  case addVenue = "add-venue"
  case addRoom = "add-room"
  case addTrainer = "add-trainer"
  case addHolidays = "add-holidays"
  case createProgramme = "create-programme"
  case addSource = "add-source"
  case addAgreement = "add-agreement"
  case storeCurriculum = "store-curriculum"
  case addTemplate = "add-template"

  case createRound = "create-round"
  case editRound = "edit-round"
  case addClaim = "add-claim"
  case addCohort = "add-cohort"
  case addSession = "add-session"
  case removeSession = "remove-session"

  case importOrganisations = "import-organisations"
  case importPeople = "import-people"
  case renamePerson = "rename-person"
  case movePerson = "move-person"

  case nominate
  case enrol
  case cancelEnrolment = "cancel-enrolment"
  case markAttendance = "mark-attendance"
  case rate
  case issueCertificates = "issue-certificates"
  case voidCertificate = "void-certificate"
  case reissueCertificate = "reissue-certificate"

  case makeKeys = "make-keys"
  case changePassphrase = "change-passphrase"
  case changeOrganisation = "change-organisation"
  case placeOrganisation = "place-organisation"
  case addAlias = "add-alias"
  case endPosition = "end-position"
  case qualifyTrainer = "qualify-trainer"
  case linkTrainer = "link-trainer"
  case markDistinct = "mark-distinct"
  case mergePeople = "merge-people"
  case unmergePeople = "unmerge-people"
  case addLetter = "add-letter"
  case editAdmission = "edit-admission"
  case setQuota = "set-quota"
  case inviteOrganisations = "invite-organisations"
  case approveNominations = "approve-nominations"
  case rejectNominations = "reject-nominations"
  case substitute
  case addWalkIn = "add-walk-in"
  case confirmWalkIns = "confirm-walk-ins"

  case setNationalID = "set-national-id"
  case revealNationalID = "reveal-national-id"
  case recordConsent = "record-consent"
  case setRetention = "set-retention"
  case recordRequest = "record-request"
  case answerRequest = "answer-request"
  case erasePerson = "erase-person"

  case setTrainingTarget = "set-training-target"

  case createAccount = "create-account"
  case editAccount = "edit-account"
  case inviteAccount = "invite-account"
  case acceptInvitation = "accept-invitation"
  case disableAccount = "disable-account"
  case enableAccount = "enable-account"
  case grantRole = "grant-role"
  case revokeRole = "revoke-role"
  case signIn = "sign-in"
  case endSessions = "end-sessions"
  case changePassword = "change-password"
  case resetPassword = "reset-password"
  case setSecondFactor = "set-second-factor"
  case removeSecondFactor = "remove-second-factor"
  case createToken = "create-token"
  case revokeToken = "revoke-token"
  case markSample = "mark-sample"
  case removeSample = "remove-sample"
}
