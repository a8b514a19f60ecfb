internal import Training
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
        } else if child.name.namespace != Vocabulary.namespace {
          counts[child.name.local, default: 0] += 1
          note(
            child.line, .foreignElement(child.name.local, namespace: child.name.namespace))
        } else {
          let near = nearest(to: child.name.local, among: rule.children.map(\.name)).first
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
    let names = element.attributes.map { attribute in
      attribute.name == Vocabulary.language
        ? "xml:lang" : attribute.name.namespace.isEmpty ? attribute.name.local : nil
    }
    var met = Set(names.compactMap { $0 })
    let free = parts.map(\.name).filter { !met.contains($0) }
    for (attribute, known) in zip(element.attributes, names) {
      if let known, parts.contains(where: { $0.name == known }) { continue }
      let found = known ?? attribute.name.local
      let near = nearest(to: found, among: free).first
      if let near { met.insert(near) }
      note(element.line, .unknownAttribute(found, of: name, nearest: near))
    }
    for part in parts where part.isRequired && !met.contains(part.name) {
      note(element.line, .missingAttribute(part.name, of: name))
    }
    if name == "module", !met.contains("hours") {
      note(element.line, .noHours(module: element["code"]))
    }
  }
}
