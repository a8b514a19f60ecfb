package import Tables
package import Training

/// An organisation as a list names it; which one it is, is for the database to say.
package struct OrganisationReference: Hashable, Sendable {
  package let name: String
  /// Told where a name recurs.
  package let district: String?
  package let province: String?

  package init(name: String, district: String? = nil, province: String? = nil) {
    (self.name, self.district, self.province) = (name, district, province)
  }

  /// The same for spellings that look the same.
  var folded: OrganisationReference {
    OrganisationReference(
      name: Imports.folded(name), district: district.map(Imports.folded),
      province: province.map(Imports.folded))
  }
}

extension Field {
  static let organisations: [Field] = [.organisation, .district, .province]
}

extension RowReader {
  /// A national ID; what is wrong with one is told without it.
  mutating func nationalID() -> NationalID? {
    guard let text = text(.nationalID) else { return nil }
    do throws(NationalIDProblem) {
      return try NationalID(text)
    } catch {
      report(.nationalID(error), in: .nationalID)
      return nil
    }
  }

  mutating func organisation(required isRequired: Bool) -> OrganisationReference? {
    guard let name = isRequired ? required(.organisation) : text(.organisation) else {
      return nil
    }
    return OrganisationReference(name: name, district: district, province: province)
  }
}

/// One person of a list, with the post that they hold.
package struct PersonRow: ListRow, Hashable {
  package let source: RowSource
  package let name: PersonName
  package let position: String?
  package let organisation: OrganisationReference
  /// The first day in the position.
  package let since: CivilDate?
  /// For keeping it sealed alone.
  package let nationalID: NationalID?
  /// What somebody decided where the row may be somebody known: `new`, or that person's id.
  package let decision: String?

  package init(
    source: RowSource, name: PersonName, position: String?, organisation: OrganisationReference,
    since: CivilDate?, nationalID: NationalID? = nil, decision: String? = nil
  ) {
    self.decision = decision
    self.source = source
    self.name = name
    self.position = position
    self.organisation = organisation
    self.since = since
    self.nationalID = nationalID
  }

  /// Reads a list of people, their names in one column or in several.
  ///
  /// - Throws: every problem of the list at once.
  package static func rows(of table: Table) throws(ImportError) -> [PersonRow] {
    var layout = Layout(
      of: table,
      fields: Field.nameParts + [.position, .since, .nationalID, .decision, .rowNumber]
        + Field.organisations
        + Field.personal)
    layout.settleNames()
    layout.require(.personName, .given)
    layout.require(.organisation)
    return try layout.rows(of: table) { reader in
      let name = reader.name()
      let organisation = reader.organisation(required: true)
      let since = reader.date(.since)
      let nationalID = reader.nationalID()
      guard let name, let organisation else { return [] }
      return [
        PersonRow(
          source: reader.source, name: name, position: reader.text(.position),
          organisation: organisation, since: since, nationalID: nationalID,
          decision: reader.text(.decision))
      ]
    }
  }

  struct Identity: Hashable {
    let name: String
    let organisation: OrganisationReference
    let position: String?
  }

  var identity: Identity {
    Identity(
      name: folded(name.withoutPrefix), organisation: organisation.folded,
      position: position.map(folded))
  }

  var identityFields: [Field] { [.personName, .given] }
}
