/// Asks for the second factor.
struct CodePage: Page {
  let step: String
  let destination: String
  var problems: [Problem] = []

  var section: Section? { nil }

  func title(_ visit: Visit) -> String { visit.say("ยืนยันตัวตนขั้นที่สอง", "Second factor") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: problems, visit)
    html.form(to: Address("sign-in", "code"), visit) { html in
      html.hidden("to", destination)
      html.hidden("step", step)
      html.field(
        Field(
          "code", visit.say("รหัส", "Code"), kind: .number,
          hint: visit.say(
            "รหัส 6 หลักจากแอปยืนยันตัวตน หรือรหัสสำรอง",
            "The 6 digits that your app shows, or a recovery code."), autoComplete: "one-time-code"),
        problems, visit)
      html.put(.button, visit.say("ยืนยัน", "Confirm"), .type("submit"))
    }
  }
}
