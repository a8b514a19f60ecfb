package import SQL
package import Training

package struct AgreementTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ agreement: Agreement) throws(SQLError) {
    try db.run(
      """
      INSERT INTO agreement (id, programme_id, title, signed_on)
      VALUES (\(agreement.id), \(agreement.programme), \(agreement.title), \(agreement.signed))
      """)
    for (place, name) in agreement.place.enumerated() {
      try db.run(
        """
        INSERT INTO agreement_place (agreement_id, place, name)
        VALUES (\(agreement.id), \(place), \(name))
        """)
    }
    for (place, party) in agreement.parties.enumerated() {
      try db.run(
        """
        INSERT INTO agreement_party (agreement_id, place, level, organisation_id,
          signatory_name, signatory_office, signatory_capacity)
        VALUES (\(agreement.id), \(place), \(party.level), \(party.organisation),
          \(party.signatory.name), \(party.signatory.office), \(party.signatory.capacity))
        """)
    }
  }

  package func agreements(of programme: ID<Programme>) throws(SQLError) -> [Agreement] {
    try db.rows("SELECT * FROM agreement WHERE programme_id = \(programme) ORDER BY signed_on")
      .map { row throws(SQLError) in
        let id: ID<Agreement> = try row.value("id")
        let place = try db.rows(
          "SELECT name FROM agreement_place WHERE agreement_id = \(id) ORDER BY place"
        ).map { row throws(SQLError) in try row.value("name", as: String.self) }
        let parties = try db.rows(
          "SELECT * FROM agreement_party WHERE agreement_id = \(id) ORDER BY place"
        ).map { row throws(SQLError) in
          Agreement.Party(
            level: try row.value("level"), organisation: try row.value("organisation_id"),
            signatory: Signatory(
              name: try row.value("signatory_name"), office: try row.value("signatory_office"),
              capacity: try row.value("signatory_capacity")))
        }
        return Agreement(
          id: id, programme: programme, title: try row.value("title"),
          signed: try row.value("signed_on"), place: place, parties: parties)
      }
  }
}
