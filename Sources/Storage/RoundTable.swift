package import SQL
package import Training

package struct RoundTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ round: Round) throws(SQLError) {
    try db.run(
      """
      INSERT INTO round (id, programme_id, code, ordinal, title, curriculum_id, first_on,
        last_on, venue_id, organiser_id)
      VALUES (\(round.id), \(round.programme), \(round.code), \(round.ordinal), \(round.title),
        \(round.curriculum), \(round.first), \(round.last), \(round.venue), \(round.organiser))
      """)
    try insertLists(round)
  }

  package func update(_ round: Round) throws(SQLError) {
    try db.run(
      """
      UPDATE round SET ordinal = \(round.ordinal), title = \(round.title),
        first_on = \(round.first), last_on = \(round.last)
      WHERE id = \(round.id)
      """)
    try db.run("DELETE FROM round_co_organiser WHERE round_id = \(round.id)")
    try db.run("DELETE FROM round_objective WHERE round_id = \(round.id)")
    try db.run("DELETE FROM round_signatory WHERE round_id = \(round.id)")
    try insertLists(round)
  }

  private func insertLists(_ round: Round) throws(SQLError) {
    for (place, organisation) in round.coOrganisers.enumerated() {
      try db.run(
        """
        INSERT INTO round_co_organiser (round_id, place, organisation_id)
        VALUES (\(round.id), \(place), \(organisation))
        """)
    }
    for (place, objective) in round.objectives.enumerated() {
      try db.run(
        """
        INSERT INTO round_objective (round_id, place, objective)
        VALUES (\(round.id), \(place), \(objective))
        """)
    }
    for (place, signatory) in round.signatories.enumerated() {
      try db.run(
        """
        INSERT INTO round_signatory (round_id, place, name, office, capacity)
        VALUES (\(round.id), \(place), \(signatory.name), \(signatory.office),
          \(signatory.capacity))
        """)
    }
  }

  package func insert(_ claim: HeadcountClaim) throws(SQLError) {
    try db.run(
      """
      INSERT INTO headcount_claim (id, round_id, people, stated_by)
      VALUES (\(claim.id), \(claim.round), \(claim.people), \(claim.statedBy))
      """)
  }

  package func insert(_ cohort: Cohort) throws(SQLError) {
    try db.run(
      "INSERT INTO cohort (id, round_id, name) VALUES (\(cohort.id), \(cohort.round), \(cohort.name))"
    )
  }

  package func round(code: String) throws(SQLError) -> Round? {
    try db.rows("SELECT * FROM round WHERE code = \(code)").first.map(round)
  }

  package func all() throws(SQLError) -> [Round] {
    try db.rows("SELECT * FROM round ORDER BY first_on, code").map(round)
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
