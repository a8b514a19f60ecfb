internal import Markup

/// The vocabulary's elements; `curricula/curriculum.rng` says the same to other programs.
enum Vocabulary {
  static let namespace = "urn:heddle:curriculum:1"
  static let language = XMLName("lang", in: "http://www.w3.org/XML/1998/namespace")

  static func name(_ local: String) -> XMLName { XMLName(local, in: namespace) }

  /// An element's own rule is the same wherever it stands.
  static let rules: [String: ElementRule] = [
    "curriculum": ElementRule(
      attributes: [.required("code"), .required("version")],
      children: [
        .atLeastOnce("title"), .any("summary"), .atMostOnce("competencies"), .once("modules"),
        .once("completion"),
      ]),
    "competencies": ElementRule(children: [.atLeastOnce("competency")]),
    "competency": ElementRule(
      attributes: [.required("code"), .optional("expected")],
      children: [.atLeastOnce("title"), .any("indicator")]),
    "indicator": ElementRule(
      attributes: [.required("level")], children: [.atLeastOnce("text")]),
    "modules": ElementRule(children: [.atLeastOnce("module")]),
    "module": ElementRule(
      attributes: [
        .required("code"), .required("round"), .optional("hours"), .optional("trainers"),
        .optional("competencies"), .optional("prerequisites"),
      ],
      children: [.atLeastOnce("title"), .any("method"), .any("objective")]),
    "objective": ElementRule(children: [.atLeastOnce("text")]),
    "completion": ElementRule(children: [.once("attendance"), .any("required")]),
    "attendance": ElementRule(
      attributes: [.required("percent"), .required("basis"), .optional("lateness-limit")]),
    "required": ElementRule(
      attributes: [.required("competency"), .required("level"), .required("occasion")]),
    "title": .words, "summary": .words, "method": .words, "text": .words,
  ]
}

/// What an element may hold.
struct ElementRule {
  let attributes: [Part]
  let children: [Part]
  let holdsWords: Bool

  init(attributes: [Part] = [], children: [Part] = []) {
    (self.attributes, self.children, holdsWords) = (attributes, children, false)
  }

  private init() {
    (attributes, children, holdsWords) = ([.required("xml:lang")], [], true)
  }

  static let words = ElementRule()

  /// An attribute or a child, and how often it may stand.
  struct Part {
    let name: String
    let isRequired: Bool
    let repeats: Bool

    static func required(_ name: String) -> Part { once(name) }
    static func optional(_ name: String) -> Part { atMostOnce(name) }
    static func once(_ name: String) -> Part { Part(name: name, isRequired: true, repeats: false) }
    static func atMostOnce(_ name: String) -> Part {
      Part(name: name, isRequired: false, repeats: false)
    }
    static func any(_ name: String) -> Part { Part(name: name, isRequired: false, repeats: true) }
    static func atLeastOnce(_ name: String) -> Part {
      Part(name: name, isRequired: true, repeats: true)
    }
  }
}
