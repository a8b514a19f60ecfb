internal import Markup

extension CurriculumWalk {
  /// Holds an element and all below it against the vocabulary, whatever their values are.
  ///
  /// What is missing is not noted where a misspelt name stands for it. Recursion ends, because the
  /// vocabulary does: nothing below an unknown element is looked at.
  mutating func checkShape(of element: XMLElement) {
    let name = element.name.local
    guard let rule = Vocabulary.rules[name] else { return }
    checkAttributes(of: element, rule.attributes)
    var counts: [String: Int] = [:]
    for node in element.children {
      switch node {
      case .text(let text):
        let stray = collapsed(text)
        if !rule.holdsWords, !stray.isEmpty {
          note(element.line, .strayText(String(stray.prefix(40)), in: name))
        }
      case .element(let child):
        let part = rule.children.first { Vocabulary.name($0.name) == child.name }
        if let part {
          counts[part.name, default: 0] += 1
          if counts[part.name] == 2, !part.repeats {
            note(child.line, .repeatedElement(part.name, in: name))
          }
          checkShape(of: child)
        } else {
          let near = nearest(to: child.name.local, among: rule.children.map(\.name))
          if let near { counts[near, default: 0] += 1 }
          note(child.line, .unknownElement(child.name.local, in: name, nearest: near))
        }
      }
    }
    for part in rule.children where part.isRequired && counts[part.name] == nil {
      note(element.line, .missingElement(part.name, in: name))
    }
  }

  private mutating func checkAttributes(of element: XMLElement, _ parts: [ElementRule.Part]) {
    let name = element.name.local
    var met: Set<String> = []
    for attribute in element.attributes {
      let shown = attribute.name == Vocabulary.language ? "xml:lang" : attribute.name.local
      let isOurs = attribute.name.namespace.isEmpty || attribute.name == Vocabulary.language
      if isOurs, parts.contains(where: { $0.name == shown }) {
        met.insert(shown)
      } else {
        let near = nearest(
          to: shown, among: parts.map(\.name).filter { element.attribute(shownAs: $0) == nil })
        if let near { met.insert(near) }
        note(element.line, .unknownAttribute(shown, of: name, nearest: near))
      }
    }
    for part in parts where part.isRequired && !met.contains(part.name) {
      note(element.line, .missingAttribute(part.name, of: name))
    }
    if name == "module", !met.contains("hours") {
      note(element.line, .noHours(module: element["code"]))
    }
  }
}

extension XMLElement {
  fileprivate func attribute(shownAs name: String) -> String? {
    name == "xml:lang" ? self[Vocabulary.language] : self[name]
  }
}
