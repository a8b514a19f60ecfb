package import SQL
package import Training

package struct AgreementTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ agreement: Agreement) throws(SQLError) {
    try db.insert(
      into: .agreement,
      [
        "id": agreement.id,
        "programme_id": agreement.programme,
        "title": agreement.title,
        "signed_on": agreement.signed,
      ])
    for (place, name) in agreement.place.enumerated() {
      try db.insert(
        into: .agreementPlace,
        [
          "agreement_id": agreement.id,
          "place": place,
          "name": name,
        ])
    }
    for (place, party) in agreement.parties.enumerated() {
      try db.insert(
        into: .agreementParty,
        [
          "agreement_id": agreement.id,
          "place": place,
          "level": party.level,
          "organisation_id": party.organisation,
          "signatory_name": party.signatory.name,
          "signatory_office": party.signatory.office,
          "signatory_capacity": party.signatory.capacity,
        ])
    }
  }

  package func has(_ id: ID<Agreement>) throws(SQLError) -> Bool {
    try !db.rows("SELECT id FROM agreement WHERE id = \(id)").isEmpty
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
