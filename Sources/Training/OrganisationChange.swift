/// What an organisation became on a day, such as a municipality, or by another name or district.
///
/// The founding facts stay as they are; what holds on a date is the latest change up to it.
package struct OrganisationChange: Hashable, Sendable {
  package let id: ID<OrganisationChange>
  package let organisation: ID<Organisation>
  package let kind: Organisation.Kind
  package let name: String
  package let district: String
  package let province: String
  package let from: CivilDate
  /// The decree or announcement behind it; may be empty.
  package let reference: String
  package let recorded: Recording

  package init(
    id: ID<OrganisationChange>, organisation: ID<Organisation>, kind: Organisation.Kind,
    name: String, district: String, province: String, from: CivilDate, reference: String,
    recorded: Recording
  ) {
    self.id = id
    self.organisation = organisation
    self.kind = kind
    self.name = name
    self.district = district
    self.province = province
    self.from = from
    self.reference = reference
    self.recorded = recorded
  }
}
