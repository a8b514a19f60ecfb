package import SQL
package import Training

package struct OrganisationTable {
  let db: any Connection

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
        "parent_id": organisation.parent,
      ])
    guard isNew else { return false }
    for spelling in Set(organisation.aliases).sorted() { try insert(spelling, organisation.id) }
    try DerivedIndexes(db).add(organisation)
    return true
  }

  /// Another spelling, unless it is known already.
  package func add(alias spelling: String, to organisation: ID<Organisation>) throws(SQLError) {
    try insert(spelling, organisation)
    try DerivedIndexes(db).refresh(organisation)
  }

  package func insert(_ change: OrganisationChange) throws(SQLError) {
    try db.insert(
      into: .organisationChange,
      [
        "id": change.id,
        "organisation_id": change.organisation,
        "kind": change.kind,
        "name": change.name,
        "district": change.district,
        "province": change.province,
        "valid_from": change.from,
        "reference": change.reference,
        "recorded_at": change.recorded.at,
        "recorded_by": change.recorded.by,
        "device": change.recorded.device,
      ])
    try DerivedIndexes(db).refresh(change.organisation)
  }

  package func place(
    _ organisation: ID<Organisation>, under parent: ID<Organisation>?
  ) throws(SQLError) {
    try db.update(.organisation, key: ["id": organisation], set: ["parent_id": parent])
  }

  private func insert(_ spelling: String, _ organisation: ID<Organisation>) throws(SQLError) {
    _ = try db.insertUnlessExists(
      into: .organisationAlias,
      [
        "organisation_id": organisation,
        "spelling": spelling,
      ])
  }

  package func parent(of organisation: ID<Organisation>) throws(SQLError) -> ID<Organisation>? {
    try db.rows("SELECT parent_id FROM organisation WHERE id = \(organisation)").first?
      .optional("parent_id")
  }

  /// The oldest first.
  package func changes(
    of organisation: ID<Organisation>
  ) throws(SQLError) -> [OrganisationChange] {
    try db.rows(
      """
      SELECT * FROM organisation_change WHERE organisation_id = \(organisation)
      ORDER BY valid_from, id
      """
    ).map { row throws(SQLError) in
      OrganisationChange(
        id: try row.value("id"), organisation: organisation, kind: try row.value("kind"),
        name: try row.value("name"), district: try row.value("district"),
        province: try row.value("province"), from: try row.value("valid_from"),
        reference: try row.value("reference"), recorded: try row.recording())
    }
  }
}
