/// A place where rounds are held.
package struct Venue: Hashable, Sendable {
  package let id: ID<Venue>
  package let name: String
  /// The name exactly as its source wrote it, where that differs.
  package let rawSpelling: String?
  package let subdistrict: String
  package let district: String
  package let province: String

  package init(
    id: ID<Venue>, name: String, rawSpelling: String? = nil, subdistrict: String = "",
    district: String = "", province: String = ""
  ) {
    self.id = id
    self.name = name
    self.rawSpelling = rawSpelling
    self.subdistrict = subdistrict
    self.district = district
    self.province = province
  }

  /// `สวนป่ารีสอร์ท จังหวัดสุรินทร์`, as certificates say it.
  package var nameWithProvince: String {
    if province.isEmpty || name.contains(province) { return name }
    return "\(name) \(province == "กรุงเทพมหานคร" ? "" : "จังหวัด")\(province)"
  }
}

package struct Room: Hashable, Sendable {
  package let id: ID<Room>
  package let venue: ID<Venue>
  package let name: String
  /// How many people it seats, from 1.
  package let capacity: Int

  package init(id: ID<Room>, venue: ID<Venue>, name: String, capacity: Int) {
    (self.id, self.venue, self.name, self.capacity) = (id, venue, name, capacity)
  }
}

/// Somebody who teaches, or a team known only by what it belongs to.
package struct Trainer: Hashable, Sendable {
  package let id: ID<Trainer>
  package let name: String
  package let organisation: ID<Organisation>
  package let isInvented: Bool
  /// The person whom the trainer is, where they are one of the people on record.
  package let person: ID<Person>?

  package init(
    id: ID<Trainer>, name: String, organisation: ID<Organisation>, isInvented: Bool = false,
    person: ID<Person>? = nil
  ) {
    (self.id, self.name, self.organisation, self.isInvented) = (id, name, organisation, isInvented)
    self.person = person
  }
}

package struct Holiday: Hashable, Sendable {
  package let date: CivilDate
  package let name: String

  package init(date: CivilDate, name: String) { (self.date, self.name) = (date, name) }
}
