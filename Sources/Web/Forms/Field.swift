/// A field of a form with its label, what was typed into it, and what is wrong with that.
struct Field {
  let name: String
  let label: String
  var value = ""
  var kind = Kind.text
  var hint = ""
  var isRequired = true
  /// What browsers may fill in (HTML Living Standard § 4.10.18.7).
  var autoComplete = "off"

  enum Kind {
    case text
    /// For few characters: a number, a date, a time.
    case short
    case number
    case password
    case area
    case choice([Choice])
    case file(accept: String)
  }

  struct Choice {
    let value: String
    let label: String

    init(_ value: String, _ label: String) { (self.value, self.label) = (value, label) }
  }

  init(
    _ name: String, _ label: String, value: String = "", kind: Kind = .text, hint: String = "",
    isRequired: Bool = true, autoComplete: String = "off"
  ) {
    self.name = name
    self.label = label
    self.value = value
    self.kind = kind
    self.hint = hint
    self.isRequired = isRequired
    self.autoComplete = autoComplete
  }
}
