package import Training

/// What a column of somebody's list holds; each kind of list knows some of them.
package enum Field: Hashable, CaseIterable, Sendable {
  case kind, organisationName, announcedName, otherSpellings
  case district, province
  case prefix, officialPrefix, personName, given, middle, surname
  case position, organisation, since
  case number, session, date, startTime, status, lateMinutes, note
  case competency, occasion, level, raterKind, rater
  case holidayName
  /// Whether a row that may be somebody known is.
  case decision
  /// A running number, which says nothing.
  case rowNumber
  case nationalID, email, telephone

  /// What problems call it; both are names that a heading may have.
  package var title: LocalizedText {
    let (thai, english) = titles
    return LocalizedText(thai: thai, english: english)
  }

  private var titles: (String, String) {
    switch self {
    case .kind: ("ประเภท", "kind")
    case .organisationName: ("ชื่อหน่วยงาน", "name")
    case .announcedName: ("ชื่อตามประกาศ", "name in announcement")
    case .otherSpellings: ("ชื่ออื่น", "other spellings")
    case .district: ("อำเภอ", "district")
    case .province: ("จังหวัด", "province")
    case .prefix: ("คำนำหน้า", "prefix")
    case .officialPrefix: ("คำนำหน้าทางการ", "official prefix")
    case .personName: ("ชื่อ-สกุล", "name")
    case .given: ("ชื่อตัว", "given name")
    case .middle: ("ชื่อรอง", "middle name")
    case .surname: ("นามสกุล", "surname")
    case .position: ("ตำแหน่ง", "position")
    case .organisation: ("สังกัด", "organisation")
    case .since: ("ดำรงตำแหน่งตั้งแต่", "since")
    case .number: ("เลขที่", "no")
    case .session: ("ช่วงที่", "session")
    case .date: ("วันที่", "date")
    case .startTime: ("เวลาเริ่ม", "start")
    case .status: ("สถานะ", "status")
    case .lateMinutes: ("สาย (นาที)", "late minutes")
    case .note: ("หมายเหตุ", "note")
    case .competency: ("สมรรถนะ", "competency")
    case .occasion: ("ระยะ", "occasion")
    case .level: ("ระดับ", "level")
    case .raterKind: ("ประเภทผู้ประเมิน", "rater kind")
    case .rater: ("ผู้ประเมิน", "rater")
    case .holidayName: ("วันหยุด", "name")
    case .decision: ("ผลการพิจารณา", "decision")
    case .rowNumber: ("ลำดับ", "no")
    case .nationalID: ("เลขประจำตัวประชาชน", "national ID")
    case .email: ("อีเมล", "e-mail")
    case .telephone: ("โทรศัพท์", "telephone")
    }
  }

  private var aliases: [String] {
    switch self {
    case .kind: ["ประเภทหน่วยงาน", "type"]
    case .organisationName: ["ชื่อ", "หน่วยงาน", "ชื่อ อปท.", "organisation", "organization"]
    case .announcedName: ["ชื่อในประกาศ"]
    case .otherSpellings: ["ชื่อที่สะกดต่างกัน", "ชื่อเรียกอื่น", "aliases", "other names"]
    case .prefix: ["คำนำหน้าชื่อ", "คำนำหน้านาม", "ยศ", "title"]
    case .officialPrefix: ["คำนำหน้าชื่อทางการ", "คำนำหน้าตามทะเบียน"]
    case .personName: ["ชื่อสกุล", "ชื่อ-นามสกุล", "ชื่อและนามสกุล", "ชื่อเต็ม", "full name", "person"]
    case .given: ["ชื่อ", "ชื่อจริง", "given", "first name", "forename"]
    case .middle: ["ชื่อกลาง", "middle"]
    case .surname: ["สกุล", "last name", "family name"]
    case .position: ["ชื่อตำแหน่ง", "job title"]
    case .organisation: ["หน่วยงาน", "ต้นสังกัด", "ชื่อหน่วยงาน", "organization"]
    case .since: ["ตั้งแต่", "ตั้งแต่วันที่", "วันที่ดำรงตำแหน่ง", "from", "position from"]
    case .number: ["ลำดับ", "ลำดับที่", "ที่", "เลขที่ลงทะเบียน", "number"]
    case .session: ["ช่วง", "ช่วงเวลา", "คาบ", "คาบที่"]
    case .startTime: ["เวลา", "ตั้งแต่เวลา", "time", "start time"]
    case .status: ["การเข้าร่วม", "สถานะการเข้าร่วม", "attendance"]
    case .lateMinutes: ["สายนาที", "นาทีที่สาย", "มาสาย (นาที)", "minutes", "minutes late"]
    case .note: ["ข้อสังเกต", "notes", "remark", "remarks"]
    case .competency: ["รหัสสมรรถนะ", "competency code"]
    case .occasion: ["ครั้งประเมิน", "ช่วงประเมิน", "ระยะการประเมิน"]
    case .level: ["ระดับสมรรถนะ", "คะแนน", "ผลประเมิน", "rating"]
    case .raterKind: ["ประเมินโดย", "rated by"]
    case .rater: ["ชื่อผู้ประเมิน", "rater name"]
    case .holidayName: ["ชื่อวันหยุด", "ชื่อ", "รายการ", "holiday"]
    case .decision: ["ตัดสินใจ", "บุคคลเดิม", "decided", "same person"]
    case .date: ["วันเดือนปี", "วัน เดือน ปี"]
    case .rowNumber: ["ลำดับที่", "ที่", "เลขที่", "number", "#", "no"]
    case .nationalID:
      [
        "เลขประจำตัวประชาชน 13 หลัก", "เลขบัตรประชาชน", "เลขบัตรประจำตัวประชาชน", "บัตรประชาชน",
        "เลขที่บัตรประชาชน", "หมายเลขบัตรประชาชน", "national ID number", "ID card", "citizen ID",
      ]
    case .email: ["อีเมล์", "อีเมลล์", "ไปรษณีย์อิเล็กทรอนิกส์", "email address"]
    case .telephone:
      [
        "เบอร์โทร", "เบอร์โทรศัพท์", "หมายเลขโทรศัพท์", "โทร", "มือถือ", "เบอร์มือถือ",
        "โทรศัพท์มือถือ", "phone", "phone number", "mobile", "tel",
      ]
    case .district, .province: []
    }
  }

  /// Every name that a heading may have, and what is compared of it.
  var names: [(text: String, key: String)] { Self.names[self] ?? [] }

  private static let names = Dictionary(
    uniqueKeysWithValues: allCases.map { field in
      let (thai, english) = field.titles
      return (field, ([thai, english] + field.aliases).map { (text: $0, key: wordKey($0)) })
    })

  /// What is private about it where it has no place in a list yet.
  var personalData: PersonalData? {
    switch self {
    case .email: .email
    case .telephone: .telephone
    default: nil
    }
  }

  static let personal: [Field] = [.email, .telephone]
}

/// Personal data that lists may not bring in, because nothing yet says on what basis it is kept.
package enum PersonalData: Hashable, CaseIterable, Sendable {
  case email, telephone
}
