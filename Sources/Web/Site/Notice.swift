internal import Phrases

/// What was done just before a page is shown; the raw value goes through the address.
enum Notice: String {
  case saved
  case issued, voided, reissued
  case issuedAlready = "issued-already"
  case templateStored = "template-stored"
  case templateKnown = "template-known"
  case signedOut = "signed-out"
  case passwordSet = "password-set"
  case sessionsEnded = "sessions-ended"

  /// The sentence, with how many were concerned where the address says it.
  func text(_ reader: Reader, count: Int?) -> String {
    switch self {
    case .saved: reader.say("บันทึกแล้ว", "Saved.")
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
    case .sessionsEnded:
      reader.say("ให้ออกจากที่นั้นแล้ว", "Ended there.")
    }
  }
}
