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
  package func rename(
    _ reference: PersonReference, to name: PersonName, from date: CivilDate? = nil
  ) async throws {
    try await change(.renamePerson) { db in
      let person = try person(reference, Directory(db), on: today, db)
      if let date, let last = person.names.last?.from, date <= last {
        throw Refused(.datesReversed(first: last, last: date))
      }
      try PersonTable(db).add(Dated(name, from: date), to: person)
    }
  }

  /// Gives somebody another position from a day on, or corrects a mistaken one without a date; the
  /// earlier one stays in their history.
  package func move(
    _ reference: PersonReference, to title: String, at organisation: String?,
    from date: CivilDate? = nil
  ) async throws {
    try await change(.movePerson) { db in
      let directory = Directory(db)
      let person = try person(reference, directory, on: today, db)
      if let date, let last = person.positions.last?.from, date <= last {
        throw Refused(.datesReversed(first: last, last: date))
      }
      let employer =
        try organisation.map { try directory.organisation(named: $0).id }
        ?? person.position(on: today)?.organisation
      guard let employer else { throw Refused(.withoutPosition(reference.name)) }
      let position = Position(title: PersonName.normalised(title), organisation: employer)
      try PersonTable(db).add(Dated(position, from: date), to: person)
    }
  }

  /// Somebody known, as a reference tells them apart on a day.
  ///
  /// - Throws: `unknown`, or `ambiguous` with the positions that they hold.
  func person(
    _ reference: PersonReference, _ directory: Directory, on date: CivilDate, _ db: any Connection
  ) throws -> Person {
    let wanted = PersonName.normalised(reference.name)
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
    var employers: [ID<Organisation>: String] = [:]
    if found.count > 1 {
      for case let id? in found.map({ $0.position(on: date)?.organisation }) {
        employers[id] = try directory[id]?.name
      }
    }
    return try only(found, .person, reference.name, known: []) { person in
      guard let position = person.position(on: date) else { return "" }
      return "\(position.title) \(employers[position.organisation] ?? "")"
    }
  }
}
