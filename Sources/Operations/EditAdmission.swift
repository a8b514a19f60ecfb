internal import SQL
internal import Storage
package import Training

/// What is to be different about whom a round takes; `nil` leaves a rule as it is.
package struct AdmissionEdit: Sendable {
  package var capacity: Admission.Capacity?
  /// `.some(nil)`: no quota for those without one of their own.
  package var defaultQuota: Int??
  package var whenFull: Admission.WhenFull?
  package var needsApproval: Bool?
  package var positions: [String]?
  package var organisationKinds: [Organisation.Kind]?
  /// Codes of rounds that must have been completed before.
  package var rounds: [String]?
  /// Codes of curricula of which a round must have been completed before.
  package var curricula: [String]?

  package init() {}
}

extension Office {
  package func admission(ofRound code: String) async throws -> Admission {
    try await read(.rounds, in: .round(code), isNarrowed: true) { db in
      try AdmissionTable(db).admission(of: round(code, db).id)
    }
  }

  /// Changes whom a round takes; whoever waits and has a place now moves up.
  ///
  /// Gives their names.
  @discardableResult
  package func editAdmission(
    round code: String, _ edit: AdmissionEdit, revision: String? = nil
  ) async throws -> [String] {
    try await change(.editAdmission, in: .round(code)) { db in
      let round = try round(code, db)
      let table = AdmissionTable(db)
      let old = try table.admission(of: round.id)
      if let revision, revision != old.revision { throw Refused(.changedMeanwhile) }
      var new = old
      var refusals = RefusalCollector()
      if case .people(let count)? = edit.capacity, count < 1 {
        refusals.add(.capacityNotPositive(count))
      }
      if case .some(.some(let quota)) = edit.defaultQuota, quota < 0 {
        refusals.add(.quotaNegative(quota))
      }
      new.capacity = edit.capacity ?? old.capacity
      new.defaultQuota = edit.defaultQuota ?? old.defaultQuota
      new.whenFull = edit.whenFull ?? old.whenFull
      new.needsApproval = edit.needsApproval ?? old.needsApproval
      new.targets.positions = edit.positions?.map(PersonName.normalised) ?? old.targets.positions
      new.targets.organisationKinds = edit.organisationKinds ?? old.targets.organisationKinds
      if edit.rounds != nil || edit.curricula != nil {
        new.prerequisites = try prerequisites(edit, of: round, old.prerequisites, &refusals, db)
      }
      try refusals.finish()
      try table.update(round.id, from: old, to: new) { newID() }
      return try moveUp(
        in: code,
        because: old.capacity != new.capacity ? .capacityChanged : .quotaChanged, db)
    }
  }

  /// Sets how many an organisation may send, `nil` for the round's default.
  ///
  /// Gives the names of those who move up.
  @discardableResult
  package func setQuota(
    round code: String, organisation: String, places: Int?
  ) async throws -> [String] {
    try await change(.setQuota, in: .round(code)) { db in
      if let places, places < 0 { throw Refused(.quotaNegative(places)) }
      let organisation = try Directory(db, on: today).organisation(named: organisation)
      try AdmissionTable(db).setQuota(places, of: organisation.id, in: round(code, db).id)
      return try moveUp(in: code, because: .quotaChanged, db)
    }
  }

  /// Sets how many each of some organisations may send, `nil` for the round's default, and gives the
  /// names of those who move up.
  @discardableResult
  package func setQuotas(
    round code: String, _ quotas: [ID<Organisation>: Int?]
  ) async throws -> [String] {
    try await change(.setQuota, in: .round(code)) { db in
      let round = try round(code, db)
      let table = AdmissionTable(db)
      let held = try table.admission(of: round.id).quotas
      var refusals = RefusalCollector()
      for (organisation, places) in quotas {
        if let places, places < 0 { refusals.add(.quotaNegative(places)) }
        if try OrganisationTable(db).organisation(organisation, on: today) == nil {
          refusals.add(.unknown(.organisation, organisation.description, nearest: []))
        }
      }
      try refusals.finish()
      for (organisation, places) in quotas.sorted(by: { $0.key.description < $1.key.description })
      where held[organisation] != places {
        try table.setQuota(places, of: organisation, in: round.id)
      }
      return try moveUp(in: code, because: .quotaChanged, db)
    }
  }

  /// Invites organisations by name, and all of a place; gives how many were not invited yet.
  @discardableResult
  package func invite(
    round code: String, _ organisations: [String], ofProvince province: String? = nil,
    district: String? = nil, on date: CivilDate? = nil
  ) async throws -> Int {
    try await change(.inviteOrganisations, in: .round(code)) { db in
      let round = try round(code, db)
      let directory = Directory(db, on: today)
      var refusals = RefusalCollector()
      var invited: [ID<Organisation>] = []
      for name in organisations {
        try refusals.collect { invited.append(try directory.organisation(named: name).id) }
      }
      try refusals.finish()
      if let province {
        invited += try OrganisationTable(db).organisations(
          province: province, district: district, on: today
        ).filter { Organisation.Kind.localGovernments.contains($0.kind) }.map(\.id)
      }
      var count = 0
      for organisation in invited {
        let isNew = try AdmissionTable(db).invite(organisation, to: round.id, on: date ?? today)
        count += isNew ? 1 : 0
      }
      return count
    }
  }

  /// Gives free places of a round to those who wait, and their names.
  func moveUp(
    in code: String, because cause: EnrolmentChange.Cause, _ db: any Connection
  ) throws -> [String] {
    let record = try record(ofRound: code, db)
    var desk = try StatusDesk(self, record, db)
    return names(of: try desk.moveUp(because: cause), in: record)
  }

  private func prerequisites(
    _ edit: AdmissionEdit, of round: Round, _ old: [Admission.Prerequisite],
    _ refusals: inout RefusalCollector, _ db: any Connection
  ) throws -> [Admission.Prerequisite] {
    var rounds: [Admission.Prerequisite] = []
    var curricula: [Admission.Prerequisite] = []
    for prerequisite in old {
      if case .round = prerequisite {
        rounds.append(prerequisite)
      } else {
        curricula.append(prerequisite)
      }
    }
    if let codes = edit.rounds {
      rounds = []
      for code in codes where !code.isEmpty {
        try refusals.collect {
          let required = try self.round(code, db)
          if required.id == round.id { throw Refused(.roundBeforeItself(code)) }
          let prerequisite = Admission.Prerequisite.round(required.id, code: code)
          if !rounds.contains(prerequisite) { rounds.append(prerequisite) }
        }
      }
    }
    if let codes = edit.curricula {
      curricula = []
      for code in codes where !code.isEmpty {
        try refusals.collect {
          let prerequisite = Admission.Prerequisite.curriculum(try curriculum(code, db).code)
          if !curricula.contains(prerequisite) { curricula.append(prerequisite) }
        }
      }
    }
    return rounds + curricula
  }
}
