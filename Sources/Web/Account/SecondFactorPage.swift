internal import Exports

/// Shows the secret for an app, and asks for a code that proves the app has it.
struct SecondFactorPage: Page {
  /// In Base32, as people type it.
  let secret: String
  /// As apps scan it.
  let uri: String
  var problems: [Problem] = []

  var section: Section? { nil }

  func title(_ visit: Visit) -> String {
    visit.say("ตั้งค่าการยืนยันตัวตนขั้นที่สอง", "Set up the second factor")
  }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: problems, visit)
    html.put(.ol) { html in
      html.put(
        .li,
        visit.say(
          "ติดตั้งแอปยืนยันตัวตนในโทรศัพท์ (แอปใดก็ได้ที่รองรับ TOTP)",
          "Have an authenticator app on your phone: any that knows TOTP."))
      html.put(.li) { html in
        html.text(
          visit.say("สแกนภาพนี้ หรือพิมพ์รหัสลับ ", "Scan this picture, or type the secret "))
        html.put(.code, secret)
        if let code = try? QRCode(uri, correction: .medium) {
          html.put(.div, .class("qr")) { html in html.splice(svg: Array(code.svg.utf8)) }
        }
      }
      html.put(
        .li,
        visit.say("พิมพ์รหัส 6 หลักที่แอปแสดง", "Type the 6 digits that the app shows."))
    }
    html.form(to: Address("account", "second-factor"), visit) { html in
      html.hidden("secret", secret)
      html.hidden("uri", uri)
      html.field(
        Field(
          "code", visit.say("รหัส", "Code"), kind: .number, autoComplete: "one-time-code"),
        problems, visit)
      html.field(
        Field(
          "password", visit.say("รหัสผ่าน", "Password"), kind: .password,
          autoComplete: "current-password"), problems, visit)
      html.put(.button, visit.say("เริ่มใช้", "Start using it"), .type("submit"))
    }
  }
}
