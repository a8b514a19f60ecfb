internal import Operations
internal import Phrases
internal import Training

/// Lets somebody who followed a link set their password, once.
struct WelcomePage: Page {
  let file: LinkFile
  let token: String
  var problems: [Problem] = []

  var section: Section? { nil }

  func title(_ visit: Visit) -> String {
    file.isInvitation
      ? visit.say("ยินดีต้อนรับ", "Welcome") : visit.say("ตั้งรหัสผ่านใหม่", "Set a new password")
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.put(
      .p,
      visit.say(
        "ตั้งรหัสผ่านของ \(file.account.displayed) ชื่อผู้ใช้ \(file.account.name)",
        "Set the password of \(file.account.displayed), who signs in as \(file.account.name)."))
    html.summary(of: problems, visit)
    html.form(to: Address("welcome", token), visit) { html in
      html.passwords(problems, visit)
      html.put(.button, visit.say("ตั้งรหัสผ่าน", "Set the password"), .type("submit"))
    }
  }
}

extension HTML {
  /// A new password, typed twice.
  mutating func passwords(_ problems: [Problem], _ visit: Visit) {
    field(
      Field(
        "password", visit.say("รหัสผ่านใหม่", "New password"), kind: .password,
        hint: visit.say(
          "อย่างน้อย 12 ตัวอักษร เช่น คำที่จำง่ายสี่คำต่อกัน วางจากโปรแกรมจัดการรหัสผ่านได้",
          "At least 12 characters, for example four words in a row; may be pasted from a password manager."
        ),
        autoComplete: "new-password"), problems, visit)
    field(
      Field(
        "again", visit.say("รหัสผ่านใหม่อีกครั้ง", "New password again"), kind: .password,
        autoComplete: "new-password"), problems, visit)
  }
}
