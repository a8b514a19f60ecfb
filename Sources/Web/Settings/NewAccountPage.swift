/// Invites somebody.
struct NewAccountPage: Page {
  let entry: Entry

  var section: Section? { .settings }

  func title(_ visit: Visit) -> String { visit.say("เชิญผู้ใช้ใหม่", "Invite somebody") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    html.summary(of: entry.problems, visit)
    html.form(to: Address("settings", "accounts"), visit) { html in
      html.field(
        Field(
          "displayed", visit.say("ชื่อที่แสดง", "Displayed name"), value: entry.typed("displayed")),
        entry.problems, visit)
      html.field(
        Field(
          "name", visit.say("ชื่อผู้ใช้", "Sign-in name"), value: entry.typed("name"),
          hint: visit.say(
            "อักษรละติน ตัวเลข . - _ @ เช่น อีเมล",
            "Latin letters, digits, . - _ @; an e-mail address, for example.")), entry.problems,
        visit)
      html.grantFields(entry, visit)
      html.trainerField(entry.typed("trainer"), entry, visit)
      html.put(.button, visit.say("สร้างลิงก์เชิญ", "Make the invitation"), .type("submit"))
    }
  }
}
