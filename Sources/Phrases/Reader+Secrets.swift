package import Credentials
package import Training

extension Reader {
  package func sentence(_ error: KeyError) -> String {
    switch error {
    case .wrongPassphrase:
      say(
        "รหัสผ่านของกุญแจไม่ถูกต้อง ไม่มีการอ่านหรือเปลี่ยนแปลงใด ๆ",
        "wrong passphrase for the keys; nothing was read or changed")
    case .passphraseTooShort(let minimum):
      say(
        "รหัสผ่านสั้นเกินไป ต้องมีอย่างน้อย \(number(minimum)) ตัวอักษร",
        "the passphrase is too short; it needs at least \(number(minimum)) characters")
    case .damagedKeyring:
      say(
        "กุญแจที่เก็บไว้ในฐานข้อมูลเสียหายหรือถูกแก้ไข จึงเปิดไม่ได้ ให้กู้คืนจากสำเนาสำรอง",
        "the keys kept in the database are damaged or were edited, and cannot be opened; restore them from a backup"
      )
    case .sealBroken(let row):
      say(
        "ข้อมูลที่เข้ารหัสไว้ของรายการ \(row) เสียหาย ถูกแก้ไข หรือถูกย้ายมาจากรายการอื่น จึงเปิดไม่ได้",
        "the encrypted value of \(row) is damaged, edited or moved here from another row, and cannot be opened"
      )
    case .outOfMemory:
      say(
        "หน่วยความจำไม่พอสำหรับเปิดกุญแจ ปิดโปรแกรมอื่นแล้วลองใหม่",
        "there is not enough memory to open the keys; close other programs and try again")
    }
  }

  package func sentence(_ problem: NationalIDProblem) -> String {
    switch problem {
    case .wrongLength(let count):
      say(
        "เลขประจำตัวประชาชนต้องมี \(number(13)) หลัก แต่มี \(number(count)) หลัก",
        "a national ID has \(number(13)) digits, this has \(number(count))")
    case .notADigit(let character):
      say(
        "เลขประจำตัวประชาชนมีได้เฉพาะตัวเลข ขีด และช่องว่าง แต่พบ “\(character)”",
        "a national ID holds digits, hyphens and blanks alone, this has “\(character)”")
    case .wrongCheckDigit:
      say(
        "เลขประจำตัวประชาชนไม่ถูกต้อง (หลักสุดท้ายไม่ตรงกับหลักอื่น) ตรวจสอบกับบัตรอีกครั้ง",
        "this is no national ID: its last digit does not fit the others; compare it with the card")
    }
  }
}
