package import Training

/// An organisation of the founding case.
package struct SampleOrganisation: Hashable, Sendable {
  package let kind: Organisation.Kind
  package let name: String
  package let district: String
  package let province: String
  /// As the announcement writes it, where that differs.
  package let rawSpelling: String?
  package let aliases: [String]

  init(
    _ kind: Organisation.Kind, _ name: String, district: String = "", province: String = "",
    rawSpelling: String? = nil, aliases: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.district = district
    self.province = province
    self.rawSpelling = rawSpelling
    self.aliases = aliases
  }
}

/// The organisations that the announcement names; districts are from public tambon data.
package enum SurinOrganisations {
  /// The 25 pilot local governments in the announcement's order, then the provincial administration.
  package static let sending: [SampleOrganisation] = [
    subdistrict("สลักได", "เมืองสุรินทร์"),
    subdistrict("สวาย", "เมืองสุรินทร์"),
    subdistrict("กุดหวาย", "ศีขรภูมิ"),
    subdistrict("ตรมไพร", "ศีขรภูมิ"),
    subdistrict("ตรึม", "ศีขรภูมิ"),
    subdistrict("นารุ่ง", "ศีขรภูมิ"),
    municipality("จอมพระ", "จอมพระ"),
    subdistrict("จอมพระ", "จอมพระ"),
    municipality("กระหาด", "จอมพระ"),
    municipality("บุแกรง", "จอมพระ"),
    subdistrict("เมืองลีง", "จอมพระ"),
    subdistrict("หนองสนิท", "จอมพระ"),
    subdistrict("ลุ่มระวี", "จอมพระ"),
    subdistrict("เป็นสุข", "จอมพระ"),
    subdistrict("ชุมแสง", "จอมพระ"),
    subdistrict("บ้านผือ", "จอมพระ"),
    subdistrict("โชกเหนือ", "ลำดวน", aliases: ["องค์การบริหารส่วนตำบลโชคเหนือ"]),
    municipality("เมืองแก", "ท่าตูม"),
    subdistrict("หนองอียอ", "สนม"),
    municipality("กันตวจระมวล", "ปราสาท", rawSpelling: "เทศบาลกันตวจระมวล"),
    subdistrict("บ้านไทร", "ปราสาท"),
    subdistrict("ประทัดบุ", "ปราสาท"),
    municipality("กาบเชิง", "กาบเชิง"),
    subdistrict("กระเทียม", "สังขะ"),
    subdistrict("สะเดา", "บัวเชด"),
    provincialAdministration,
  ]

  /// องค์การบริหารส่วนจังหวัดสุรินทร์, which organises the round.
  package static let provincialAdministration = SampleOrganisation(
    .provincialAdministrativeOrganisation, "องค์การบริหารส่วนจังหวัดสุรินทร์",
    district: "เมืองสุรินทร์", province: "สุรินทร์", aliases: ["อบจ.สุรินทร์"])
  package static let province = SampleOrganisation(
    .province, "จังหวัดสุรินทร์", province: "สุรินทร์")
  package static let district = SampleOrganisation(
    .district, "อำเภอจอมพระ", district: "จอมพระ", province: "สุรินทร์")
  package static let equityFund = SampleOrganisation(
    .stateAgency, "สำนักงานกองทุนเพื่อความเสมอภาคทางการศึกษา", aliases: ["กสศ."])
  /// The announcement runs its name and the bank's together.
  package static let foundation = SampleOrganisation(
    .foundation, "มูลนิธิสยามกัมมาจล",
    rawSpelling: "มูลนิธิสยามกัมมาจล ธนาคารไทยพาณิชย์ จำกัด (มหาชน)")
  /// The foundation's sponsor.
  package static let bank = SampleOrganisation(
    .company, "ธนาคารไทยพาณิชย์ จำกัด (มหาชน)", aliases: ["ธนาคารไทยพาณิชย์"])

  /// Those that send nobody.
  package static let others = [province, district, equityFund, foundation, bank]

  private static func subdistrict(
    _ name: String, _ district: String, aliases: [String] = []
  ) -> SampleOrganisation {
    SampleOrganisation(
      .subdistrictAdministrativeOrganisation, "องค์การบริหารส่วนตำบล" + name,
      district: district, province: "สุรินทร์", aliases: aliases)
  }

  private static func municipality(
    _ name: String, _ district: String, rawSpelling: String? = nil
  ) -> SampleOrganisation {
    SampleOrganisation(
      .subdistrictMunicipality, "เทศบาลตำบล" + name, district: district, province: "สุรินทร์",
      rawSpelling: rawSpelling)
  }
}
