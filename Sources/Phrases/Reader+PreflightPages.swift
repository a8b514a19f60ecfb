internal import OpenDocument

extension Reader {
  func aboutPages(_ fact: PageFact) -> Advice {
    switch fact {
    case .notChecked(let obstacle): notChecked(obstacle)
    case .fits(let name, let page, let pages):
      Advice(
        what: say(
          "เมื่อเติมข้อความยาว ชื่อ \(inMarks(name)) อยู่หน้า \(number(page)) จากทั้งหมด \(number(pages)) หน้า",
          "Filled with long texts, the name \(inMarks(name)) is on page \(number(page)) of \(number(pages))."
        ), mend: nil)
    case .tooMany(let name, let page, let pages, let expected):
      Advice(
        what: say(
          "เมื่อเติมข้อความยาว เอกสารมี \(number(pages)) หน้า แต่ควรมี \(number(expected)) หน้า (ชื่อ \(inMarks(name)) อยู่หน้า \(number(page)))",
          "Filled with long texts, the document has \(number(pages)) pages instead of \(number(expected)) (the name \(inMarks(name)) is on page \(number(page)))."
        ),
        mend: say(
          "ลดขนาดตัวอักษร ระยะห่างระหว่างบรรทัด หรือระยะขอบกระดาษ",
          "Use smaller letters, less space between lines, or smaller margins."))
    case .nameNotShown(let name, let pages):
      Advice(
        what: say(
          "เมื่อเติมข้อความยาว ไม่พบชื่อ \(inMarks(name)) ครบถ้วนในหน้าใด (ทั้งหมด \(number(pages)) หน้า) กรอบหรือช่องตารางอาจเล็กเกินไป",
          "Filled with long texts, the name \(inMarks(name)) is not whole on any page (of \(number(pages))); its frame or cell may be too small."
        ),
        mend: say(
          "ขยายกรอบหรือคอลัมน์ที่มีช่อง {{name}} หรือลดขนาดตัวอักษร",
          "Enlarge the frame or column around {{name}}, or use smaller letters."))
    }
  }

  private func notChecked(_ obstacle: PageFact.Obstacle) -> Advice {
    func advice(_ thai: String, _ english: String, mend: String? = nil) -> Advice {
      Advice(
        what: say("ยังไม่ได้ตรวจการจัดหน้า: ", "The pages were not checked: ") + say(thai, english),
        mend: mend)
    }
    switch obstacle {
    case .needs(let program, let package):
      return advice(
        "ต้องใช้ \(program) (แพ็กเกจ \(package))",
        "this needs \(program) (package \(package)).",
        mend: say(
          "ให้ผู้ดูแลเครื่องติดตั้งแพ็กเกจ \(package) แล้วตรวจใหม่",
          "Have the package \(package) installed and check again."))
    case .notAsked: return advice("ไม่ได้สั่งให้ตรวจ", "that was not asked for.")
    case .errors:
      return advice("ต้องแก้ข้อผิดพลาดก่อน", "the errors have to be mended first.")
    case .noName:
      return advice(
        "แม่แบบไม่มีช่อง {{name}} ให้ตาม", "the template has no field {{name}} to look for.")
    case .layoutFailed:
      return advice(
        "LibreOffice จัดหน้าเอกสารตัวอย่างไม่สำเร็จ", "LibreOffice could not lay out a filled document.",
        mend: say(
          "เปิดแม่แบบใน LibreOffice บันทึกใหม่ แล้วตรวจอีกครั้ง",
          "Open the template in LibreOffice, save it again and check it once more."))
    case .values(let problem):
      return advice(
        "เติมข้อมูลตัวอย่างไม่ได้ (\(sentence(problem)))",
        "sample values could not be filled in (\(sentence(problem))).")
    case .textTooLong:
      return advice(
        "ข้อความที่ยาวที่สุดของรอบนี้เกินหนึ่งหน้าของวุฒิบัตร",
        "the longest texts of the round do not fit the one page of a certificate.",
        mend: say(
          "ย่อชื่อการอบรม ชื่อโครงการ หรือตำแหน่งของผู้ลงนาม",
          "Shorten the titles of the workshop and programme, or the signatories' offices."))
    }
  }
}
