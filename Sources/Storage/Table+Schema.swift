package import SQL

extension Table {
  static let organisation = Table("organisation")
  static let organisationAlias = Table(
    "organisation_alias", key: ["organisation_id", "spelling"], subject: "organisation_id")
  package static let person = Table("person")
  package static let personName = Table(
    "person_name", key: ["person_id", "place"], subject: "person_id")
  package static let personPosition = Table(
    "person_position", key: ["person_id", "place"], subject: "person_id")

  static let venue = Table("venue")
  static let room = Table("room", subject: "venue_id")
  static let trainer = Table("trainer")
  static let holiday = Table("holiday", key: ["date"], subject: "date")
  static let programme = Table("programme")
  static let programmeTargetGroup = Table(
    "programme_target_group", key: ["programme_id", "place"], subject: "programme_id")
  static let sourceText = Table("source_text", subject: "programme_id")
  static let agreement = Table("agreement", subject: "programme_id")
  static let agreementPlace = Table(
    "agreement_place", key: ["agreement_id", "place"], subject: "agreement_id")
  static let agreementParty = Table(
    "agreement_party", key: ["agreement_id", "place"], subject: "agreement_id")
  static let curriculum = Table("curriculum")

  package static let round = Table("round")
  static let roundCoOrganiser = Table(
    "round_co_organiser", key: ["round_id", "place"], subject: "round_id")
  static let roundObjective = Table(
    "round_objective", key: ["round_id", "place"], subject: "round_id")
  static let roundSignatory = Table(
    "round_signatory", key: ["round_id", "place"], subject: "round_id")
  static let headcountClaim = Table("headcount_claim", subject: "round_id")
  static let cohort = Table("cohort", subject: "round_id")
  static let session = Table("session", subject: "round_id")
  static let sessionTrainer = Table(
    "session_trainer", key: ["session_id", "place"], subject: "session_id")

  package static let enrolment = Table("enrolment")
  static let enrolmentStatus = Table("enrolment_status", subject: "enrolment_id")
  static let attendanceMark = Table("attendance_mark", subject: "enrolment_id")
  static let rating = Table("rating", subject: "enrolment_id")

  package static let certificate = Table("certificate", subject: "enrolment_id")
  static let certificateCoOrganiser = Table(
    "certificate_co_organiser", key: ["certificate_id", "place"], subject: "certificate_id")
  static let certificateSignatory = Table(
    "certificate_signatory", key: ["certificate_id", "place"], subject: "certificate_id")
  static let certificateVoid = Table(
    "certificate_void", key: ["certificate_id"], subject: "certificate_id")
  static let template = Table("template")

  static let keyring = Table("keyring")
  static let organisationChange = Table("organisation_change", subject: "organisation_id")
  static let personAlias = Table("person_alias", subject: "person_id")
  static let trainerQualification = Table("trainer_qualification", subject: "trainer_id")
  static let personDistinct = Table(
    "person_distinct", key: ["person_id", "other_id"], subject: "person_id")
  package static let personMerge = Table("person_merge", subject: "kept_id")
  package static let personMergeMove = Table(
    "person_merge_move", key: ["merge_id", "place"], subject: "merge_id")
  package static let personUnmerge = Table(
    "person_unmerge", key: ["merge_id"], subject: "merge_id")

  static let nominationLetter = Table("nomination_letter", subject: "round_id")
  static let enrolmentWaiver = Table("enrolment_waiver", subject: "enrolment_id")
  static let roundAdmission = Table("round_admission", key: ["round_id"], subject: "round_id")
  static let roundQuota = Table(
    "round_quota", key: ["round_id", "organisation_id"], subject: "round_id")
  static let roundInvitation = Table(
    "round_invitation", key: ["round_id", "organisation_id"], subject: "round_id")
  static let roundTarget = Table(
    "round_target", key: ["round_id", "basis", "accepted"], subject: "round_id")
  static let roundPrerequisite = Table("round_prerequisite", subject: "round_id")
  static let personIdentity = Table("person_identity", subject: "person_id")
  static let identityDisclosure = Table("identity_disclosure", subject: "person_id")
  static let retentionRule = Table("retention_rule", key: ["kind"], subject: "kind")
  static let consent = Table("consent", subject: "person_id")
  static let dataRequest = Table("data_request", subject: "person_id")
  static let personErasure = Table("person_erasure", key: ["person_id"], subject: "person_id")
  static let account = Table("account")
  static let accountGrant = Table("account_grant", subject: "account_id")
  static let signInSession = Table("sign_in_session", subject: "account_id")
  static let accessToken = Table("access_token", subject: "account_id")
  static let oneTimeLink = Table("one_time_link", subject: "account_id")
  static let secondFactor = Table(
    "second_factor", key: ["account_id"], subject: "account_id")
  static let recoveryCode = Table("recovery_code", subject: "account_id")
  static let sampleMark = Table("sample_mark")
  static let trainingTarget = Table(
    "training_target", key: ["fiscal_year"], subject: "fiscal_year")
  static let auditRedaction = Table("audit_redaction", key: ["position"], subject: "person_id")
}

extension Schema {
  /// Every table that the audit trail follows, in an order in which rows can be added.
  package static let tables: [Table] = [
    .organisation, .organisationAlias, .person, .personName, .personPosition, .venue, .room,
    .trainer, .holiday, .programme, .programmeTargetGroup, .sourceText, .agreement,
    .agreementPlace, .agreementParty, .curriculum, .round, .roundCoOrganiser, .roundObjective,
    .roundSignatory, .headcountClaim, .cohort, .session, .sessionTrainer, .enrolment,
    .nominationLetter, .enrolmentStatus, .attendanceMark, .rating, .template, .certificate,
    .certificateCoOrganiser, .certificateSignatory, .certificateVoid, .keyring,
    .organisationChange, .personAlias, .trainerQualification, .personDistinct, .personMerge,
    .personMergeMove, .personUnmerge, .enrolmentWaiver, .roundAdmission, .roundQuota,
    .roundInvitation, .roundTarget, .roundPrerequisite,
    .personIdentity, .identityDisclosure, .retentionRule,
    .consent, .dataRequest, .personErasure, .auditRedaction,
    .account, .accountGrant, .signInSession, .accessToken, .oneTimeLink, .secondFactor,
    .recoveryCode, .sampleMark, .trainingTarget,
  ]

  /// Indexes that are made of other tables' rows, by `DerivedIndexes`: the audit trail does not follow
  /// them, since they can be made anew at any time.
  package static let derivedTables = ["name_part", "person_key", "organisation_spelling"]
}
