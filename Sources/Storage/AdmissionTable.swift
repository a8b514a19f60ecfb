package import SQL
package import Training

/// Whom rounds take: limits, quotas, targets, prerequisites and invitations.
package struct AdmissionTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func admission(of round: ID<Round>) throws(SQLError) -> Admission {
    var admission = Admission()
    if let row = try db.rows("SELECT * FROM round_admission WHERE round_id = \(round)").first {
      admission.capacity =
        try row.value("is_limited_by_room")
        ? .room : try row.optional("capacity").map { .people($0) } ?? .unlimited
      admission.defaultQuota = try row.optional("default_quota")
      admission.whenFull = try row.value("when_full")
      admission.needsApproval = try row.value("needs_approval")
    }
    for row in try db.rows("SELECT * FROM round_quota WHERE round_id = \(round)") {
      admission.quotas[try row.value("organisation_id")] = try row.value("places", as: Int.self)
    }
    for row in try db.rows(
      "SELECT * FROM round_target WHERE round_id = \(round) ORDER BY basis, accepted")
    {
      switch try row.value("basis", as: String.self) {
      case "position": admission.targets.positions.append(try row.value("accepted"))
      default: admission.targets.organisationKinds.append(try row.value("accepted"))
      }
    }
    for row in try db.rows(
      """
      SELECT p.*, r.code AS round_code FROM round_prerequisite p
      LEFT JOIN round r ON r.id = p.required_round_id
      WHERE p.round_id = \(round) ORDER BY p.id
      """)
    {
      if let prerequisite = try Admission.Prerequisite(row) {
        admission.prerequisites.append(prerequisite)
      }
    }
    return admission
  }

  /// Stores what differs from `old`; quotas by `setQuota`.
  package func update(
    _ round: ID<Round>, from old: Admission, to new: Admission,
    newID: () -> ID<Admission.Prerequisite>
  ) throws(SQLError) {
    try updateLimits(round, from: old, to: new)
    if old.targets != new.targets { try updateTargets(round, to: new.targets) }
    guard old.prerequisites != new.prerequisites else { return }
    for row in try db.rows("SELECT id FROM round_prerequisite WHERE round_id = \(round)") {
      try db.delete(
        from: .roundPrerequisite,
        key: ["id": try row.value("id", as: ID<Admission.Prerequisite>.self)])
    }
    for prerequisite in new.prerequisites {
      var (required, curriculum) = (ID<Round>?.none, String?.none)
      switch prerequisite {
      case .round(let id, _): required = id
      case .curriculum(let code): curriculum = code
      }
      try db.insert(
        into: .roundPrerequisite,
        [
          "id": newID(),
          "round_id": round,
          "required_round_id": required,
          "curriculum_code": curriculum,
        ])
    }
  }

  private func updateLimits(
    _ round: ID<Round>, from old: Admission, to new: Admission
  ) throws(SQLError) {
    var limits = (old, new)
    // The rest has tables of its own.
    limits.0.quotas = [:]
    limits.1.quotas = [:]
    (limits.0.targets, limits.1.targets) = (Targets(), Targets())
    (limits.0.prerequisites, limits.1.prerequisites) = ([], [])
    guard limits.0 != limits.1 else { return }
    var capacity: Int?
    if case .people(let count) = new.capacity { capacity = count }
    try db.delete(from: .roundAdmission, key: ["round_id": round])
    try db.insert(
      into: .roundAdmission,
      [
        "round_id": round,
        "capacity": capacity,
        "is_limited_by_room": new.capacity == .room,
        "default_quota": new.defaultQuota,
        "when_full": new.whenFull,
        "needs_approval": new.needsApproval,
      ])
  }

  private func updateTargets(_ round: ID<Round>, to new: Targets) throws(SQLError) {
    for row in try db.rows("SELECT basis, accepted FROM round_target WHERE round_id = \(round)") {
      try db.delete(
        from: .roundTarget,
        key: [
          "round_id": round, "basis": try row.value("basis", as: String.self),
          "accepted": try row.value("accepted", as: String.self),
        ])
    }
    let accepted =
      Set(new.positions).map { ("position", $0) }
      + Set(new.organisationKinds).map { ("organisation-kind", $0.rawValue) }
    for (basis, value) in accepted.sorted(by: <) {
      try db.insert(
        into: .roundTarget, ["round_id": round, "basis": basis, "accepted": value])
    }
  }

  /// Sets the places of an organisation; `nil` leaves it to the default.
  package func setQuota(
    _ places: Int?, of organisation: ID<Organisation>, in round: ID<Round>
  ) throws(SQLError) {
    let key: Fields = ["round_id": round, "organisation_id": organisation]
    guard let places else {
      try db.delete(from: .roundQuota, key: key)
      return
    }
    if try db.update(.roundQuota, key: key, set: ["places": places]) { return }
    try db.insert(
      into: .roundQuota,
      ["round_id": round, "organisation_id": organisation, "places": places])
  }

  package func invitations(to round: ID<Round>) throws(SQLError) -> [ID<Organisation>] {
    try db.rows(
      "SELECT organisation_id FROM round_invitation WHERE round_id = \(round) ORDER BY 1"
    ).map { row throws(SQLError) in try row.value("organisation_id") }
  }

  /// Unless it is invited already; says whether it was not.
  package func invite(
    _ organisation: ID<Organisation>, to round: ID<Round>, on date: CivilDate
  ) throws(SQLError) -> Bool {
    try db.insertUnlessExists(
      into: .roundInvitation,
      ["round_id": round, "organisation_id": organisation, "invited_on": date])
  }
}
