internal import Imports
internal import SQL
internal import Storage
package import Training

extension Office {
  /// Gives somebody another name; the earlier one stays in their history.
  ///
  /// With a date the name holds from that day on, as after a marriage. Without one the earlier
  /// name was a mistake and the new one has always held. Certificates that were issued keep what
  /// they say.
  ///
  /// - Throws: `changedMeanwhile` where the record is not what `revision` was made from.
  package func rename(
    _ reference: PersonReference, to name: PersonName, from date: CivilDate? = nil,
    revision: String? = nil
  ) async throws {
    try await change(.renamePerson, in: .people([reference])) { db in
      let person = try person(reference, Directory(db, on: today), on: today, db)
      try person.check(revision)
      if let date, let last = person.names.last?.from, date <= last {
        throw Refused(.datesReversed(first: last, last: date))
      }
      try PersonTable(db).add(Dated(name, from: date), to: person.id)
    }
  }

  /// Gives somebody another position from a day on, or corrects a mistaken one without a date; the
  /// earlier one stays in their history.
  package func move(
    _ reference: PersonReference, to title: String, at organisation: String?,
    from date: CivilDate? = nil, isActing: Bool = false, revision: String? = nil
  ) async throws {
    try await change(.movePerson, in: .people([reference])) { db in
      let reference = try named(reference, db)
      let directory = Directory(db, on: today)
      let person = try person(reference, directory, on: today, db)
      try person.check(revision)
      let alike = person.positions.filter { $0.value.isActing == isActing }
      if let date, let last = alike.last?.from, date <= last {
        throw Refused(.datesReversed(first: last, last: date))
      }
      let employer =
        try organisation.map { try directory.organisation(named: $0).id }
        ?? person.position(on: today)?.organisation
      guard let employer else { throw Refused(.withoutPosition(reference.name)) }
      let position = Position(
        title: PersonName.normalised(title), organisation: employer, isActing: isActing)
      try PersonTable(db).add(Dated(position, from: date), to: person.id)
    }
  }

  /// Ends somebody's positions on their last day: all of them, or only those that they are acting in.
  package func endPositions(
    of reference: PersonReference, actingAlone: Bool, on date: CivilDate, revision: String? = nil
  ) async throws {
    try await change(.endPosition, in: .people([reference])) { db in
      let reference = try named(reference, db)
      let person = try person(reference, Directory(db, on: today), on: today, db)
      try person.check(revision)
      for position in person.positions
      where position.until == nil && (!actingAlone || position.value.isActing) {
        if let from = position.from, date < from {
          throw Refused(.datesReversed(first: from, last: date))
        }
      }
      let ended = try PersonTable(db).endPositions(of: person.id, acting: actingAlone, on: date)
      if ended == 0 { throw Refused(.withoutOpenPosition(reference.name)) }
    }
  }

  /// Remembers another spelling under which somebody stands in some source; says whether it is new.
  @discardableResult
  package func addAlias(
    _ spelling: String, source: String, to reference: PersonReference
  ) async throws -> Bool {
    try await change(.addAlias, in: .people([reference])) { db in
      let person = try person(reference, Directory(db, on: today), on: today, db)
      let spelling = PersonName.normalised(spelling)
      let bare = (try? readName(spelling))?.withoutPrefix ?? spelling
      return try PersonTable(db).add(
        PersonAlias(
          id: newID(), person: person.id, spelling: bare, source: PersonName.normalised(source)))
    }
  }

  /// Somebody known, as a reference tells them apart on a day; an id for a name means that record.
  ///
  /// - Throws: `unknown`, or `ambiguous` with the positions that they hold.
  func person(
    _ reference: PersonReference, _ directory: Directory, on date: CivilDate, _ db: any Connection
  ) throws -> Person {
    if let id = reference.id {
      guard let person = try PersonTable(db).person(id) else {
        throw Refused(.unknown(.person, id.description, nearest: []))
      }
      return person
    }
    let wanted = PersonName.normalised(reference.name)
    if let id = try? ID<Person>(wanted), let person = try PersonTable(db).person(id) {
      return person
    }
    let organisation = try reference.organisation.map {
      try directory.organisation(named: $0, district: reference.district)
    }
    var found = try PersonTable(db).named(wanted)
    if found.isEmpty, let name = try? readName(wanted) {
      found = try PersonTable(db).named(name.withoutPrefix)
    }
    if let organisation {
      found = found.filter { $0.position(on: date)?.organisation == organisation.id }
    }
    if let position = reference.position {
      found = found.filter { $0.position(on: date)?.title == position }
    }
    var organisations: [ID<Organisation>: Organisation] = [:]
    for id in found.compactMap({ $0.position(on: date)?.organisation }) {
      organisations[id] = try directory.organisation(id)
    }
    return try only(found, .person, reference.name, known: []) { person in
      guard let position = person.position(on: date) else { return "" }
      return "\(position.title) \(organisations[position.organisation]?.name ?? "")"
    }
  }
}
