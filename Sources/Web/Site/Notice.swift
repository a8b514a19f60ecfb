internal import Phrases

/// What was done just before a page is shown; the raw value goes through the address.
enum Notice: String {
  case saved
  case marked, undone, rated
  case issued, voided, reissued
  case issuedAlready = "issued-already"
  case templateStored = "template-stored"
  case templateKnown = "template-known"
  case signedOut = "signed-out"
  case passwordSet = "password-set"
  case sessionsEnded = "sessions-ended"
  case sessionAdded = "session-added"
  case sessionRemoved = "session-removed"
  case merged, unmerged, nominated, approved, enrolled, rejected, confirmed, cancelled, substituted
  case invited
  case movedUp = "moved-up"

  /// The sentence, with how many were concerned where the address says it.
  func text(_ reader: Reader, count: Int?) -> String {
    switch self {
    case .saved: reader.say("บันทึกแล้ว", "Saved.")
    case .marked:
      reader.say("ลงชื่อแล้ว \(reader.number(count ?? 0)) คน", "Marked: \(count ?? 0)")
    case .undone:
      reader.say("เลิกทำแล้ว \(reader.number(count ?? 0)) คน", "Undone: \(count ?? 0)")
    case .rated:
      reader.say("บันทึกแล้ว \(reader.number(count ?? 0)) ระดับ", "Ratings saved: \(count ?? 0)")
    case .issued:
      reader.say(
        "ออกวุฒิบัตรแล้ว \(reader.number(count ?? 0)) ฉบับ", "Issued \(count ?? 0) certificate(s).")
    case .issuedAlready:
      reader.say(
        "ทุกคนที่ผ่านได้รับวุฒิบัตรแล้ว ไม่มีฉบับใดออกซ้ำ",
        "Everybody who completed has a certificate already; none was issued twice.")
    case .voided: reader.say("ยกเลิกวุฒิบัตรแล้ว", "The certificate is void.")
    case .reissued: reader.say("ออกใบแทนแล้ว", "The replacement is issued.")
    case .templateStored:
      reader.say("เก็บแม่แบบแล้ว ใช้ตั้งแต่นี้ไป", "The template is stored, and used from now on.")
    case .templateKnown:
      reader.say(
        "แม่แบบนี้เป็นแฟ้มเดียวกับที่ใช้อยู่แล้ว", "This template is the file that is in use already.")
    case .signedOut: reader.say("ออกจากระบบแล้ว", "You have signed out.")
    case .passwordSet:
      reader.say("ตั้งรหัสผ่านแล้ว", "The password is set.")
    case .sessionAdded: reader.say("เพิ่มช่วงเวลาแล้ว", "The session is in the plan.")
    case .sessionRemoved: reader.say("นำช่วงเวลาออกแล้ว", "The session is out of the plan.")
    case .sessionsEnded:
      reader.say("ให้ออกจากที่นั้นแล้ว", "Ended there.")
    case .merged:
      reader.say(
        "รวมเป็นระเบียนเดียวแล้ว ยกเลิกได้ที่ท้ายหน้านี้",
        "Merged into one record; it can be undone at the end of this page.")
    case .unmerged: reader.say("แยกเป็นสองระเบียนตามเดิมแล้ว", "Two records again, as before.")
    case .cancelled: reader.say("ยกเลิกแล้ว", "Cancelled.")
    case .substituted: reader.say("เปลี่ยนตัวแล้ว", "The substitute has taken the place.")
    case .movedUp:
      reader.say(
        "บันทึกแล้ว และเลื่อนจากรายชื่อสำรอง \(reader.number(count ?? 0)) คน",
        "Saved; \(count ?? 0) moved up from the waiting list.")
    case .nominated: counted(reader, count, "เสนอชื่อแล้ว", "nominated")
    case .approved: counted(reader, count, "อนุมัติแล้ว", "approved")
    case .enrolled: counted(reader, count, "ลงทะเบียนแล้ว", "enrolled")
    case .rejected: counted(reader, count, "บันทึกว่าไม่อนุมัติแล้ว", "not approved")
    case .confirmed: counted(reader, count, "ยืนยันผู้ลงทะเบียนหน้างานแล้ว", "confirmed")
    case .invited:
      reader.say(
        "เชิญเพิ่ม \(reader.number(count ?? 0)) หน่วยงาน", "Newly invited: \(count ?? 0) organisations."
      )
    }
  }

  private func counted(
    _ reader: Reader, _ count: Int?, _ thai: String, _ english: String
  ) -> String {
    reader.say("\(thai) \(reader.number(count ?? 0)) คน", "\(count ?? 0) \(english).")
  }
}
