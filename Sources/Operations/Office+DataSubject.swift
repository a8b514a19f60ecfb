internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Somebody known, by their id or as a reference tells them apart.
  ///
  /// - Throws: `unknown`, or `ambiguous` with the positions that they hold.
  func dataSubject(_ reference: PersonReference, _ db: any Connection) throws -> Person {
    if let id = try? ID<Person>(reference.name) {
      if let person = try PersonTable(db).person(id) { return person }
      throw Refused(.unknown(.person, reference.name, nearest: []))
    }
    return try person(reference, Directory(db), on: today, db)
  }

  /// What somebody is called today.
  func displayedName(_ person: Person) -> String {
    person.names.last?.value.displayed ?? person.id.description
  }

  /// - Throws: `reasonMissing` for a blank one.
  func stated(_ reason: String) throws(Refused) -> String {
    let reason = PersonName.normalised(reason)
    if reason.isEmpty { throw Refused(.reasonMissing) }
    return reason
  }
}
