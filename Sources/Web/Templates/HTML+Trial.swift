internal import Documents
internal import Exports
internal import OpenDocument
internal import Phrases
internal import Training

extension HTML {
  /// What the check of a template found, from the gravest on, and its fonts.
  mutating func trial(_ trial: TemplateTrial, _ visit: Visit) {
    let reader = visit.reader
    put(.h2, visit.say("ผลการตรวจ", "What the check found"))
    put(
      .p,
      visit.say(
        "รู้จัก \(reader.number(trial.check.known)) จาก \(reader.number(trial.check.total)) ชื่อในแม่แบบ",
        "\(trial.check.known) of its \(trial.check.total) names are known."))
    for severity in PreflightFinding.Severity.allCases {
      let found = trial.findings.filter { $0.severity == severity }
      if found.isEmpty { continue }
      put(.h3, "\(reader.term(severity)) (\(reader.number(found.count)))")
      put(.ul, .class("findings " + severity.style)) { html in
        for finding in found.prefix(Self.findingLimit) { html.finding(finding, visit) }
      }
      if found.count > Self.findingLimit {
        put(
          .p,
          visit.say(
            "และอีก \(reader.number(found.count - Self.findingLimit)) ข้อ",
            "and \(found.count - Self.findingLimit) more"), .class("quiet"))
      }
    }
    fonts(trial, visit)
  }

  /// A person reads no more of them; a hostile file has as many as it likes.
  private static let findingLimit = 100

  private mutating func finding(_ finding: PreflightFinding, _ visit: Visit) {
    let reader = visit.reader
    let advice = reader.advice(finding.fact)
    put(.li) { html in
      html.put(.p, advice.what)
      if !finding.places.isEmpty {
        let more = finding.count - finding.places.count
        let places = finding.places.map(reader.place).joined(separator: "; ")
        html.put(
          .p,
          visit.say("ที่: ", "Where: ") + places
            + (more > 0 ? visit.say(" และอีก \(reader.number(more)) แห่ง", " and \(more) more") : ""),
          .class("quiet"))
      }
      if let mend = advice.mend { html.put(.p, visit.say("วิธีแก้: ", "To mend it: ") + mend) }
    }
  }

  private mutating func fonts(_ trial: TemplateTrial, _ visit: Visit) {
    guard !trial.fonts.isEmpty else { return }
    put(.h3, visit.say("แบบอักษรที่ใช้", "Fonts"))
    put(.ul, .class("plain")) { html in
      for (font, state) in trial.fonts.prefix(Self.findingLimit) {
        html.put(.li, "\(font.family): \(visit.reader.term(state, of: font))")
      }
    }
  }
}

extension PreflightFinding.Severity {
  fileprivate var style: String {
    switch self {
    case .error: "bad"
    case .warning: "warn"
    case .note: ""
    }
  }
}
