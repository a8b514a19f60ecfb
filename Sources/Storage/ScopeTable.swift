package import SQL
package import Training

/// Whose something is: what rights are asked of.
package struct ScopeTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// A round with those who run it and teach in it.
  package struct RoundOwners: Sendable {
    package let round: ID<Round>
    package let first: CivilDate
    package let programme: String
    package let organiser: ID<Organisation>
    package let trainers: Set<ID<Trainer>>
  }

  package func owners(ofRound code: String) throws(SQLError) -> RoundOwners? {
    try owners(
      db.rows(
        """
        SELECT r.id, r.first_on, r.organiser_id, p.code FROM round r
        JOIN programme p ON p.id = r.programme_id WHERE r.code = \(code)
        """)
    ).first
  }

  package func owners(ofRound id: ID<Round>) throws(SQLError) -> RoundOwners? {
    try owners(
      db.rows(
        """
        SELECT r.id, r.first_on, r.organiser_id, p.code FROM round r
        JOIN programme p ON p.id = r.programme_id WHERE r.id = \(id)
        """)
    ).first
  }

  /// Of every round that somebody is or was in.
  package func owners(ofRoundsOf person: ID<Person>) throws(SQLError) -> [RoundOwners] {
    try owners(
      db.rows(
        """
        SELECT r.id, r.first_on, r.organiser_id, p.code FROM enrolment e
        JOIN round r ON r.id = e.round_id JOIN programme p ON p.id = r.programme_id
        WHERE e.person_id = \(person) ORDER BY r.id
        """))
  }

  private func owners(_ rows: [Row]) throws(SQLError) -> [RoundOwners] {
    try rows.map { row throws(SQLError) in
      let id: ID<Round> = try row.value("id")
      let trainers = try db.rows(
        """
        SELECT DISTINCT st.trainer_id AS trainer_id FROM session s
        JOIN session_trainer st ON st.session_id = s.id WHERE s.round_id = \(id)
        """
      ).map { row throws(SQLError) in try row.value("trainer_id", as: ID<Trainer>.self) }
      return RoundOwners(
        round: id, first: try row.value("first_on"), programme: try row.value("code"),
        organiser: try row.value("organiser_id"), trainers: Set(trainers))
    }
  }

  /// Where an enrolment belongs: its round, and who sends.
  package struct Sender: Sendable {
    package let round: ID<Round>
    package let organisation: ID<Organisation>
  }

  package func sender(of enrolment: ID<Enrolment>) throws(SQLError) -> Sender? {
    try sender(db.rows("SELECT * FROM enrolment WHERE id = \(enrolment)"))
  }

  package func sender(of certificate: ID<Certificate>) throws(SQLError) -> Sender? {
    try sender(
      db.rows(
        """
        SELECT e.* FROM certificate c JOIN enrolment e ON e.id = c.enrolment_id
        WHERE c.id = \(certificate)
        """))
  }

  /// Of the certificate that has a number in a round.
  package func sender(
    of number: RegisterNumber, in round: ID<Round>
  ) throws(SQLError) -> Sender? {
    try sender(
      db.rows(
        """
        SELECT e.* FROM enrolment e JOIN certificate c ON c.enrolment_id = e.id
        WHERE e.round_id = \(round) AND c.year = \(number.year.number)
          AND c.sequence = \(number.sequence)
        """))
  }

  private func sender(_ rows: [Row]) throws(SQLError) -> Sender? {
    try rows.first.map { row throws(SQLError) in
      Sender(round: try row.value("round_id"), organisation: try row.value("organisation_id"))
    }
  }

  /// Where somebody has a position on a day, their own or one that they are acting in.
  package func employers(
    of person: ID<Person>, on date: CivilDate
  ) throws(SQLError) -> Set<ID<Organisation>> {
    let rows = try db.rows(
      """
      SELECT DISTINCT organisation_id FROM person_position WHERE person_id = \(person)
        AND (valid_from IS NULL OR valid_from <= \(date))
        AND (valid_until IS NULL OR valid_until >= \(date))
      """)
    return Set(
      try rows.map { row throws(SQLError) in
        try row.value("organisation_id", as: ID<Organisation>.self)
      })
  }

  /// Organisations with all that they are offices of.
  package func bodies(
    above organisations: Set<ID<Organisation>>
  ) throws(SQLError) -> Set<ID<Organisation>> {
    var found = organisations
    for organisation in organisations {
      var next = try OrganisationTable(db).parent(of: organisation)
      while let id = next, found.insert(id).inserted {
        next = try OrganisationTable(db).parent(of: id)
      }
    }
    return found
  }

  /// Organisations with all that are offices of them.
  package func offices(
    of organisations: Set<ID<Organisation>>
  ) throws(SQLError) -> Set<ID<Organisation>> {
    var found = organisations
    var next = Array(organisations)
    while let organisation = next.popLast() {
      for row in try db.rows("SELECT id FROM organisation WHERE parent_id = \(organisation)") {
        let id: ID<Organisation> = try row.value("id")
        if found.insert(id).inserted { next.append(id) }
      }
    }
    return found
  }
}
