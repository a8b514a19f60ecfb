import Credentials
import Operations
import Storage
import Training

/// Does something on the round of `SmallOffice`, if it is allowed; what it is asked for is mostly wrong,
/// so that nothing comes of it.
struct RightsProbe {
  let certificate: ID<Certificate>
  let programme: ID<Programme>
  /// The file of the round's curriculum.
  let curriculum: [UInt8]

  private let who = PersonReference(name: "วรรณา ศรีสว่าง")
  private let number = RegisterNumber(sequence: 1, year: BuddhistYear(2562))

  /// By full enumeration, so that a new action without a probe does not compile.
  func run(_ action: AuditAction, at office: Office) async throws {
    let day = try CivilDate(iso: "2019-08-28")
    switch action {
    // Done by nobody, or by the program itself: there is nothing to call.
    case .baseline, .signIn, .acceptInvitation: throw Refused(.notAllowed(.change(action)))
    case .markSample: try await office.markSample(password: "")
    case .addVenue: try await office.addVenue(name: "สวนป่ารีสอร์ท", province: "สุรินทร์")
    case .addRoom: try await office.addRoom(venue: "x", name: "x", capacity: 0)
    case .addTrainer: try await office.addTrainer(name: "x", organisation: "x")
    case .addHolidays: try await office.addHolidays([])
    case .createProgramme:
      _ = try await office.createProgramme(code: "p", title: "", organiser: "x")
    case .addSource: try await office.addSource(programme: programme, title: "", text: "")
    case .addAgreement:
      try await office.addAgreement(
        programme: programme, title: "", signed: day, place: [],
        parties: [(level: .area, organisation: "x", signatory: Signatory(name: "", office: ""))])
    case .storeCurriculum: _ = try await office.storeCurriculum(curriculum)
    case .addTemplate:
      _ = try await office.addTemplate(
        Array("t".utf8), named: "t", kind: .certificate, language: .thai)
    case .createRound: try await office.createRound(SmallOffice.roundPlan("r"))
    case .editRound: try await office.editRound("r", RoundEdit(ordinal: 0))
    case .addClaim: try await office.addClaim(round: "r", people: -1, statedBy: "")
    case .addCohort: try await office.addCohort(round: "r", name: "x")
    case .addSession:
      try await office.addSession(
        round: "r", SmallOffice.sessionPlan("2019-08-27", "13:30", "16:30"))
    case .removeSession: try await office.removeSession(round: "r", number: 99)
    case .importOrganisations: try await office.importOrganisations([])
    case .importPeople: try await office.importPeople([])
    case .renamePerson:
      try await office.rename(who, to: PersonName(prefix: "นาง", given: "วรรณา", surname: "ศรีสว่าง"))
    case .movePerson: try await office.move(who, to: "x", at: "x")
    case .nominate: try await office.nominate(round: "r", [who])
    case .enrol: try await office.enrol(round: "r", [who])
    case .cancelEnrolment: try await office.cancelEnrolment(round: "r", who, reason: "")
    case .markAttendance: try await office.markAttendance(round: "r", [])
    case .rate: try await office.rate(round: "r", [])
    case .issueCertificates:
      _ = try await office.issueCertificates(round: "r", on: day, press: SmallOffice.press)
    case .voidCertificate:
      _ = try await office.voidCertificate(round: "r", number: number, reason: "")
    case .reissueCertificate:
      _ = try await office.reissueCertificate(
        round: "r", number: number, reason: "", corrected: false, press: SmallOffice.press)
    case .makeKeys: try await office.makeKeyring(Passphrase("ต้นไม้ใหญ่ริมคลองหลังบ้าน"))
    case .changePassphrase:
      let passphrase = try Passphrase("x")
      try await office.changePassphrase(from: passphrase, to: passphrase)
    case .changeOrganisation:
      try await office.changeOrganisation("x", OrganisationEdit(), from: day)
    case .placeOrganisation: try await office.placeOrganisation("x", under: nil)
    case .addAlias: try await office.addAlias("วรรณ ศรีสว่าง", source: "x", to: who)
    case .endPosition:
      try await office.endPositions(of: who, actingAlone: true, on: day)
    case .qualifyTrainer:
      try await office.qualifyTrainer("x", QualificationPlan(scope: .curriculum, code: "x"))
    case .linkTrainer: try await office.linkTrainer("x", to: who)
    case .markDistinct: try await office.markDistinct(who, who)
    case .mergePeople: _ = try await office.merge(who, into: who)
    case .unmergePeople: try await office.unmerge("x")
    case .addLetter:
      try await office.addLetter(
        round: "r",
        LetterInput(number: "", dated: day, organisation: "องค์การบริหารส่วนตำบลสวาย"))
    case .editAdmission: try await office.editAdmission(round: "r", AdmissionEdit())
    case .setQuota: try await office.setQuota(round: "r", organisation: "x", places: -1)
    case .inviteOrganisations: try await office.invite(round: "r", [])
    case .approveNominations:
      try await office.approve(round: "r", .people([]), Approval(.organiser, by: ""))
    case .rejectNominations:
      try await office.reject(round: "r", [], Approval(.organiser, by: ""), reason: "")
    case .substitute: try await office.substitute(round: "r", for: who, by: who, reason: "")
    case .addWalkIn: try await office.addWalkIns(round: "r", [])
    case .confirmWalkIns:
      try await office.confirmWalkIns(round: "r", [], Approval(.organiser, by: ""))
    case .setNationalID, .revealNationalID:
      let keys = try Keyring.make(Passphrase("ต้นไม้ใหญ่ริมคลองหลังบ้าน")).keyring
      if action == .setNationalID {
        try await office.setNationalID(of: who, to: NationalID("1101700230708"), keys: keys)
      } else {
        _ = try await office.revealNationalID(of: who, reason: "", keys: keys)
      }
    case .recordConsent:
      try await office.recordConsent(of: who, to: .photographInside, isGiven: true, evidence: "")
    case .setRetention:
      _ = try await office.setRetention(of: .attendance, basis: .publicTask, months: -1, source: "")
    case .setTrainingTarget:
      try await office.setTrainingTarget(
        TrainingTarget(from: BuddhistYear(2562), minutes: 0, source: ""))
    case .recordRequest:
      _ = try await office.recordRequest(
        of: who, kind: .access, note: "", received: CivilDate(iso: "2100-01-01"))
    case .answerRequest: _ = try await office.answerRequest("x", with: "")
    case .erasePerson: _ = try await office.erase(who, reason: "")
    case .createAccount: _ = try await office.createAccount("?", displayed: "")
    case .editAccount: try await office.editAccount("x", AccountEdit())
    case .inviteAccount: _ = try await office.invite("x")
    case .disableAccount: try await office.disableAccount("x")
    case .enableAccount: try await office.enableAccount("x")
    case .grantRole: try await office.grant(GrantInput(.hr), to: "x")
    case .revokeRole: try await office.revoke(GrantInput(.hr), from: "x")
    case .resetPassword: _ = try await office.resetPassword(of: "x")
    case .endSessions: try await office.endSessions(of: "x")
    case .removeSecondFactor: try await office.removeSecondFactor(of: "x")
    case .revokeToken: try await office.revokeToken(ID(at: Moment(milliseconds: 0), random: (0, 0)))
    case .changePassword: try await office.changePassword(from: "", to: "", keeping: nil)
    case .setSecondFactor: _ = try await office.setSecondFactor("", code: "", password: "")
    case .createToken: _ = try await office.createToken("", scopes: [], expires: day)
    case .removeSample: _ = try await office.removeSample()
    }
  }

  func run(_ reading: Reading, at office: Office) async throws {
    switch reading {
    case .rounds: _ = try await office.admission(ofRound: "r")
    case .round: _ = try await office.record(ofRound: "r")
    case .enrolments: _ = try await office.enrolmentHistory(round: "r", who)
    case .coverage: _ = try await office.coverage(ofRound: "r")
    case .programmes: _ = try await office.programmeFile("p")
    case .curricula: _ = try await office.programmeFile("p")
    case .organisations: _ = try await office.organisations()
    case .trainers: _ = try await office.trainerFile("x")
    case .templates: _ = try await office.templates()
    case .retention: _ = try await office.retentionRules()
    case .people: _ = try await office.searchPeople("วรรณา")
    case .person: _ = try await office.personFile(who)
    case .personalRecord: _ = try await office.personalRecord(of: who)
    case .consents: _ = try await office.consents(of: who)
    case .requests: _ = try await office.requests()
    case .nationalID:
      let keys = try Keyring.make(Passphrase("ต้นไม้ใหญ่ริมคลองหลังบ้าน")).keyring
      _ = try await office.nationalID(of: who, keys: keys)
    case .keys: _ = try await office.storedKeyring()
    case .duplicates: _ = try await office.duplicates(of: who)
    case .importPreview: _ = try await office.previewPeople([])
    case .certificates: _ = try await office.document(of: certificate)
    case .find: _ = try await office.find("วรรณา")
    case .personHistory: _ = try await office.history(ofPerson: who)
    case .roundHistory: _ = try await office.history(ofRound: "r")
    case .audit: _ = try await office.auditHead()
    case .accounts: _ = try await office.accounts()
    case .sessions: _ = try await office.sessions(of: "x")
    case .indexes: _ = try await office.staleIndexes()
    }
  }
}
