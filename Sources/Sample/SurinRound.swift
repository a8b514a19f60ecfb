package import Training

/// The workshop's second round (ครั้งที่ ๒), 27–28 August 2562.
package enum SurinRound {
  package static let title =
    "ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์"
  package static let ordinal = 2
  /// As the announcement means them; it writes สร้างความความเข้าใจ and กระบวนดำเนินงาน.
  package static let objectives = [
    "เพื่อสร้างความเข้าใจในบทบาทหน้าที่นักถักทอชุมชน", "ร่วมวางแผนกระบวนการดำเนินงาน",
    "ติดตามช่วยเหลือกลุ่มเป้าหมาย",
    "สร้างโอกาสทางการศึกษาของเด็กปฐมวัย และเด็กเยาวชนนอกระบบการศึกษา "
      + "ในพื้นที่ของตนได้อย่างเต็มศักยภาพ",
  ]
  /// What participants are called.
  package static let participants = "นักถักทอชุมชน"
  package static let claimedHeadcount = 85
  package static let claimedBy = "ประกาศองค์การบริหารส่วนจังหวัดสุรินทร์"

  package enum Place {
    package static let name = "สวนป่ารีสอร์ท"
    /// In the paragraph about the ceremony; the one about the workshop writes it rightly.
    package static let rawSpelling = "ส่วนป่ารีสอร์ท"
    package static let subdistrict = "เฉนียง"
    package static let district = "เมืองสุรินทร์"
    package static let province = "สุรินทร์"
  }

  package struct SampleRoom: Hashable, Sendable {
    package let name: String
    package let capacity: Int
    package let isInvented: Bool
  }

  /// The announcement names the first but not how many it seats.
  package static let rooms = [
    SampleRoom(name: "ห้องประชุมลุมพินีแกรนด์", capacity: 120, isInvented: false),
    SampleRoom(name: "ห้องประชุมปาริชาต", capacity: 40, isInvented: true),
  ]

  package struct SampleTrainer: Hashable, Sendable {
    package let name: String
    package let organisation: SampleOrganisation
    package let isInvented: Bool
  }

  /// The announcement knows only the team; the two who rate are invented.
  package static let trainers = [
    SampleTrainer(
      name: "ทีมวิทยากรมูลนิธิสยามกัมมาจล", organisation: SurinOrganisations.foundation,
      isInvented: false),
    SampleTrainer(
      name: "นางสาววิภาพร ธารทิพย์", organisation: SurinOrganisations.foundation,
      isInvented: true),
    SampleTrainer(
      name: "นายกฤตภาส ร่มโพธิ์", organisation: SurinOrganisations.foundation, isInvented: true),
  ]

  package struct SampleSession: Hashable, Sendable {
    package let module: String
    package let title: String
    package let slot: Slot
    /// In `rooms`, from 0.
    package let room: Int
    /// In `trainers`, from 0.
    package let trainers: [Int]
  }

  /// Three half-days: the ceremony took the morning of the first day.
  package static func sessions() throws(TrainingError) -> [SampleSession] {
    [
      try session("R2-1", "บทบาทนักถักทอชุมชน", "2019-08-27", "13:30", "16:30"),
      try session("R2-2", "แผนปฏิบัติการ", "2019-08-28", "09:00", "12:00"),
      try session("R2-3", "แนวทางการติดตามรายกรณี", "2019-08-28", "13:00", "16:00"),
    ]
  }

  private static func session(
    _ module: String, _ title: String, _ date: String, _ start: String, _ end: String
  ) throws(TrainingError) -> SampleSession {
    SampleSession(
      module: module, title: title,
      slot: try Slot(
        date: CivilDate(iso: date), start: TimeOfDay(start), end: TimeOfDay(end)),
      room: 0, trainers: [0, 1, 2])
  }
}
