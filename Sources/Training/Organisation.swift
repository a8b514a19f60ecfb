/// A body that sends staff to training, runs it, supports it or signs an agreement.
///
/// Known by kind, name, district and province together: tambon names recur across provinces, and
/// a municipality and an administrative organisation may share one.
package struct Organisation: Hashable, Sendable {
  package let id: ID<Organisation>
  package let kind: Kind
  package let name: String
  /// Empty for a body that belongs to no district.
  package let district: String
  /// Empty for a national body.
  package let province: String
  /// The name exactly as its source wrote it, where that differs.
  package let rawSpelling: String?
  /// Other names that sources use for it.
  package let aliases: [String]
  /// The body that this one is an office of.
  package let parent: ID<Organisation>?

  package init(
    id: ID<Organisation>, kind: Kind, name: String, district: String, province: String,
    rawSpelling: String? = nil, aliases: [String] = [], parent: ID<Organisation>? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.district = district
    self.province = province
    self.rawSpelling = rawSpelling
    self.aliases = aliases
    self.parent = parent
  }

  package enum Kind: String, CaseIterable, Sendable {
    case subdistrictAdministrativeOrganisation = "subdistrict-administrative-organisation"
    case subdistrictMunicipality = "subdistrict-municipality"
    case townMunicipality = "town-municipality"
    case cityMunicipality = "city-municipality"
    case provincialAdministrativeOrganisation = "provincial-administrative-organisation"
    case specialLocalGovernment = "special-local-government"
    case province
    case district
    case stateAgency = "state-agency"
    case foundation
    case company
    case other
  }
}

extension Organisation.Kind {
  /// Bodies that send their staff to training.
  package static let localGovernments: Set<Self> = [
    .subdistrictAdministrativeOrganisation, .subdistrictMunicipality, .townMunicipality,
    .cityMunicipality, .provincialAdministrativeOrganisation, .specialLocalGovernment,
  ]
}

extension Organisation {
  /// Every name that it goes by, white space normalised.
  package var spellings: [String] {
    ([name] + aliases + [rawSpelling].compactMap(\.self)).map(PersonName.normalised)
  }

  package func goes(by name: String) -> Bool {
    spellings.contains(PersonName.normalised(name))
  }

  /// Name, district and province, as people write it where the name alone fits several.
  package var described: String {
    [name, district, province].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `อบต. สวาย` as `องค์การบริหารส่วนตำบลสวาย`: offices write the short form everywhere.
  package static func spelledOut(_ name: String) -> String {
    let name = PersonName.normalised(name)
    for (short, long) in abbreviations where name.hasPrefix(short) {
      return long + name.dropFirst(short.count).drop { $0 == " " }
    }
    return name
  }

  /// What names of the same kind whose place begins with the same letter have in common.
  package static func beginning(ofName name: String) -> String {
    let kind = abbreviations.map(\.1).first(where: name.hasPrefix) ?? ""
    return String(name.unicodeScalars.prefix(kind.unicodeScalars.count + 1))
  }

  private static let abbreviations = [
    ("อบต.", "องค์การบริหารส่วนตำบล"), ("อบจ.", "องค์การบริหารส่วนจังหวัด"), ("ทต.", "เทศบาลตำบล"),
    ("ทม.", "เทศบาลเมือง"), ("ทน.", "เทศบาลนคร"),
  ]
}
