internal import Phrases

extension HTML {
  /// A box to tick, with its label beside it.
  mutating func check(
    _ name: String, _ label: String, value: String = "yes", isChecked: Bool, id: String? = nil
  ) {
    put(.div, .class("choice")) { html in
      html.put(
        .input, .type("checkbox"), .id(id ?? name), .name(name), .value(value),
        .checked(isChecked))
      html.put(.label, label, .for(id ?? name))
    }
  }

  /// Several boxes of one field; what is wrong with them stands above.
  mutating func checks(
    _ name: String, _ label: String, _ choices: [Field.Choice], chosen: [String],
    _ problems: [Problem]
  ) {
    put(.fieldset, .id(name), .tabIndex(-1)) { html in
      html.put(.legend, label)
      for problem in problems where problem.field == name {
        html.put(.p, problem.text, .class("problem"))
      }
      html.put(.div, .class("columns")) { html in
        for (place, choice) in choices.enumerated() {
          html.check(
            name, choice.label, value: choice.value, isChecked: chosen.contains(choice.value),
            id: "\(name)-\(place)")
        }
      }
    }
  }
}
