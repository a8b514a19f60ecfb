internal import Operations
internal import Phrases
internal import Training

/// All accounts.
struct AccountsPage: Page {
  let accounts: [AccountFile]

  var section: Section? { .settings }

  func title(_ visit: Visit) -> String { visit.say("บัญชีผู้ใช้และสิทธิ์", "Accounts and rights") }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, title(visit))
    if visit.offers(.change(.createAccount)) {
      html.put(.p, .class("actions")) { html in
        html.put(
          .a, visit.say("เชิญผู้ใช้ใหม่", "Invite somebody"), .class("button"),
          .href(Address("settings", "accounts", "new")))
      }
    }
    let headings = [
      visit.say("ชื่อ", "Name"), visit.say("ชื่อผู้ใช้", "Sign-in name"),
      visit.say("สิทธิ์", "Roles"), visit.say("สถานะ", "State"),
    ]
    html.list(headings) { html in
      for file in accounts {
        html.put(.tr) { html in
          html.put(.th, .scope("row")) { html in
            html.put(
              .a, file.account.displayed,
              .href(Address("settings", "accounts", file.account.name)))
          }
          html.put(.td, file.account.name, .dataLabel(headings[1]))
          html.put(
            .td, file.grants.map { visit.reader.words($0, in: file) }.joined(separator: " · "),
            .dataLabel(headings[2]))
          html.put(.td, .dataLabel(headings[3])) { html in html.state(of: file, visit) }
        }
      }
    }
  }
}

extension Reader {
  /// A role with its bounds.
  func words(_ grant: Grant, in file: AccountFile) -> String {
    let bounds = [
      grant.programme.map { say("โครงการ \($0)", "programme \($0)") },
      grant.organisation.flatMap { file.organisations[$0]?.name },
    ].compactMap(\.self)
    return term(grant.role) + (bounds.isEmpty ? "" : " (\(bounds.joined(separator: ", ")))")
  }
}

extension HTML {
  mutating func state(of file: AccountFile, _ visit: Visit) {
    if file.account.isDisabled {
      put(.span, visit.say("ระงับ", "disabled"), .class("tag bad"))
    } else if !file.hasPassword {
      put(.span, visit.say("ยังไม่ตอบรับคำเชิญ", "not accepted yet"), .class("tag warn"))
    } else {
      put(.span, visit.say("ใช้ได้", "active"), .class("tag ok"))
    }
  }
}
