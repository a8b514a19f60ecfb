/// Asks for a name and a password.
struct SignInPage: Page {
  /// Where to go afterwards.
  let destination: String
  var name = ""
  var problems: [Problem] = []

  var section: Section? { nil }

  func title(_ visit: Visit) -> String { visit.say("เข้าสู่ระบบ", "Sign in") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: problems, visit)
    html.form(to: Address("sign-in"), visit) { html in
      html.hidden("to", destination)
      html.field(
        Field(
          "name", visit.say("ชื่อผู้ใช้", "Sign-in name"), value: name, autoComplete: "username"),
        problems, visit)
      html.field(
        Field(
          "password", visit.say("รหัสผ่าน", "Password"), kind: .password,
          autoComplete: "current-password"), problems, visit)
      html.put(.button, title(visit), .type("submit"))
    }
    html.put(
      .p,
      visit.say(
        "ลืมรหัสผ่าน: ขอลิงก์ตั้งรหัสใหม่จากผู้ดูแลระบบ",
        "Forgot your password? Ask your administrator for a link to set a new one."),
      .class("quiet"))
  }
}
