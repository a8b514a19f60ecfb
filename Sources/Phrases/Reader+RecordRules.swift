package import Operations

extension Reader {
  /// What a rule asks for.
  package func title(_ rule: RecordRule) -> String {
    switch rule {
    case .engine: say("โครงสร้างแฟ้มและการอ้างอิงสมบูรณ์", "files and references are sound")
    case .audit:
      say(
        "ร่องรอยการแก้ไขครบถ้วน และทุกรายการตรงกับร่องรอย",
        "the audit trail is whole, and every record is as it says")
    case .certificateNumbers: say("เลขที่วุฒิบัตรเรียงครบทุกปี", "certificate numbers have no gaps")
    case .certificateYear: say("ปีของเลขที่ตรงกับวันที่ออก", "a number's year is that of its date")
    case .certificateDocument:
      say("เอกสารวุฒิบัตรตรงกับที่ออกไว้", "certificates' documents are as issued")
    case .certificateTemplate:
      say("วุฒิบัตรชี้ไปยังแม่แบบที่ใช้จริง", "certificates name the template they were printed from")
    case .certificateVoidDate: say("ยกเลิกหลังวันที่ออก", "nothing is void before it was issued")
    case .certificateReplaced: say("ฉบับที่มีใบแทนยกเลิกแล้ว", "what was replaced is void")
    case .certificateReplacement:
      say("ใบแทนเป็นของคนเดิมและผู้ออกเดิม", "a replacement is for the same person and issuer")
    case .certificateOnlyOne:
      say("แต่ละคนมีวุฒิบัตรที่ใช้ได้ฉบับเดียวต่อรอบ", "one valid certificate per person and round")
    case .templateFile: say("แฟ้มแม่แบบไม่เปลี่ยนแปลง", "templates' files are as stored")
    case .curriculumFile: say("แฟ้มหลักสูตรไม่เปลี่ยนแปลง", "curricula's files are as stored")
    case .markOfRound:
      say("การเข้าร่วมอยู่ในรอบของผู้เข้าอบรม", "attendance is of the participant's own round")
    case .markOfCohort: say("การเข้าร่วมตรงกับรุ่น", "attendance is of the participant's own cohort")
    case .markOfBreak: say("ช่วงพักไม่มีการเข้าร่วม", "breaks have no attendance")
    case .lateness: say("มาสายไม่เกินความยาวของช่วง", "nobody is later than the session is long")
    case .sessionInRound: say("ทุกช่วงอยู่ภายในวันของรอบ", "sessions lie within their round")
    case .enrolmentStatus: say("ผู้เข้าอบรมทุกคนมีสถานะ", "every enrolment has a status")
    case .enrolmentBeforeMark:
      say("ผู้ที่มีการเข้าร่วมเคยลงทะเบียน", "who has attendance was enrolled")
    case .personName: say("ทุกคนมีชื่อ", "every person has a name")
    case .namesOverlap: say("ชื่อแต่ละช่วงเวลาไม่ทับกัน", "a person's dated names do not overlap")
    case .derivedIndexes:
      say("ดัชนีค้นชื่อตรงกับระเบียน", "indexes of names are as the records make them")
    }
  }

  /// Where the rule is broken.
  package func sentence(_ finding: RecordFinding) -> String {
    let place = finding.place
    func part(_ index: Int) -> String { index < place.count ? place[index] : "–" }
    switch finding.rule {
    case .engine: return place.joined(separator: " · ")
    case .audit: return finding.audit.map { sentence($0) } ?? ""
    case .certificateNumbers:
      return say(
        "\(part(0)) ปี \(part(1)): ออก \(part(2)) ฉบับ แต่เลขที่สุดท้ายคือ \(part(3))",
        "\(part(0)), \(part(1)): \(part(2)) issued, but the last number is \(part(3))")
    case .certificateYear:
      return say(
        "เลขที่ \(number(place)) ออกวันที่ \(part(2))", "\(number(place)) was issued on \(part(2))")
    case .certificateDocument, .certificateTemplate:
      return say("เลขที่ \(number(place))", "certificate \(number(place))")
    case .certificateVoidDate:
      return say(
        "เลขที่ \(number(place)) ออกวันที่ \(part(2)) ยกเลิกวันที่ \(part(3))",
        "\(number(place)) was issued on \(part(2)) and void on \(part(3))")
    case .certificateReplaced:
      return say(
        "เลขที่ \(number(place)) มีใบแทนเลขที่ \(number(place.dropFirst(2)))",
        "\(number(place)) was replaced by \(number(place.dropFirst(2)))")
    case .certificateReplacement:
      return say(
        "เลขที่ \(number(place)) แทนเลขที่ \(number(place.dropFirst(2)))",
        "\(number(place)) stands in for \(number(place.dropFirst(2)))")
    case .certificateOnlyOne:
      return say(
        "รอบ \(part(0)) ผู้เข้าอบรม \(part(1)) มี \(part(2)) ฉบับ",
        "round \(part(0)), enrolment \(part(1)) has \(part(2))")
    case .templateFile, .curriculumFile:
      return say("\(part(0)) ฉบับ \(part(1))", "\(part(0)), version \(part(1))")
    case .lateness:
      return say(
        "รอบ \(part(0)) \(part(1)) “\(part(2))”: สาย \(part(3)) นาที (รายการ \(part(4)))",
        "round \(part(0)), \(part(1)) “\(part(2))”: \(part(3)) minutes late (mark \(part(4)))")
    case .markOfRound, .markOfCohort, .markOfBreak:
      return say(
        "รอบ \(part(0)) \(part(1)) “\(part(2))” (รายการ \(part(3)))",
        "round \(part(0)), \(part(1)) “\(part(2))” (mark \(part(3)))")
    case .sessionInRound:
      return say(
        "รอบ \(part(0)) \(part(1)) “\(part(2))”", "round \(part(0)), \(part(1)) “\(part(2))”")
    case .enrolmentStatus, .enrolmentBeforeMark:
      return say(
        "รอบ \(part(0)) ผู้เข้าอบรม \(part(1))", "round \(part(0)), enrolment \(part(1))")
    case .derivedIndexes: return part(0)
    case .personName: return say("บุคคล \(part(0))", "person \(part(0))")
    case .namesOverlap:
      return say(
        "บุคคล \(part(0)): ถึง \(part(1)) กับตั้งแต่ \(part(2))",
        "person \(part(0)): until \(part(1)), and from \(part(2))")
    }
  }

  /// How a broken rule is mended.
  package func remedy(_ rule: RecordRule) -> String {
    switch rule {
    case .engine:
      say(
        "หยุดใช้ฐานข้อมูลนี้ เก็บแฟ้มไว้เป็นหลักฐาน แล้วกู้คืนจากแฟ้มสำรองล่าสุดด้วย heddle restore",
        "stop using this database, keep its file as evidence, and bring the latest backup back with heddle restore"
      )
    case .audit:
      say(
        "มีการแก้ไขนอกโปรแกรม เทียบกับแฟ้มสำรองที่ทำก่อนหน้า ตรวจสอบว่าใครเข้าถึงแฟ้มได้ แล้วบันทึกค่าที่ถูกต้องผ่านโปรแกรม",
        "something was changed outside the program: compare with an earlier backup, find out who can reach the file, and record what is right through the program"
      )
    case .certificateDocument, .templateFile, .curriculumFile:
      say(
        "นำเอกสารกลับมาจากแฟ้มสำรองที่ทำก่อนหน้า อย่าพิมพ์ฉบับนี้",
        "take the document from an earlier backup; do not print this one")
    case .certificateNumbers, .certificateYear, .certificateTemplate, .certificateReplacement:
      say(
        "เทียบทะเบียนคุมกับแฟ้มสำรองและฉบับกระดาษ แล้วยกเลิกและออกใบแทน (heddle certificate reissue)",
        "compare the register with a backup and the paper, then void and replace (heddle certificate reissue)"
      )
    case .certificateVoidDate, .certificateReplaced, .certificateOnlyOne:
      say(
        "ตรวจสอบกับฉบับกระดาษ แล้วยกเลิกฉบับที่ไม่ใช้ (heddle certificate void)",
        "look at the paper, then void the one that does not hold (heddle certificate void)")
    case .markOfRound, .markOfCohort, .markOfBreak, .lateness, .enrolmentBeforeMark:
      say(
        "ตรวจสอบกับใบลงลายมือชื่อ แล้วบันทึกการเข้าร่วมที่ถูกต้อง (heddle attendance import)",
        "look at the sign-in sheet and record the attendance anew (heddle attendance import)")
    case .sessionInRound:
      say(
        "แก้วันของรอบ (heddle round edit) หรือนำช่วงออก (heddle session remove)",
        "mend the round's dates (heddle round edit) or take the session out (heddle session remove)"
      )
    case .enrolmentStatus:
      say("ลงทะเบียนใหม่ด้วย heddle enrol", "record the enrolment anew (heddle enrol)")
    case .personName, .namesOverlap:
      say("แก้ชื่อด้วย heddle person rename", "mend the name with heddle person rename")
    case .derivedIndexes:
      say(
        "สร้างดัชนีใหม่ด้วย heddle check --rebuild", "make them anew with heddle check --rebuild")
    }
  }

  private func number(_ place: some Collection<String>) -> String {
    place.prefix(2).joined(separator: "/")
  }
}
