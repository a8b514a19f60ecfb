internal import SQL
internal import Storage
package import Training

extension Office {
  package func addVenue(
    name: String, rawSpelling: String? = nil, subdistrict: String = "", district: String = "",
    province: String = ""
  ) async throws {
    try await change(.addVenue, in: .office) { db in
      let venue = Venue(
        id: newID(), name: PersonName.normalised(name), rawSpelling: rawSpelling,
        subdistrict: PersonName.normalised(subdistrict),
        district: PersonName.normalised(district), province: PersonName.normalised(province))
      if try VenueTable(db).all().contains(where: { $0.described == venue.described }) {
        throw Refused(.exists(.venue, venue.described))
      }
      try VenueTable(db).insert(venue)
    }
  }

  /// Adds a room that seats `capacity` people, from 1.
  package func addRoom(venue: String, name: String, capacity: Int) async throws {
    try await change(.addRoom, in: .office) { db in
      guard capacity > 0 else { throw Refused(.capacityNotPositive(capacity)) }
      let venue = try self.venue(venue, db)
      let room = Room(
        id: newID(), venue: venue.id, name: PersonName.normalised(name), capacity: capacity)
      try refuseDuplicate(.room, name) { try VenueTable(db).insert(room) }
    }
  }

  package func addTrainer(
    name: String, organisation: String, isInvented: Bool = false
  ) async throws {
    try await change(.addTrainer, in: .office) { db in
      let trainer = Trainer(
        id: newID(), name: PersonName.normalised(name),
        organisation: try Directory(db, on: today).organisation(named: organisation).id,
        isInvented: isInvented)
      try refuseDuplicate(.trainer, name) { try TrainerTable(db).insert(trainer) }
    }
  }

  package func addHolidays(_ holidays: [Holiday]) async throws {
    try await change(.addHolidays, in: .office) { db in
      let table = HolidayTable(db)
      for holiday in holidays {
        try refuseDuplicate(.holiday, "\(holiday.date.iso) \(holiday.name)") {
          try table.insert(holiday)
        }
      }
    }
  }

  /// By its name, its description, or its id.
  func venue(_ name: String, _ db: any Connection) throws -> Venue {
    if let id = try? ID<Venue>(name), let venue = try VenueTable(db).venue(id) { return venue }
    let venues = try VenueTable(db).all()
    let wanted = PersonName.normalised(name)
    // The exact description tells venues of one name apart, the shorter from the longer too.
    let described = venues.filter { $0.described == wanted }
    return try only(
      described.count == 1
        ? described : venues.filter { $0.name == wanted || $0.rawSpelling == wanted },
      .venue, name, known: venues.map(\.name)
    ) { "“\($0.described)”" }
  }

  /// By its name or its id.
  func room(_ name: String, of venue: Venue, _ db: any Connection) throws -> Room {
    let rooms = try VenueTable(db).rooms(of: venue.id)
    if let room = rooms.first(where: { $0.id.description == name }) { return room }
    let wanted = PersonName.normalised(name)
    return try only(rooms.filter { $0.name == wanted }, .room, name, known: rooms.map(\.name)) {
      $0.name
    }
  }

  /// By their name or their id.
  func trainer(_ name: String, _ db: any Connection) throws -> Trainer {
    if let id = try? ID<Trainer>(name), let trainer = try TrainerTable(db).trainer(id) {
      return trainer
    }
    let trainers = try TrainerTable(db).all()
    let wanted = PersonName.normalised(name)
    return try only(
      trainers.filter { $0.name == wanted }, .trainer, name, known: trainers.map(\.name)
    ) { $0.name }
  }

  /// The one that fits.
  ///
  /// - Throws: `unknown` with the nearest known names, or `ambiguous` with all that fit.
  func only<Value>(
    _ found: [Value], _ subject: Refusal.Subject, _ name: String, known: [String],
    describe: (Value) -> String
  ) throws(Refused) -> Value {
    if let value = found.first, found.count == 1 { return value }
    guard found.isEmpty else {
      throw Refused(.ambiguous(subject, name, candidates: found.map(describe)))
    }
    let near = nearest(to: name, among: known)
    throw Refused(
      .unknown(subject, name, nearest: near.isEmpty ? Array(known.prefix(5)) : near))
  }

  /// Says of a row that `insert` did not add, since it is there already, that it exists.
  func refuseDuplicate(
    _ subject: Refusal.Subject, _ name: String, _ insert: () throws -> Bool
  ) throws {
    if try !insert() { throw Refused(.exists(subject, name)) }
  }
}

extension Venue {
  /// What people may write for it where its name alone fits several: with no district and no
  /// province it is marked as such, so that every venue has a description of its own.
  fileprivate var described: String {
    let parts = [name, district, province].filter { !$0.isEmpty }
    return parts.count == 1 ? "\(name) -" : parts.joined(separator: " ")
  }
}
