internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// One's own account: password, second factor, where one is signed in, tokens.
struct AccountPage: Page {
  let sessions: [SignInSession]
  let tokens: [AccessToken]
  var problems: [Problem] = []
  var entry: Entry?

  var section: Section? { nil }

  func title(_ visit: Visit) -> String { visit.say("บัญชีของฉัน", "My account") }

  func body(_ html: inout HTML, _ visit: Visit) {
    guard let signedIn = visit.signedIn else { return }
    html.put(.h1, title(visit))
    html.summary(of: problems, visit)
    html.put(.dl, .class("facts")) { html in
      html.put(.dt, visit.say("ชื่อที่แสดง", "Displayed name"))
      html.put(.dd, signedIn.account.displayed)
      html.put(.dt, visit.say("ชื่อผู้ใช้", "Sign-in name"))
      html.put(.dd, signedIn.account.name)
      html.put(.dt, visit.say("สิทธิ์", "Roles"))
      html.put(
        .dd,
        Set(signedIn.grants.map(\.role)).sorted { $0.rawValue < $1.rawValue }
          .map { visit.reader.term($0) }.joined(separator: " · "))
    }
    password(&html, visit)
    secondFactor(&html, visit, signedIn)
    sessions(&html, visit, signedIn)
    tokens(&html, visit)
  }

  private func password(_ html: inout HTML, _ visit: Visit) {
    html.put(.section, .ariaLabelledBy("password-title")) { html in
      html.put(.h2, visit.say("เปลี่ยนรหัสผ่าน", "Change the password"), .id("password-title"))
      html.form(to: Address("account", "password"), visit) { html in
        html.field(
          Field(
            "current", visit.say("รหัสผ่านปัจจุบัน", "Present password"), kind: .password,
            autoComplete: "current-password"), problems, visit)
        html.passwords(problems, visit)
        html.put(
          .button, visit.say("เปลี่ยนรหัสผ่าน", "Change the password"), .type("submit"))
      }
    }
  }

  private func secondFactor(_ html: inout HTML, _ visit: Visit, _ signedIn: SignedIn) {
    html.put(.h2, visit.say("ยืนยันตัวตนขั้นที่สอง", "Second factor"))
    if signedIn.hasSecondFactor {
      html.put(
        .p,
        visit.say(
          "ใช้อยู่: ทุกครั้งที่เข้าสู่ระบบจะถามรหัสจากแอปยืนยันตัวตน",
          "In use: whenever you sign in, a code of your app is asked for."))
      html.action(
        visit.say("เลิกใช้", "Stop using it"), to: Address("account", "second-factor", "remove"),
        visit, class: "danger")
    } else {
      html.put(
        .p,
        visit.say(
          "ยังไม่ได้ใช้ แนะนำให้ผู้ดูแลระบบและผู้ออกวุฒิบัตรใช้",
          "Not in use. Recommended for administrators and those who issue certificates."))
      html.put(.p) { html in
        html.put(
          .a, visit.say("ตั้งค่า", "Set up"), .class("button second"),
          .href(Address("account", "second-factor")))
      }
    }
  }

  private func sessions(_ html: inout HTML, _ visit: Visit, _ signedIn: SignedIn) {
    let headings = [
      visit.say("เบราว์เซอร์", "Browser"), visit.say("ที่อยู่เครือข่าย", "Network address"),
      visit.say("เริ่ม", "Began"), visit.say("ใช้ล่าสุด", "Last seen"), "",
    ]
    html.put(.h2, visit.say("ที่เข้าสู่ระบบอยู่", "Where you are signed in"))
    html.list(headings) { html in
      for session in sessions {
        let isThis = signedIn.credential == .session(session.id)
        html.put(.tr) { html in
          html.put(
            .td,
            browser(session.agent, visit)
              + (isThis ? visit.say(" (เครื่องนี้)", " (this one)") : ""),
            .dataLabel(headings[0]))
          html.put(.td, session.address, .dataLabel(headings[1]))
          html.put(.td, visit.reader.moment(session.began), .dataLabel(headings[2]))
          html.put(.td, visit.reader.moment(session.lastSeen), .dataLabel(headings[3]))
          html.put(.td) { html in
            if !isThis {
              html.action(
                visit.say("ให้ออก", "End it"), to: Address("account", "sessions", "end"), visit,
                values: ["session": session.id.description])
            }
          }
        }
      }
    }
    if sessions.count > 1 {
      html.action(
        visit.say("ให้ออกจากทุกที่ยกเว้นที่นี่", "End all but this one"),
        to: Address("account", "sessions", "end"), visit)
    }
  }

  private func browser(_ agent: String, _ visit: Visit) -> String {
    for name in ["Edg", "OPR", "Firefox", "Chrome", "Safari"] where agent.contains(name) {
      return ["Edg": "Edge", "OPR": "Opera"][name] ?? name
    }
    return visit.say("โปรแกรมอื่น", "another program")
  }

  private func tokens(_ html: inout HTML, _ visit: Visit) {
    html.put(.h2, visit.say("โทเค็นสำหรับโปรแกรมอื่น", "Tokens for other programs"))
    if !tokens.isEmpty {
      let headings = [
        visit.say("ใช้กับ", "For"), visit.say("ทำได้", "May"), visit.say("หมดอายุ", "Expires"), "",
      ]
      html.list(headings) { html in
        for token in tokens {
          html.put(.tr) { html in
            html.put(.td, token.name, .dataLabel(headings[0]))
            html.put(
              .td,
              TokenScope.allCases.filter(token.scopes.contains).map { visit.reader.term($0) }
                .joined(separator: " · "), .dataLabel(headings[1]))
            html.put(
              .td, visit.reader.date(token.expires.dateInThailand), .dataLabel(headings[2]))
            html.put(.td) { html in
              html.action(
                visit.say("ยกเลิก", "Revoke"), to: Address("account", "tokens", "revoke"), visit,
                class: "danger", values: ["token": token.id.description])
            }
          }
        }
      }
    }
    html.put(.details, .open(problems.contains { $0.field?.hasPrefix("token") == true })) { html in
      html.put(.summary, visit.say("สร้างโทเค็น", "Make a token"))
      html.form(to: Address("account", "tokens"), visit) { html in
        html.field(
          Field(
            "token-name", visit.say("ใช้กับโปรแกรมใด", "Which program it is for"),
            value: entry?.typed("token-name") ?? ""), problems, visit)
        html.put(.fieldset) { html in
          html.put(.legend, visit.say("ทำอะไรได้", "What it may do"))
          for scope in TokenScope.allCases {
            html.put(.label, .class("choice")) { html in
              html.put(
                .input, .type("checkbox"), .name("scope"), .value(scope.rawValue),
                .checked(entry?.form.all("scope").contains(scope.rawValue) ?? (scope == .read)))
              html.text(visit.reader.term(scope))
            }
          }
        }
        html.field(
          Field(
            "token-expires", visit.say("หมดอายุ", "Expires"),
            value: entry?.typed("token-expires") ?? "", kind: .short,
            hint: visit.say("เช่น 31/12/2570 ไม่เกินหนึ่งปี", "For example 31/12/2027; within a year.")),
          problems, visit)
        html.put(.button, visit.say("สร้างโทเค็น", "Make the token"), .type("submit"))
      }
    }
  }
}
