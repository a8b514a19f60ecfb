internal import Phrases

/// What was done just before a page is shown; the raw value goes through the address.
enum Notice: String {
  case saved
  case signedOut = "signed-out"
  case passwordSet = "password-set"
  case sessionsEnded = "sessions-ended"

  /// The sentence, with how many were concerned where the address says it.
  func text(_ reader: Reader, count: Int?) -> String {
    switch self {
    case .saved: reader.say("บันทึกแล้ว", "Saved.")
    case .signedOut: reader.say("ออกจากระบบแล้ว", "You have signed out.")
    case .passwordSet:
      reader.say("ตั้งรหัสผ่านแล้ว", "The password is set.")
    case .sessionsEnded:
      reader.say("ให้ออกจากที่นั้นแล้ว", "Ended there.")
    }
  }
}
