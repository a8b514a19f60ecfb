internal import Operations
package import Training

/// Words of the Personal Data Protection Act B.E. 2562 (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒).
extension Reader {
  package func term(_ kind: RecordKind) -> String {
    switch kind {
    case .person: say("ชื่อ ตำแหน่ง และสังกัด", "names, positions and employers")
    case .nomination: say("การเสนอชื่อและการลงทะเบียน", "nominations and enrolments")
    case .attendance: say("การเข้าร่วมการอบรม", "attendance")
    case .rating: say("ผลการประเมินสมรรถนะ", "ratings of competencies")
    case .certificate: say("วุฒิบัตรและทะเบียนคุมวุฒิบัตร", "certificates and their register")
    case .nationalID: say("เลขประจำตัวประชาชน", "national IDs")
    case .contact: say("ข้อมูลติดต่อ", "contact data")
    case .consent:
      say("ความยินยอมให้ใช้ภาพถ่ายและหมายเลขโทรศัพท์", "consents for photographs and telephone numbers")
    case .request: say("คำขอใช้สิทธิของเจ้าของข้อมูล", "requests of data subjects")
    case .audit: say("ร่องรอยการตรวจสอบ", "audit trail")
    }
  }

  package func term(_ basis: LegalBasis) -> String {
    switch basis {
    case .consent: digits(say("ความยินยอม มาตรา 19", "consent, section 19"))
    case .archive:
      digits(
        say(
          "เอกสารประวัติศาสตร์ วิจัย หรือสถิติ มาตรา 24 (1)",
          "archives, research or statistics, section 24 (1)"))
    case .contract: digits(say("สัญญา มาตรา 24 (3)", "contract, section 24 (3)"))
    case .publicTask:
      digits(
        say(
          "ภารกิจเพื่อประโยชน์สาธารณะหรืออำนาจรัฐ มาตรา 24 (4)", "public task, section 24 (4)"))
    case .legitimateInterest:
      digits(
        say("ประโยชน์โดยชอบด้วยกฎหมาย มาตรา 24 (5)", "legitimate interest, section 24 (5)"))
    case .legalDuty:
      digits(say("หน้าที่ตามกฎหมาย มาตรา 24 (6)", "legal duty, section 24 (6)"))
    }
  }

  package func term(_ start: RetentionStart) -> String {
    switch start {
    case .lastRound:
      say("วันสิ้นสุดการอบรมครั้งสุดท้ายของบุคคลนั้น", "the end of the person's last round")
    case .roundEnd: say("วันสิ้นสุดการอบรม", "the end of the round")
    case .issue: say("วันที่ออกวุฒิบัตร", "the day of issue")
    case .recording: say("วันที่บันทึก", "the day of recording")
    case .answer: say("วันที่แจ้งผลคำขอ", "the day of the answer")
    }
  }

  /// `10 ปี` or `1 ปี 6 เดือน`.
  package func retention(months: Int) -> String {
    let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
    var parts: [String] = []
    if years > 0 { parts.append(say("\(years) ปี", years == 1 ? "1 year" : "\(years) years")) }
    if rest > 0 { parts.append(say("\(rest) เดือน", rest == 1 ? "1 month" : "\(rest) months")) }
    return digits(parts.joined(separator: " "))
  }

  package func term(_ purpose: Consent.Purpose) -> String {
    switch purpose {
    case .photographInside:
      say("ภาพถ่ายเพื่อใช้ภายในหน่วยงาน", "photographs for use inside the office")
    case .photographInReport: say("ภาพถ่ายในรายงานที่เผยแพร่", "photographs in published reports")
    case .photographOnWebsite:
      say("ภาพถ่ายบนเว็บไซต์ของหน่วยงาน", "photographs on the office's website")
    case .photographOnSocialMedia: say("ภาพถ่ายในสื่อสังคมออนไลน์", "photographs on social media")
    case .telephoneInLists: say("หมายเลขโทรศัพท์ในบัญชีรายชื่อ", "telephone number in lists")
    }
  }

  package func term(_ kind: DataRequest.Kind) -> String {
    switch kind {
    case .access:
      digits(say("ขอเข้าถึงและขอรับสำเนาข้อมูล มาตรา 30", "access and copy, section 30"))
    case .portability: digits(say("ขอให้โอนย้ายข้อมูล มาตรา 31", "portability, section 31"))
    case .objection: digits(say("คัดค้านการประมวลผล มาตรา 32", "objection, section 32"))
    case .erasure: digits(say("ขอให้ลบหรือทำลายข้อมูล มาตรา 33", "erasure, section 33"))
    case .restriction: digits(say("ขอให้ระงับการใช้ข้อมูล มาตรา 34", "restriction, section 34"))
    case .rectification:
      digits(say("ขอให้แก้ไขข้อมูลให้ถูกต้อง มาตรา 35–36", "rectification, sections 35–36"))
    case .withdrawal:
      digits(say("ถอนความยินยอม มาตรา 19", "withdrawal of consent, section 19"))
    }
  }

  func sentence(_ refusal: PrivacyRefusal) -> String {
    switch refusal {
    case .nationalIDTaken(let name):
      say(
        "เลขประจำตัวประชาชนนี้เป็นของ “\(name)” อยู่แล้ว ตรวจสอบกับบัตร หรือถ้าเป็นคนเดียวกันให้รวมรายการ",
        "this national ID is that of “\(name)” already; compare it with the card, or merge the two if they are one person"
      )
    case .withoutNationalID(let name):
      say(
        "ยังไม่ได้เก็บเลขประจำตัวประชาชนของ “\(name)”", "no national ID is kept of “\(name)”")
    case .evidenceMissing:
      say(
        "ต้องระบุหลักฐานความยินยอม เช่น เลขที่แบบฟอร์ม",
        "the evidence of the consent is needed, for example the number of the form")
    case .notConsented(let name, let purpose):
      say(
        "“\(name)” ไม่ได้ให้ความยินยอมเรื่อง \(term(purpose)) หรือถอนไปแล้ว จึงไม่มีสิ่งที่จะถอน",
        "“\(name)” has not consented to \(term(purpose)), or has withdrawn it; there is nothing to withdraw"
      )
    case .monthsOutOfRange(let months):
      digits(
        say(
          "ระยะเวลาเก็บรักษา \(months) เดือน ต้องอยู่ระหว่าง 1 ถึง 1200",
          "\(months) months of retention must be 1 to 1200"))
    case .alreadyAnswered(let date):
      say(
        "คำขอนี้แจ้งผลไปแล้วเมื่อ \(self.date(date))",
        "this request was answered on \(self.date(date))")
    case .unfinishedRound(let name, let round):
      say(
        "ยังลบข้อมูลของ “\(name)” ไม่ได้ เพราะมีชื่ออยู่ในรอบ \(round) ที่ยังไม่สิ้นสุด",
        "“\(name)” cannot be erased yet: they are named for the round \(round), which has not ended"
      )
    case .alreadyErased(let name):
      say(
        "ข้อมูลของ “\(name)” ลบไปแล้ว ขณะนี้ไม่มีสิ่งใดให้ลบเพิ่ม",
        "“\(name)” has been erased already, and there is nothing more to erase now")
    case .erased(let name):
      say(
        "ข้อมูลของ “\(name)” ถูกลบแล้ว จึงรวมหรือยกเลิกการรวมระเบียนไม่ได้",
        "“\(name)” has been erased; the record can neither be merged nor taken apart")
    }
  }
}
