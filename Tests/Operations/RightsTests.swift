import Foundation
import Operations
import Storage
import Support
import Testing
import Training

/// Every role with every bound at every verb and reading: allowed where the table here says so, and
/// refused as not allowed everywhere else.
struct RightsTests {
  /// What something belongs to, as far as bounds matter.
  private enum Place { case registry, office, round, narrowedRound, participant, person, list }

  private enum Bound: CaseIterable {
    case none, programme, otherProgramme, organisation, otherOrganisation
  }

  /// Who may, by the first letter of the role, written down apart from the program's own table.
  private static func expected(_ deed: Deed) -> (roles: String, place: Place) {
    switch deed {
    case .change(let action):
      switch action {
      case .baseline, .signIn, .acceptInvitation, .markSample: ("", .office)
      case .changePassword, .setSecondFactor, .createToken: ("othxa", .list)
      case .addVenue, .addRoom, .addTrainer, .storeCurriculum, .importOrganisations,
        .importPeople:
        ("o", .registry)
      case .addHolidays, .addTemplate, .setTrainingTarget: ("oa", .office)
      case .createProgramme, .changeOrganisation, .placeOrganisation, .qualifyTrainer,
        .linkTrainer:
        ("o", .office)
      case .addSource, .addAgreement, .createRound, .editRound, .addClaim, .addCohort,
        .addSession, .removeSession, .enrol, .cancelEnrolment, .issueCertificates,
        .voidCertificate, .reissueCertificate, .editAdmission, .setQuota, .inviteOrganisations,
        .approveNominations, .rejectNominations, .addWalkIn, .confirmWalkIns:
        ("o", .round)
      case .markAttendance, .rate: ("ot", .round)
      case .nominate, .substitute, .addLetter: ("oh", .participant)
      case .renamePerson, .movePerson, .addAlias, .endPosition, .markDistinct, .mergePeople,
        .setNationalID, .recordConsent, .recordRequest, .erasePerson:
        ("o", .person)
      case .unmergePeople, .answerRequest: ("o", .office)
      case .revealNationalID: ("oh", .person)
      case .makeKeys, .changePassphrase, .setRetention, .createAccount, .editAccount,
        .inviteAccount, .disableAccount, .enableAccount, .grantRole, .revokeRole,
        .resetPassword, .endSessions, .removeSecondFactor, .removeSample:
        ("a", .office)
      // Whoever has tokens may revoke one; of one that is not there nothing else is said.
      case .revokeToken: ("othxa", .list)
      }
    case .read(let reading):
      switch reading {
      case .rounds, .round: ("othxa", .narrowedRound)
      case .coverage: ("ohxa", .narrowedRound)
      case .enrolments, .certificates: ("ohxa", .participant)
      case .programmes, .curricula, .organisations, .trainers, .templates: ("othxa", .registry)
      case .people: ("ohxa", .list)
      case .person, .personHistory: ("ohxa", .person)
      case .personalRecord, .consents, .duplicates: ("oxa", .person)
      case .nationalID: ("oh", .person)
      case .requests, .find: ("oxa", .office)
      case .roundHistory: ("oxa", .round)
      case .importPreview: ("o", .registry)
      case .keys: ("oha", .registry)
      case .retention: ("oxa", .registry)
      case .audit, .accounts, .indexes, .sessions: ("xa", .office)
      }
    }
  }

  private static func letter(_ role: Role) -> Character {
    switch role {
    case .organiser: "o"
    case .trainer: "t"
    case .hr: "h"
    case .auditor: "x"
    case .administrator: "a"
    }
  }

  /// A trainer's organisation stands for whether they teach in the round.
  private static func isReached(_ place: Place, by role: Role, _ bound: Bound) -> Bool {
    switch place {
    case .registry, .list: return true
    case .office: return bound == .none && role != .trainer
    case .round, .narrowedRound, .participant, .person:
      switch bound {
      case .none, .programme: return true
      case .otherProgramme: return false
      case .organisation: return place != .round || role == .organiser || role == .trainer
      case .otherOrganisation:
        return place == .narrowedRound && (role == .hr || role == .auditor)
      }
    }
  }

  @Test func `each role may do what it is for, where it is for, and nothing else`() async throws {
    let (office, probe, authority) = try await prepared()
    var wrong: [String] = []
    for deed in Deed.all {
      let (roles, place) = Self.expected(deed)
      for role in Role.allCases {
        for bound in role == .administrator ? [.none] : Bound.allCases {
          let acting = office.acting(as: "x", device: "", authority: authority(role, bound))
          var isAllowed = true
          do {
            switch deed {
            case .change(let action): try await probe.run(action, at: acting)
            case .read(let reading): try await probe.run(reading, at: acting)
            }
          } catch let refused as Refused {
            isAllowed = !refused.reasons.contains { $0.reason == .notAllowed(deed) }
          } catch {}
          let isExpected =
            roles.contains(Self.letter(role)) && Self.isReached(place, by: role, bound)
          if isAllowed != isExpected { wrong.append("\(deed) \(role) \(bound): \(isAllowed)") }
        }
      }
      let nobody = office.acting(
        as: "x", device: "", authority: .account(try ID(Self.id), []))
      #expect(!nobody.mayAnywhere(deed) || deed.rights.isForOneself, "\(deed)")
    }
    #expect(wrong == [])
  }

  private static let id = "018f0000-0000-7000-8000-000000000001"

  private func prepared() async throws -> (
    Office, RightsProbe, @Sendable (Role, Bound) -> Authority
  ) {
    let small = try await SmallOffice.withRound()
    try await small.everybodyCompletes()
    let office = small.office
    let issued = try await office.issueCertificates(
      round: "r", on: CivilDate(iso: "2019-08-28"), press: SmallOffice.press)
    let record = try await office.record(ofRound: "r")
    let own = try #require(
      record.participants.first { record.name(of: $0)?.given == "วรรณา" })
    let certificate = try #require(issued.first { $0.enrolment == own.enrolment.id })
    try await office.createProgramme(
      code: "q", title: "โครงการอื่น", organiser: "เทศบาลตำบลจอมพระ")
    let organisations = try await office.organisations()
    let here = try #require(organisations.first { $0.name.hasSuffix("สวาย") }).id
    let elsewhere = try #require(organisations.first { $0.name.hasSuffix("จอมพระ") }).id
    let teaching = try await office.trainerFile("วิทยากร ก").trainer.id
    let other = try await office.trainerFile("วิทยากร ข").trainer.id
    let account = try ID<Account>(Self.id)
    let probe = RightsProbe(
      certificate: certificate.id, programme: record.programme.id,
      curriculum: Array(
        try Data(contentsOf: packageFolder.appending(path: "curricula/community-weaver.xml"))))
    return (
      office, probe,
      { role, bound in
        let organisation: ID<Organisation>? =
          switch bound {
          case .organisation: role == .trainer ? nil : here
          case .otherOrganisation: role == .trainer ? nil : elsewhere
          default: nil
          }
        let programme: String? =
          bound == .programme ? "p" : bound == .otherProgramme ? "q" : nil
        return .account(
          account, [Grant(role, programme: programme, organisation: organisation)],
          trainer: bound == .otherOrganisation ? other : teaching)
      }
    )
  }

  @Test func `lists show what may be seen, and no more`() async throws {
    let (office, _, authority) = try await prepared()
    func seen(_ role: Role, _ bound: Bound) async throws -> [[String]] {
      let acting = office.acting(as: "x", device: "", authority: authority(role, bound))
      let record = try? await acting.record(ofRound: "r")
      return [
        try await acting.rounds().map(\.code),
        try await acting.searchPeople("ระ").map { $0.person.names[0].value.given },
        record.map { record in
          record.participants.compactMap { record.name(of: $0)?.given }.sorted()
        } ?? [],
        (try? await acting.coverage(ofRound: "r").map(\.organisation.name)) ?? [],
        (try? await acting.coverage(ofProgramme: "p").organisations.map(\.organisation.name)) ?? [],
      ]
    }
    let (here, elsewhere) = ("องค์การบริหารส่วนตำบลสวาย", "เทศบาลตำบลจอมพระ")
    let everybody = ["ประยูร", "วรรณา", "อนุชา"]
    #expect(
      try await seen(.organiser, .programme)
        == [["r"], ["ประยูร"], everybody, [elsewhere, here], []])
    #expect(try await seen(.organiser, .otherProgramme) == [[], [], [], [], []])
    #expect(
      try await seen(.hr, .organisation)
        == [["r"], ["ประยูร"], ["ประยูร", "วรรณา"], [here], [here]])
    #expect(
      try await seen(.hr, .otherOrganisation)
        == [["r"], [], ["อนุชา"], [elsewhere], [elsewhere]])
    let trainer = office.acting(
      as: "x", device: "", authority: authority(.trainer, .otherOrganisation))
    #expect(try await trainer.rounds() == [])
  }
}
