/// An attribute of an element; one that is not to be there is nil.
///
/// There is none for styles or handlers of events: the site's policy lets browsers ignore them.
struct Attribute {
  let name: StaticString
  /// nil for one that has only a name.
  let value: String?

  init(_ name: StaticString, _ value: String?) { (self.name, self.value) = (name, value) }

  static func id(_ id: String) -> Attribute { Attribute("id", id) }
  static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  static func href(_ address: Address) -> Attribute { Attribute("href", address.text) }
  static func action(_ address: Address) -> Attribute { Attribute("action", address.text) }
  static func formAction(_ address: Address) -> Attribute {
    Attribute("formaction", address.text)
  }
  static func src(_ address: Address) -> Attribute { Attribute("src", address.text) }
  static func name(_ name: String) -> Attribute { Attribute("name", name) }
  static func value(_ value: String) -> Attribute { Attribute("value", value) }
  static func type(_ type: String) -> Attribute { Attribute("type", type) }
  static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  static func form(_ id: String) -> Attribute { Attribute("form", id) }
  static func lang(_ tag: String) -> Attribute { Attribute("lang", tag) }
  static func role(_ role: String) -> Attribute { Attribute("role", role) }
  static func title(_ title: String) -> Attribute { Attribute("title", title) }
  static func tabIndex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
  static func scope(_ scope: String) -> Attribute { Attribute("scope", scope) }
  static func colSpan(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }
  static func rowSpan(_ count: Int) -> Attribute { Attribute("rowspan", String(count)) }
  static func autoComplete(_ what: String) -> Attribute { Attribute("autocomplete", what) }
  static func inputMode(_ mode: String) -> Attribute { Attribute("inputmode", mode) }
  static func dateTime(_ iso: String) -> Attribute { Attribute("datetime", iso) }
  /// What a cell is called where rows are shown as cards.
  static func dataLabel(_ label: String) -> Attribute { Attribute("data-label", label) }
  /// Data for our own scripts.
  static func data(_ name: StaticString, _ value: String) -> Attribute { Attribute(name, value) }
  static func ariaLabel(_ label: String) -> Attribute { Attribute("aria-label", label) }
  static func ariaLabelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
  static func ariaDescribedBy(_ ids: String) -> Attribute { Attribute("aria-describedby", ids) }
  static func ariaLive(_ how: String) -> Attribute { Attribute("aria-live", how) }
  static func ariaHidden() -> Attribute { Attribute("aria-hidden", "true") }
  static func ariaSort(_ order: String) -> Attribute { Attribute("aria-sort", order) }

  static func ariaCurrent(_ isCurrent: Bool) -> Attribute? {
    isCurrent ? Attribute("aria-current", "page") : nil
  }
  static func ariaInvalid(_ isInvalid: Bool) -> Attribute? {
    isInvalid ? Attribute("aria-invalid", "true") : nil
  }
  static func checked(_ isChecked: Bool) -> Attribute? { flag("checked", isChecked) }
  static func selected(_ isSelected: Bool) -> Attribute? { flag("selected", isSelected) }
  static func disabled(_ isDisabled: Bool) -> Attribute? { flag("disabled", isDisabled) }
  static func required(_ isRequired: Bool) -> Attribute? { flag("required", isRequired) }
  static func open(_ isOpen: Bool) -> Attribute? { flag("open", isOpen) }

  private static func flag(_ name: StaticString, _ holds: Bool) -> Attribute? {
    holds ? Attribute(name, nil) : nil
  }
}
