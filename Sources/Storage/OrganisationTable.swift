package import SQL
package import Training

package struct OrganisationTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Unless it is there already; says whether it added it.
  package func insert(_ organisation: Organisation) throws(SQLError) -> Bool {
    let isNew = try db.insertUnlessExists(
      into: .organisation,
      [
        "id": organisation.id,
        "kind": organisation.kind,
        "name": organisation.name,
        "district": organisation.district,
        "province": organisation.province,
        "raw_spelling": organisation.rawSpelling,
      ])
    guard isNew else { return false }
    for spelling in Set(organisation.aliases).sorted() {
      try db.insert(
        into: .organisationAlias,
        [
          "organisation_id": organisation.id,
          "spelling": spelling,
        ])
    }
    return true
  }

  package func all() throws(SQLError) -> [Organisation] {
    let aliases = Dictionary(
      grouping: try db.rows("SELECT organisation_id, spelling FROM organisation_alias").map {
        row throws(SQLError) in
        (
          owner: try row.value("organisation_id", as: ID<Organisation>.self),
          spelling: try row.value("spelling", as: String.self)
        )
      }, by: \.owner)
    return try db.rows(
      "SELECT id, kind, name, district, province, raw_spelling FROM organisation ORDER BY id"
    ).map { row throws(SQLError) in
      let id: ID<Organisation> = try row.value("id")
      return try organisation(row, aliases: aliases[id]?.map(\.spelling) ?? [])
    }
  }

  private func organisation(_ row: Row, aliases: [String]) throws(SQLError) -> Organisation {
    Organisation(
      id: try row.value("id"), kind: try row.value("kind"), name: try row.value("name"),
      district: try row.value("district"), province: try row.value("province"),
      rawSpelling: try row.optional("raw_spelling"), aliases: aliases.sorted())
  }
}
