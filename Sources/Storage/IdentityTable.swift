package import SQL
package import Training

/// Sealed national IDs, and who has seen one in full.
package struct IdentityTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Adds a number, or puts it in the place of the person's earlier one.
  package func set(_ identity: PersonIdentity) throws(SQLError) {
    if let earlier = try self.identity(of: identity.person) {
      try db.delete(from: .personIdentity, key: ["id": earlier.id])
    }
    try db.insert(
      into: .personIdentity,
      [
        "id": identity.id,
        "person_id": identity.person,
        "sealed": identity.sealed,
        "blind_index": identity.blindIndex,
        "recorded_at": identity.recorded.at,
        "recorded_by": identity.recorded.by,
        "device": identity.recorded.device,
      ])
  }

  package func identity(of person: ID<Person>) throws(SQLError) -> PersonIdentity? {
    try db.rows("SELECT * FROM person_identity WHERE person_id = \(person)").first.map {
      row throws(SQLError) in
      PersonIdentity(
        id: try row.value("id"), person: person, sealed: try row.value("sealed"),
        blindIndex: try row.value("blind_index"), recorded: try row.recording())
    }
  }

  /// Whose number it is, by its blind index.
  package func holder(of blindIndex: [UInt8]) throws(SQLError) -> ID<Person>? {
    try db.rows("SELECT person_id FROM person_identity WHERE blind_index = \(blindIndex)")
      .first?.value("person_id")
  }

  package func insert(_ disclosure: IdentityDisclosure) throws(SQLError) {
    try db.insert(
      into: .identityDisclosure,
      [
        "id": disclosure.id,
        "person_id": disclosure.person,
        "reason": disclosure.reason,
        "recorded_at": disclosure.recorded.at,
        "recorded_by": disclosure.recorded.by,
        "device": disclosure.recorded.device,
      ])
  }

  package func disclosures(of person: ID<Person>) throws(SQLError) -> [IdentityDisclosure] {
    try db.rows(
      "SELECT * FROM identity_disclosure WHERE person_id = \(person) ORDER BY recorded_at, id"
    ).map { row throws(SQLError) in
      IdentityDisclosure(
        id: try row.value("id"), person: person, reason: try row.value("reason"),
        recorded: try row.recording())
    }
  }
}
