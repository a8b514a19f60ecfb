internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Somebody known, by their id or as a reference tells them apart; for a record that was merged into
  /// another, that one.
  ///
  /// - Throws: `unknown`, or `ambiguous` with the positions that they hold.
  func dataSubject(_ reference: PersonReference, _ db: any Connection) throws -> Person {
    var found = try person(reference, Directory(db, on: today), on: today, db)
    while let kept = found.mergedInto, let person = try PersonTable(db).person(kept) {
      found = person
    }
    return found
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
