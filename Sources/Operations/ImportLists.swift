package import Imports
internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Adds organisations from a list, all or none, and says of each row what it was.
  ///
  /// One that is known by kind, name, district and province, now or earlier, is not added again; spellings
  /// that are not on record yet are added to it if `updates` says so. With `dryRun` everything is
  /// compared and nothing written.
  @discardableResult
  package func importOrganisations(
    _ rows: [OrganisationRow], updates: Bool = false, dryRun: Bool = false
  ) async throws -> ImportOutcome {
    try await change(.importOrganisations, in: .office, dryRun: dryRun) { db in
      if updates { try allow(.change(.changeOrganisation), in: .office, db) }
      let table = OrganisationTable(db)
      var outcome: [ImportOutcome.Row] = []
      for row in rows {
        let known = try known(row, db)
        let new = Set(row.aliases + [row.rawSpelling].compactMap(\.self))
          .subtracting(known?.spellings ?? []).sorted()
        let match: RowMatch =
          known == nil ? .new : new.isEmpty ? .same : .changed(new.map { .spelling($0) })
        outcome.append(
          ImportOutcome.Row(
            line: row.source.line, name: PersonName.normalised(row.name),
            organisation: [row.district, row.province].filter { !$0.isEmpty }
              .joined(separator: " "), match: match, record: known?.id.description))
        if let known {
          for spelling in new where updates { try table.add(alias: spelling, to: known.id) }
        } else {
          let organisation = Organisation(
            id: newID(), kind: row.kind, name: PersonName.normalised(row.name),
            district: row.district, province: row.province, rawSpelling: row.rawSpelling,
            aliases: row.aliases)
          _ = try table.insert(organisation)
        }
      }
      return ImportOutcome(rows: outcome, updates: updates)
    }
  }

  /// One that is or was of this kind, name and place.
  private func known(
    _ row: OrganisationRow, _ db: any Connection
  ) throws(SQLError) -> Organisation? {
    let table = OrganisationTable(db)
    let name = PersonName.normalised(row.name)
    for found in try table.spelled(Organisation.spelledOut(name), on: today) {
      let isKnown = try table.eras(of: found.id).contains { era in
        era.kind == row.kind && era.name == name && era.district == row.district
          && era.province == row.province
      }
      if isKnown { return found }
    }
    return nil
  }

  /// Adds holidays from a list, all or none.
  package func importHolidays(_ rows: [HolidayRow], dryRun: Bool = false) async throws -> Int {
    try await change(.addHolidays, in: .office, dryRun: dryRun) { db in
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
