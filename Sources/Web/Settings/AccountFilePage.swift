internal import Operations
internal import Phrases
internal import Training

/// One account, as administrators see it.
struct AccountFilePage: Page {
  let file: AccountFile
  let entry: Entry

  var section: Section? { .settings }

  func title(_ visit: Visit) -> String { file.account.displayed }

  private var address: Address { Address("settings", "accounts", file.account.name) }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.p, .class("lead")) { html in
      html.put(
        .a, visit.say("บัญชีผู้ใช้และสิทธิ์", "Accounts and rights"),
        .href(Address("settings", "accounts")))
      html.text(" · " + file.account.name)
    }
    html.put(.h1, title(visit))
    html.put(.p) { html in html.state(of: file, visit) }
    html.summary(of: entry.problems, visit)
    roles(&html, visit)
    if visit.offers(.change(.editAccount)) { edit(&html, visit) }
    actions(&html, visit)
  }

  private func roles(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("สิทธิ์", "Roles"))
    html.put(.ul) { html in
      for grant in file.grants {
        html.put(.li) { html in
          html.text(visit.reader.words(grant, in: file) + " ")
          if visit.offers(.change(.revokeRole)) {
            html.action(
              visit.say("ถอน", "Take away"), to: action("grants"), visit, class: "plain",
              values: [
                "revoke": "1", "role": grant.role.rawValue, "programme": grant.programme ?? "",
                "organisation": grant.organisation.flatMap { file.organisations[$0]?.name } ?? "",
              ])
          }
        }
      }
    }
    guard visit.offers(.change(.grantRole)) else { return }
    html.put(.details, .open(!entry.problems.isEmpty && entry.isSet("role"))) { html in
      html.put(.summary, visit.say("ให้สิทธิ์เพิ่ม", "Give another role"))
      html.form(to: action("grants"), visit) { html in
        html.grantFields(entry, visit)
        html.put(.button, visit.say("ให้สิทธิ์", "Give it"), .type("submit"))
      }
    }
  }

  private func edit(_ html: inout HTML, _ visit: Visit) {
    html.put(.details, .open(!entry.problems.isEmpty && entry.isSet("displayed"))) { html in
      html.put(.summary, visit.say("แก้ไขชื่อ ภาษา วิทยากร", "Change name, language, trainer"))
      html.form(to: action("edit"), visit) { html in
        html.field(
          Field(
            "displayed", visit.say("ชื่อที่แสดง", "Displayed name"),
            value: entry.isSet("displayed") ? entry.typed("displayed") : file.account.displayed),
          entry.problems, visit)
        html.field(
          Field(
            "language", visit.say("ภาษา", "Language"), value: file.account.language.rawValue,
            kind: .choice([.init("th", "ไทย"), .init("en", "English")])), entry.problems, visit)
        html.trainerField(
          entry.isSet("trainer") ? entry.typed("trainer") : file.trainer?.name ?? "", entry, visit)
        html.put(.button, visit.say("บันทึก", "Save"), .type("submit"))
      }
    }
  }

  private func actions(_ html: inout HTML, _ visit: Visit) {
    guard visit.offers(.change(.disableAccount)) else { return }
    html.put(.h2, visit.say("การเข้าใช้", "Access"))
    html.put(.div, .class("actions")) { html in
      if file.account.isDisabled {
        html.action(visit.say("เปิดใช้", "Enable"), to: action("enable"), visit)
        return
      }
      if file.hasPassword {
        html.action(
          visit.say("ให้ตั้งรหัสผ่านใหม่", "Let them set a new password"),
          to: action("reset-password"), visit)
        html.action(
          visit.say("ให้ออกจากทุกที่", "End all sessions"), to: action("end-sessions"), visit)
      } else {
        html.action(
          visit.say("สร้างลิงก์เชิญใหม่", "Make a new invitation"), to: action("invite"), visit)
      }
      if file.hasSecondFactor {
        html.action(
          visit.say("ยกเลิกขั้นที่สอง (โทรศัพท์หาย)", "Remove the second factor (phone lost)"),
          to: action("remove-second-factor"), visit)
      }
      html.action(
        visit.say("ระงับบัญชี", "Disable"), to: action("disable"), visit, class: "danger")
    }
  }

  private func action(_ name: String) -> Address {
    Address("settings", "accounts", file.account.name, name)
  }
}
