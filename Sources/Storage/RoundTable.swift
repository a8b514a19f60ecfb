package import SQL
package import Training

package struct RoundTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Unless it is there already; says whether it added it.
  package func insert(_ round: Round) throws(SQLError) -> Bool {
    let isNew = try db.insertUnlessExists(
      into: .round,
      [
        "id": round.id,
        "programme_id": round.programme,
        "code": round.code,
        "ordinal": round.ordinal,
        "title": round.title,
        "curriculum_id": round.curriculum,
        "first_on": round.first,
        "last_on": round.last,
        "venue_id": round.venue,
        "organiser_id": round.organiser,
      ])
    guard isNew else { return false }
    try insertLists(round)
    return true
  }

  package func update(_ old: Round, to round: Round) throws(SQLError) {
    try db.update(
      .round, key: ["id": round.id],
      set: [
        "ordinal": round.ordinal, "title": round.title, "first_on": round.first,
        "last_on": round.last,
      ])
    let lists: [(Table, count: Int)] = [
      (.roundCoOrganiser, old.coOrganisers.count), (.roundObjective, old.objectives.count),
      (.roundSignatory, old.signatories.count),
    ]
    guard
      old.coOrganisers != round.coOrganisers || old.objectives != round.objectives
        || old.signatories != round.signatories
    else { return }
    for (table, count) in lists {
      for place in 0..<count {
        try db.delete(from: table, key: ["round_id": round.id, "place": place])
      }
    }
    try insertLists(round)
  }

  private func insertLists(_ round: Round) throws(SQLError) {
    for (place, organisation) in round.coOrganisers.enumerated() {
      try db.insert(
        into: .roundCoOrganiser,
        [
          "round_id": round.id,
          "place": place,
          "organisation_id": organisation,
        ])
    }
    for (place, objective) in round.objectives.enumerated() {
      try db.insert(
        into: .roundObjective,
        [
          "round_id": round.id,
          "place": place,
          "objective": objective,
        ])
    }
    for (place, signatory) in round.signatories.enumerated() {
      try db.insert(
        into: .roundSignatory,
        [
          "round_id": round.id,
          "place": place,
          "name": signatory.name,
          "office": signatory.office,
          "capacity": signatory.capacity,
        ])
    }
  }

  package func insert(_ claim: HeadcountClaim) throws(SQLError) {
    try db.insert(
      into: .headcountClaim,
      [
        "id": claim.id,
        "round_id": claim.round,
        "people": claim.people,
        "stated_by": claim.statedBy,
      ])
  }

  /// Unless it is there already; says whether it added it.
  package func insert(_ cohort: Cohort) throws(SQLError) -> Bool {
    try db.insertUnlessExists(
      into: .cohort,
      [
        "id": cohort.id,
        "round_id": cohort.round,
        "name": cohort.name,
      ])
  }

  package func round(code: String) throws(SQLError) -> Round? {
    try db.rows("SELECT * FROM round WHERE code = \(code)").first.map(round)
  }

  package func round(_ id: ID<Round>) throws(SQLError) -> Round? {
    try db.rows("SELECT * FROM round WHERE id = \(id)").first.map(round)
  }

  package func all() throws(SQLError) -> [Round] {
    try db.rows("SELECT * FROM round ORDER BY first_on, code").map(round)
  }

  package func rounds(of programme: ID<Programme>) throws(SQLError) -> [Round] {
    try db.rows("SELECT * FROM round WHERE programme_id = \(programme) ORDER BY first_on, code")
      .map(round)
  }

  /// Those that a right reaches by any of its bounds, whosever people are in them.
  package func all(within bounds: [Bounds]) throws(SQLError) -> [Round] {
    let bounds = bounds.map(\.ofAllEmployers)
    if bounds.contains(where: \.areUnlimited) { return try all() }
    var found: [ID<Round>: Round] = [:]
    for bound in Set(bounds) {
      let hosts = try bound.host.map { host throws(SQLError) in
        try ScopeTable(db).offices(of: [host])
      }
      for row in try db.rows(
        """
        SELECT r.* FROM round r JOIN programme p ON p.id = r.programme_id
        WHERE (CAST(\(bound.programme) AS TEXT) IS NULL OR p.code = \(bound.programme))
          AND (CAST(\(bound.trainer) AS TEXT) IS NULL OR EXISTS (
            SELECT 1 FROM session s JOIN session_trainer st ON st.session_id = s.id
            WHERE s.round_id = r.id AND st.trainer_id = \(bound.trainer)))
        """)
      {
        let organiser: ID<Organisation> = try row.value("organiser_id")
        guard hosts?.contains(organiser) ?? true else { continue }
        let round = try round(row)
        found[round.id] = round
      }
    }
    return found.values.sorted { ($0.first, $0.code) < ($1.first, $1.code) }
  }

  /// Codes that an unknown one may have been meant for: all of few, else those that begin alike.
  package func codes(near code: String, count: Int) throws(SQLError) -> [String] {
    let all = try db.rows("SELECT code FROM round ORDER BY code LIMIT \(count + 1)")
    let start = String(code.prefix(3))
    let rows =
      all.count <= count
      ? all
      : try db.rows(
        """
        SELECT code FROM round WHERE code >= \(start) AND code < \(start + "~")
        ORDER BY code LIMIT \(count)
        """)
    return try rows.map { row throws(SQLError) in try row.value("code") }
  }

  package func claims(of round: ID<Round>) throws(SQLError) -> [HeadcountClaim] {
    try db.rows("SELECT * FROM headcount_claim WHERE round_id = \(round) ORDER BY id").map {
      row throws(SQLError) in
      HeadcountClaim(
        id: try row.value("id"), round: round, people: try row.value("people"),
        statedBy: try row.value("stated_by"))
    }
  }

  package func cohorts(of round: ID<Round>) throws(SQLError) -> [Cohort] {
    try db.rows("SELECT * FROM cohort WHERE round_id = \(round) ORDER BY id").map {
      row throws(SQLError) in
      Cohort(id: try row.value("id"), round: round, name: try row.value("name"))
    }
  }

  private func round(_ row: Row) throws(SQLError) -> Round {
    let id: ID<Round> = try row.value("id")
    let coOrganisers = try db.rows(
      "SELECT organisation_id FROM round_co_organiser WHERE round_id = \(id) ORDER BY place"
    ).map { row throws(SQLError) in try row.value("organisation_id", as: ID<Organisation>.self) }
    let objectives = try db.rows(
      "SELECT objective FROM round_objective WHERE round_id = \(id) ORDER BY place"
    ).map { row throws(SQLError) in try row.value("objective", as: String.self) }
    let signatories = try db.rows(
      "SELECT * FROM round_signatory WHERE round_id = \(id) ORDER BY place"
    ).map { row throws(SQLError) in
      Signatory(
        name: try row.value("name"), office: try row.value("office"),
        capacity: try row.value("capacity"))
    }
    return Round(
      id: id, programme: try row.value("programme_id"), code: try row.value("code"),
      ordinal: try row.value("ordinal"), title: try row.value("title"),
      curriculum: try row.value("curriculum_id"), first: try row.value("first_on"),
      last: try row.value("last_on"), venue: try row.value("venue_id"),
      organiser: try row.value("organiser_id"), coOrganisers: coOrganisers,
      objectives: objectives, signatories: signatories)
  }
}
