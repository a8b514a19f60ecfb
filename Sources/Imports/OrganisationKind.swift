package import Training

extension Organisation.Kind {
  /// The codes, and the Thai words and abbreviations for them.
  static let words: [String: Self] = {
    var all: [String: Self] = wordTable([
      .subdistrictAdministrativeOrganisation: ["องค์การบริหารส่วนตำบล", "อบต."],
      .subdistrictMunicipality: ["เทศบาลตำบล", "ทต."],
      .townMunicipality: ["เทศบาลเมือง", "ทม."],
      .cityMunicipality: ["เทศบาลนคร", "ทน."],
      .provincialAdministrativeOrganisation: ["องค์การบริหารส่วนจังหวัด", "อบจ."],
      .specialLocalGovernment: ["องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ", "อปท. รูปแบบพิเศษ"],
      .province: ["จังหวัด"],
      .district: ["อำเภอ"],
      .stateAgency: ["หน่วยงานของรัฐ", "หน่วยงานรัฐ", "ส่วนราชการ"],
      .foundation: ["มูลนิธิ"],
      .company: ["บริษัท"],
      .other: ["อื่น ๆ", "อื่นๆ"],
    ])
    for kind in allCases { all[wordKey(kind.rawValue)] = kind }
    return all
  }()

  /// The kind that a word names, or that a name begins with.
  package init?(named text: String) {
    guard let kind = Self.words[wordKey(text)] ?? Self(beginningOf: text) else { return nil }
    self = kind
  }

  /// The kind that a name begins with; `nil` where it begins with none, as เทศบาลกันตวจระมวล does.
  init?(beginningOf name: String) {
    let key = wordKey(name)
    let beginnings: KeyValuePairs<String, Self> = [
      "องค์การบริหารส่วนตำบล": .subdistrictAdministrativeOrganisation,
      "อบต": .subdistrictAdministrativeOrganisation,
      "องค์การบริหารส่วนจังหวัด": .provincialAdministrativeOrganisation,
      "อบจ": .provincialAdministrativeOrganisation,
      "เทศบาลตำบล": .subdistrictMunicipality, "ทต": .subdistrictMunicipality,
      "เทศบาลเมือง": .townMunicipality, "ทม": .townMunicipality,
      "เทศบาลนคร": .cityMunicipality, "ทน": .cityMunicipality,
      "กรุงเทพมหานคร": .specialLocalGovernment, "เมืองพัทยา": .specialLocalGovernment,
      "จังหวัด": .province, "อำเภอ": .district, "กระทรวง": .stateAgency, "กรม": .stateAgency,
      "มูลนิธิ": .foundation, "บริษัท": .company,
    ]
    for (beginning, kind) in beginnings where key.hasPrefix(wordKey(beginning)) {
      self = kind
      return
    }
    return nil
  }

  /// Whether names of the kind recur, so that only the district tells them apart.
  var isInDistrict: Bool {
    switch self {
    case .subdistrictAdministrativeOrganisation, .subdistrictMunicipality, .townMunicipality,
      .cityMunicipality:
      true
    default: false
    }
  }

  var isInProvince: Bool {
    isInDistrict || self == .provincialAdministrativeOrganisation || self == .district
  }
}
