package import Training

/// What the announcement says of the agreement and of the programme behind it.
package enum SurinAgreement {
  package static let programme =
    "โครงการจัดการศึกษาเชิงพื้นที่เพื่อความเสมอภาคทางการศึกษาจังหวัดสุรินทร์"
  /// The announcement dates neither end of it.
  package static let period = "ในรอบระยะเวลาหนึ่งปีหลังจากนี้"
  package static let targetGroups = [
    "เด็กนอกระบบการศึกษา", "เด็กปฐมวัยในครอบครัวขาดแคลนและด้อยโอกาส",
  ]

  package static let title =
    "บันทึกข้อตกลงความร่วมมือทางวิชาการ (MOU) "
    + "ว่าด้วยการสร้างความเสมอภาคทางการศึกษาของเด็กและเยาวชนจังหวัดสุรินทร์"
  package static func signed() throws(TrainingError) -> CivilDate {
    try CivilDate(iso: "2019-08-27")
  }
  /// From the room outwards.
  package static let place = [
    "ห้องประชุมลุมพินีแกรนด์", "สวนป่ารีสอร์ท", "ตำบลเฉนียง", "อำเภอเมืองสุรินทร์", "จังหวัดสุรินทร์",
  ]
  /// The role in which the provincial administration held the ceremony.
  package static let organiserCapacity =
    "ในฐานะเลขานุการคณะกรรมการการจัดการศึกษาเชิงพื้นที่จังหวัดสุรินทร์"

  package struct Party: Hashable, Sendable {
    package let level: Agreement.Level
    package let organisation: SampleOrganisation
    package let signatory: Signatory
  }

  /// In the announcement's order; the chief executives of the 25 are known by office only.
  package static let parties: [Party] =
    [
      Party(
        level: .province, organisation: SurinOrganisations.province,
        signatory: Signatory(
          name: "นายพรพจน์ บัณฑิตยานุรักษ์", office: "รองผู้ว่าราชการจังหวัดสุรินทร์",
          capacity: "ประธานคณะกรรมการการจัดการศึกษาเชิงพื้นที่จังหวัดสุรินทร์")),
      Party(
        level: .partner, organisation: SurinOrganisations.equityFund,
        signatory: Signatory(
          name: "นายพัฒนพงษ์ สุขมะดัน",
          office: "ผู้ช่วยผู้จัดการกองทุนเพื่อความเสมอภาคทางการศึกษา")),
      Party(
        level: .partner, organisation: SurinOrganisations.foundation,
        signatory: Signatory(
          name: "นางปิยาภรณ์ มัณฑะจิตร", office: "ผู้จัดการมูลนิธิสยามกัมมาจล")),
      Party(
        level: .district, organisation: SurinOrganisations.district,
        signatory: Signatory(name: "นายวรชัย ศรีวัฒนสุวรรณ", office: "นายอำเภอจอมพระ")),
    ]
    + SurinOrganisations.sending.prefix(25).map { organisation in
      Party(
        level: .area, organisation: organisation,
        signatory: Signatory(name: "", office: chiefExecutive(of: organisation)))
    }

  /// `นายกองค์การบริหารส่วนตำบลสวาย`, `นายกเทศมนตรีตำบลจอมพระ`.
  private static func chiefExecutive(of organisation: SampleOrganisation) -> String {
    organisation.kind == .subdistrictMunicipality
      ? "นายกเทศมนตรี" + organisation.name.dropFirst("เทศบาล".count)
      : "นายก" + organisation.name
  }
}
