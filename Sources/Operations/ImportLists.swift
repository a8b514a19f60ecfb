package import Imports
internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Adds organisations from a list, all or none, and gives their number.
  ///
  /// With `dryRun` everything is checked and nothing written.
  package func importOrganisations(
    _ rows: [OrganisationRow], dryRun: Bool = false
  ) async throws -> Int {
    try await change(.importOrganisations, dryRun: dryRun) { db in
      let table = OrganisationTable(db)
      var refusals = RefusalCollector()
      for row in rows {
        try refusals.collect(at: Refusal.Place(row.source, .organisationName)) {
          let organisation = Organisation(
            id: newID(), kind: row.kind, name: PersonName.normalised(row.name),
            district: row.district, province: row.province, rawSpelling: row.rawSpelling,
            aliases: row.aliases)
          try refuseDuplicate(
            .organisation, "\(organisation.name) \(row.district) \(row.province)"
          ) { try table.insert(organisation) }
        }
      }
      try refusals.finish()
      return rows.count
    }
  }

  /// Adds people from a list, all or none, and gives their number.
  ///
  /// Somebody of a known name in the same organisation is refused as a duplicate, unless
  /// `namesakes` says that another position means another person. With `dryRun` everything is
  /// checked and nothing written.
  package func importPeople(
    _ rows: [PersonRow], isInvented: Bool = false, namesakes: Bool = false, dryRun: Bool = false
  ) async throws -> Int {
    try await change(.importPeople, dryRun: dryRun) { db in
      let directory = Directory(db)
      let table = PersonTable(db)
      var refusals = RefusalCollector()
      for row in rows {
        let organisation = try refusals.collect(at: Refusal.Place(row.source, .organisation)) {
          try directory.organisation(
            named: row.organisation.name, district: row.organisation.district,
            province: row.organisation.province)
        }
        guard let organisation else { continue }
        let position = Position(title: row.position ?? "", organisation: organisation.id)
        let isKnown = try table.named(row.name.withoutPrefix).contains { person in
          person.positions.contains {
            $0.value.organisation == organisation.id
              && (!namesakes || $0.value.title == position.title)
          }
        }
        if isKnown {
          refusals.add(
            .duplicatePerson(row.name.displayed, organisation: organisation.name),
            at: Refusal.Place(row.source, .personName, .given))
          continue
        }
        try table.insert(
          Person(
            id: newID(), names: [Dated(row.name)], positions: [Dated(position, from: row.since)],
            isInvented: isInvented))
      }
      try refusals.finish()
      return rows.count
    }
  }

  /// Adds holidays from a list, all or none.
  package func importHolidays(_ rows: [HolidayRow], dryRun: Bool = false) async throws -> Int {
    try await change(.addHolidays, dryRun: dryRun) { db in
      let table = HolidayTable(db)
      var refusals = RefusalCollector()
      for row in rows {
        try refusals.collect(at: Refusal.Place(row.source, .date)) {
          try refuseDuplicate(.holiday, "\(row.holiday.date.iso) \(row.holiday.name)") {
            try table.insert(row.holiday)
          }
        }
      }
      try refusals.finish()
      return rows.count
    }
  }
}
