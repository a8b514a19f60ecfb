internal import Collation
internal import SQL
internal import Storage
package import Training

/// A venue with its rooms.
package struct VenueFile: Sendable {
  package let venue: Venue
  package let rooms: [Room]
}

/// A year's public holidays.
package struct HolidayList: Sendable {
  package let year: BuddhistYear
  package let holidays: [Holiday]
  /// Years that have any, and this one, the latest first.
  package let years: [BuddhistYear]
}

extension Office {
  /// All venues, each with its rooms, in Thai order.
  package func venues() async throws -> [VenueFile] {
    try await read(.trainers, in: .office) { db in
      let rooms = Dictionary(grouping: try VenueTable(db).rooms(), by: \.venue)
      return inThaiOrder(try VenueTable(db).all()) { "\($0.name) \($0.province)" }.map { venue in
        VenueFile(venue: venue, rooms: inThaiOrder(rooms[venue.id] ?? [], \.name))
      }
    }
  }

  /// All trainers with what they may teach, in Thai order.
  package func trainers() async throws -> [TrainerFile] {
    try await read(.trainers, in: .office) { db in
      try inThaiOrder(TrainerTable(db).all(), \.name).map { try trainerFile(of: $0, db) }
    }
  }

  /// The public holidays of a Buddhist year; without one, of this year.
  package func holidays(of year: BuddhistYear? = nil) async throws -> HolidayList {
    try await read(.rounds, in: .list) { db in
      let table = HolidayTable(db)
      let year = year ?? today.buddhistYear
      let extent = try table.extent()
      let all = [extent?.lowerBound.buddhistYear, extent?.upperBound.buddhistYear, year]
        .compactMap(\.self)
      let years = (all.min() ?? year).number...(all.max() ?? year).number
      guard let first = try? CivilDate(year: year.number - 543, month: 1, day: 1),
        let last = try? CivilDate(year: year.number - 543, month: 12, day: 31)
      else { return HolidayList(year: year, holidays: [], years: [year]) }
      return HolidayList(
        year: year, holidays: try table.holidays(from: first, to: last),
        years: years.reversed().map { BuddhistYear($0) })
    }
  }

  private func inThaiOrder<Value>(_ values: [Value], _ text: (Value) -> String) -> [Value] {
    Collator()?.sorted(values, by: text) ?? values
  }
}
