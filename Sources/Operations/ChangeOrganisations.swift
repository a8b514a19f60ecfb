internal import SQL
internal import Storage
package import Training

/// What is to be different about an organisation from a day on; `nil` leaves a fact as it is.
package struct OrganisationEdit: Sendable {
  package var kind: Organisation.Kind?
  package var name: String?
  package var district: String?
  package var province: String?
  package var reference: String

  package init(
    kind: Organisation.Kind? = nil, name: String? = nil, district: String? = nil,
    province: String? = nil, reference: String = ""
  ) {
    self.kind = kind
    self.name = name
    self.district = district
    self.province = province
    self.reference = reference
  }
}

/// An organisation with what it became over time, the oldest first.
package struct OrganisationFile: Sendable {
  package let founded: Organisation
  package let changes: [OrganisationChange]
  package let present: Organisation
  package let parent: Organisation?
  package let staff: Int
}

extension Office {
  /// Records what an organisation becomes on a day, for example a municipality or by another name.
  ///
  /// What it was before stays, and so do its people and rounds.
  package func changeOrganisation(
    _ name: String, _ edit: OrganisationEdit, from date: CivilDate
  ) async throws {
    try await change(.changeOrganisation, in: .office) { db in
      let table = OrganisationTable(db)
      let id = try Directory(db, on: today).organisation(named: name).id
      if let last = try table.changes(of: id).last?.from, date <= last {
        throw Refused(.datesReversed(first: last, last: date))
      }
      guard let old = try table.organisation(id, on: date) else {
        throw SQLError.damagedValue(column: "organisation_id")
      }
      let change = OrganisationChange(
        id: newID(), organisation: id, kind: edit.kind ?? old.kind,
        name: edit.name.map(PersonName.normalised) ?? old.name,
        district: edit.district.map(PersonName.normalised) ?? old.district,
        province: edit.province.map(PersonName.normalised) ?? old.province, from: date,
        reference: PersonName.normalised(edit.reference), recorded: recording())
      if [change.name, change.district, change.province]
        == [old.name, old.district, old.province], change.kind == old.kind
      {
        throw Refused(.nothingChanges(old.name))
      }
      let others = try table.spelled(Organisation.spelledOut(change.name), on: date)
      if others.contains(where: { other in
        other.id != id && other.kind == change.kind && other.name == change.name
          && other.district == change.district && other.province == change.province
      }) {
        throw Refused(
          .exists(.organisation, "\(change.name) \(change.district) \(change.province)"))
      }
      try table.insert(change)
    }
  }

  /// Says of which organisation one is an office; `nil`: of none.
  ///
  /// - Throws: `organisationCycle` where it would be above itself.
  package func placeOrganisation(_ name: String, under parent: String?) async throws {
    try await change(.placeOrganisation, in: .office) { db in
      let (table, directory) = (OrganisationTable(db), Directory(db, on: today))
      let organisation = try directory.organisation(named: name)
      let above = try parent.map { try directory.organisation(named: $0) }
      var next = above?.id
      // Those above form a line, since every step has passed here.
      while let id = next {
        if id == organisation.id {
          throw Refused(.organisationCycle(organisation.name, under: above?.name ?? ""))
        }
        next = try table.parent(of: id)
      }
      if organisation.parent == above?.id { throw Refused(.nothingChanges(organisation.name)) }
      try table.place(organisation.id, under: above?.id)
    }
  }

  package func organisationFile(_ name: String) async throws -> OrganisationFile {
    try await read(.organisations, in: .office) { db in try organisationFile(name, db) }
  }

  func organisationFile(_ name: String, _ db: any Connection) throws -> OrganisationFile {
    let (table, directory) = (OrganisationTable(db), Directory(db, on: today))
    let present = try directory.organisation(named: name)
    guard let founded = try table.eras(of: present.id).first else {
      throw SQLError.damagedValue(column: "organisation_id")
    }
    return OrganisationFile(
      founded: founded, changes: try table.changes(of: present.id), present: present,
      parent: try present.parent.flatMap { try directory.organisation($0) },
      staff: try PersonTable(db).staff(of: present.id).count)
  }

  /// Those of a province, perhaps of one district, as they were on a date, in the order of place and name.
  package func organisations(
    province: String? = nil, district: String? = nil, on date: CivilDate? = nil
  ) async throws -> [Organisation] {
    try await read(.organisations, in: .office) { db in
      try OrganisationTable(db).organisations(
        province: province, district: district, on: date ?? today)
    }
  }
}
