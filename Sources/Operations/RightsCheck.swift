internal import SQL
internal import Storage
internal import Training

/// Asks the records whether a right reaches as far as something goes, inside the transaction that does
/// it.
struct RightsCheck {
  private let office: Office
  private let deed: Deed
  private let bounds: [Bounds]
  private let db: any Connection
  private let table: ScopeTable

  /// With `isNarrowed` it does not matter whose people are meant, since others are left out of what is
  /// read.
  init(_ office: Office, _ deed: Deed, isNarrowed: Bool, _ db: any Connection) {
    (self.office, self.deed, self.db) = (office, deed, db)
    table = ScopeTable(db)
    let bounds = office.authority.bounds(of: deed)
    self.bounds = isNarrowed ? bounds.map(\.ofAllEmployers) : bounds
  }

  /// - Throws: `notAllowed`; `unknown` and the like, without a word about what there is.
  func allow(_ matter: Matter) throws {
    do {
      if try isCovered(matter) { return }
    } catch let refused as Refused {
      throw Refused(refused.reasons.map { Refusal(discreet($0.reason), at: $0.place) })
    }
    throw Refused(.notAllowed(deed))
  }

  private func isCovered(_ matter: Matter) throws -> Bool {
    if case .account(let account) = matter {
      guard case .account(let own, _, _, _) = office.authority else { return !bounds.isEmpty }
      return office.authority.may(deed, in: Scope(account: account ?? own))
    }
    if case .anyAccount = matter { return office.mayAnywhere(deed) }
    if case .database = matter { return office.authority == .everything }
    if bounds.contains(where: \.areUnlimited) { return true }
    if bounds.isEmpty { return false }
    switch matter {
    case .office, .database, .account, .anyAccount: return covers(.office)
    case .list: return true
    case .programme(let code):
      let programme = try office.programme(code, db)
      return covers(Scope([try engagement(code, run: programme.organiser)]))
    case .programmeID(let id):
      guard let programme = try ProgrammeTable(db).programme(id) else { return false }
      return covers(Scope([try engagement(programme.code, run: programme.organiser)]))
    case .newRound(let code, let organiser):
      let programme = try office.programme(code, db)
      let organiser = try Directory(db, on: office.today).organisation(named: organiser).id
      return covers(Scope([try engagement(programme.code, run: organiser)]))
    case .round(let code): return covers(try scope(owners(code)))
    case .roundID(let id):
      return try table.owners(ofRound: id).map { covers(try scope($0)) } ?? false
    case .nominees, .participants, .letter: return try isCoveredInRound(matter)
    case .marks(let marks):
      return try Set(marks.map(\.enrolment)).allSatisfy { enrolment in
        guard let sender = try table.sender(of: enrolment) else { return false }
        return covers(try scope(sender))
      }
    case .people(let people):
      return try people.allSatisfy { reference in
        let date = office.today
        return try isCovered(office.person(reference, Directory(db, on: date), on: date, db).id)
      }
    case .personID(let id): return try isCovered(id)
    case .merge(let id):
      guard let id = try? ID<PersonMerge>(id), let merge = try MergeTable(db).merge(id) else {
        return false
      }
      return try isCovered(merge.retired) && isCovered(merge.kept)
    case .request(let id):
      guard let id = try? ID<DataRequest>(id), let request = try RequestTable(db).request(id),
        let person = request.person
      else { return false }
      return try isCovered(person)
    case .certificate(let id):
      return try table.sender(of: id).map { covers(try scope($0)) } ?? false
    case .numbered(let number, let code):
      let owners = try owners(code)
      return try table.sender(of: number, in: owners.round).map { covers(try scope($0)) }
        ?? covers(scope(owners))
    }
  }

  /// By the round, or else by the organisation of each one who is concerned.
  private func isCoveredInRound(_ matter: Matter) throws -> Bool {
    let code: String
    switch matter {
    case .nominees(_, let round), .participants(_, let round), .letter(_, let round): code = round
    default: return false
    }
    let owners = try owners(code)
    var scope = try scope(owners)
    if covers(scope) { return true }
    guard bounds.contains(where: { $0.employer != nil }) else { return false }
    func isCovered(sentBy organisation: ID<Organisation>?) throws -> Bool {
      guard let organisation else { return false }
      scope.organisations = try above([organisation])
      return covers(scope)
    }
    switch matter {
    case .nominees(let people, _):
      let directory = Directory(db, on: owners.first)
      return try !people.isEmpty
        && people.allSatisfy { reference in
          let person = try office.person(reference, directory, on: owners.first, db)
          return try isCovered(sentBy: person.position(on: owners.first)?.organisation)
        }
    case .participants(let people, _):
      let record = try office.record(ofRound: code, db)
      return try !people.isEmpty
        && people.allSatisfy { reference in
          try isCovered(
            sentBy: office.participant(reference, of: record).enrolment.organisation)
        }
    case .letter(let name, _):
      return try isCovered(
        sentBy: Directory(db, on: office.today).organisation(named: name).id)
    default: return false
    }
  }

  private func isCovered(_ id: ID<Person>) throws -> Bool {
    var (person, scope) = (Optional(id), Scope())
    while let id = person {
      for owners in try table.owners(ofRoundsOf: id) {
        scope.engagements.insert(try engagement(owners))
      }
      scope.organisations.formUnion(try above(table.employers(of: id, on: office.today)))
      person = try PersonTable(db).person(id)?.mergedInto
    }
    return covers(scope)
  }

  private func covers(_ scope: Scope) -> Bool { bounds.contains { $0.cover(scope) } }

  private func owners(_ code: String) throws -> ScopeTable.RoundOwners {
    guard let owners = try table.owners(ofRound: code) else {
      throw Refused(.unknown(.round, code, nearest: []))
    }
    return owners
  }

  private func scope(_ owners: ScopeTable.RoundOwners) throws -> Scope {
    Scope([try engagement(owners)])
  }

  private func scope(_ sender: ScopeTable.Sender) throws -> Scope {
    guard let owners = try table.owners(ofRound: sender.round) else { return .office }
    return Scope([try engagement(owners)], organisations: try above([sender.organisation]))
  }

  private func engagement(_ owners: ScopeTable.RoundOwners) throws -> Scope.Engagement {
    Scope.Engagement(
      programme: owners.programme, hosts: try above([owners.organiser]),
      trainers: owners.trainers)
  }

  private func engagement(
    _ programme: String, run organiser: ID<Organisation>
  ) throws -> Scope.Engagement {
    Scope.Engagement(programme: programme, hosts: try above([organiser]))
  }

  /// Organisations with all that they are offices of, where bounds speak of organisations at all.
  private func above(_ organisations: Set<ID<Organisation>>) throws -> Set<ID<Organisation>> {
    guard bounds.contains(where: { $0.employer != nil || $0.host != nil }) else { return [] }
    return try table.bodies(above: organisations)
  }

  /// A refusal as it may be told to somebody who may not see what there is.
  private func discreet(_ reason: Refusal.Reason) -> Refusal.Reason {
    switch reason {
    case .unknown(let subject, let name, _): .unknown(subject, name, nearest: [])
    case .ambiguous(let subject, let name, _): .ambiguous(subject, name, candidates: [])
    case .notEnrolled(let name, let round, _): .notEnrolled(name, round: round, nearest: [])
    default: .notAllowed(deed)
    }
  }
}
