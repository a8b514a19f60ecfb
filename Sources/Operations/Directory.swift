internal import SQL
internal import Storage
internal import Training

/// Finds organisations by the names that people write: official, earlier, as announced, or an alias.
struct Directory {
  private let table: OrganisationTable
  /// What they are called is asked of this day.
  private let date: CivilDate

  init(_ db: any Connection, on date: CivilDate) {
    (table, self.date) = (OrganisationTable(db), date)
  }

  func organisation(_ id: ID<Organisation>) throws(SQLError) -> Organisation? {
    try table.organisation(id, on: date)
  }

  /// The one that goes or went by a name, or has an id; district and province tell namesakes apart where they are
  /// given.
  ///
  /// - Throws: `unknown` with the nearest names, or `ambiguous`.
  func organisation(
    named name: String, district: String? = nil, province: String? = nil
  ) throws -> Organisation {
    if let id = try? ID<Organisation>(name), let known = try organisation(id) { return known }
    let wanted = Organisation.spelledOut(name)
    if district == nil, province == nil, let described = try organisation(described: name) {
      return described
    }
    let found = try table.spelled(wanted, on: date).filter { organisation in
      (district.map { $0 == organisation.district } ?? true)
        && (province.map { $0 == organisation.province } ?? true)
    }
    if let only = found.first, found.count == 1 { return only }
    // One that bears the name now comes before one that gave it up.
    let present = found.filter { Organisation.spelledOut($0.name) == wanted }
    if let only = present.first, present.count == 1, present.count < found.count { return only }
    if found.isEmpty {
      let known = try table.names(near: wanted, count: 1000)
      throw Refused(.unknown(.organisation, name, nearest: nearest(to: wanted, among: known)))
    }
    throw Refused(
      .ambiguous(
        .organisation, name, candidates: found.map { "“\($0.described)”" }))
  }

  /// The one that goes by a name with its district and province behind it, as namesakes are told apart.
  private func organisation(described text: String) throws(SQLError) -> Organisation? {
    let words = PersonName.normalised(text).split(separator: " ").map(String.init)
    for count in [2, 1] where words.count > count {
      let name = Organisation.spelledOut(words.dropLast(count).joined(separator: " "))
      let found = try table.spelled(name, on: date).filter { organisation in
        [organisation.district, organisation.province].filter { !$0.isEmpty }
          == words.suffix(count)
      }
      if let only = found.first, found.count == 1 { return only }
    }
    return nil
  }
}
