package import SQL
package import Training

package struct VenueTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ venue: Venue) throws(SQLError) {
    try db.insert(
      into: .venue,
      [
        "id": venue.id,
        "name": venue.name,
        "raw_spelling": venue.rawSpelling,
        "subdistrict": venue.subdistrict,
        "district": venue.district,
        "province": venue.province,
      ])
  }

  /// Unless it is there already; says whether it added it.
  package func insert(_ room: Room) throws(SQLError) -> Bool {
    try db.insertUnlessExists(
      into: .room,
      [
        "id": room.id,
        "venue_id": room.venue,
        "name": room.name,
        "capacity": room.capacity,
      ])
  }

  package func all() throws(SQLError) -> [Venue] {
    try db.rows("SELECT * FROM venue ORDER BY id").map(venue)
  }

  package func venue(_ id: ID<Venue>) throws(SQLError) -> Venue? {
    try db.rows("SELECT * FROM venue WHERE id = \(id)").first.map(venue)
  }

  package func rooms(of venue: ID<Venue>) throws(SQLError) -> [Room] {
    try db.rows("SELECT * FROM room WHERE venue_id = \(venue) ORDER BY id").map(room)
  }

  package func room(_ id: ID<Room>) throws(SQLError) -> Room? {
    try db.rows("SELECT * FROM room WHERE id = \(id)").first.map(room)
  }

  /// Of every venue.
  package func rooms() throws(SQLError) -> [Room] {
    try db.rows("SELECT * FROM room ORDER BY id").map(room)
  }

  private func room(_ row: Row) throws(SQLError) -> Room {
    Room(
      id: try row.value("id"), venue: try row.value("venue_id"), name: try row.value("name"),
      capacity: try row.value("capacity"))
  }

  private func venue(_ row: Row) throws(SQLError) -> Venue {
    Venue(
      id: try row.value("id"), name: try row.value("name"),
      rawSpelling: try row.optional("raw_spelling"), subdistrict: try row.value("subdistrict"),
      district: try row.value("district"), province: try row.value("province"))
  }
}
