/// Shows what can be seen this once: recovery codes, a token, a link.
struct OncePage: Page {
  let heading: String
  let explanation: String
  let secrets: [String]
  let back: Address

  var section: Section? { nil }

  func title(_ visit: Visit) -> String { heading }

  func body(_ html: inout HTML, _ visit: Visit) {
    html.put(.h1, heading)
    html.put(.p, explanation, .class("notice warn"))
    html.put(.ul) { html in
      for secret in secrets {
        html.put(.li) { html in html.put(.code, secret) }
      }
    }
    html.put(.p) { html in
      html.put(
        .a, visit.say("เก็บไว้แล้ว ทำต่อ", "I have kept it; go on"), .class("button"), .href(back))
    }
  }
}
