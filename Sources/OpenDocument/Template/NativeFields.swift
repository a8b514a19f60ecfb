internal import Markup

/// Fields that people put in by LibreOffice's own menus: user fields, placeholders, input fields
/// and the columns of a mail merge.
struct NativeFields {
  /// User fields that a text shows.
  private var shown: Set<String> = []
  /// Variables that a text sets by itself, and those that it asks for.
  private var set: Set<String> = []
  private var asked: Set<String> = []
  /// Formulas and conditions, which may speak of either.
  private var formulas: [String] = []
  private var formulaBytes = 0
  private var declarations = 0
  /// Beyond this, each declaration is kept rather than looked for in each formula.
  private static let searchedBytes = 1 << 24

  private static let name = XMLName.odf("text:name")
  private static let column = XMLName.odf("text:column-name")
  private static let description = XMLName.odf("text:description")
  private static let userFields: Set<XMLName> = [
    .odf("text:user-field-get"), .odf("text:user-field-input"),
  ]
  private static let userField = XMLName.odf("text:user-field-decl")
  private static let variable = XMLName.odf("text:variable-decl")
  private static let variableInput = XMLName.odf("text:variable-input")
  private static let variableGet = XMLName.odf("text:variable-get")
  private static let variableSet = XMLName.odf("text:variable-set")
  private static let databaseField = XMLName.odf("text:database-display")
  private static let placeholder = XMLName.odf("text:placeholder")
  private static let input = XMLName.odf("text:text-input")
  private static let lists: Set<XMLName> = [
    .odf("text:user-field-decls"), .odf("text:variable-decls"),
  ]
  private static let formulaNames: Set<XMLName> = [
    .odf("text:formula"), .odf("text:condition"), .odf("table:formula"),
  ]

  init(_ root: XMLElement) { gather(root) }

  private mutating func gather(_ element: XMLElement) {
    for attribute in element.attributes where Self.formulaNames.contains(attribute.name) {
      formulas.append(attribute.value)
      formulaBytes += attribute.value.utf8.count
    }
    if Self.lists.contains(element.name) { declarations += element.children.count }
    if let name = element[Self.name] {
      switch element.name {
      case let kind where Self.userFields.contains(kind): shown.insert(name)
      case Self.variableSet: set.insert(name)
      case Self.variableInput: asked.insert(name)
      default: break
      }
    }
    element.elements.forEach { gather($0) }
  }

  /// What would stand between braces if this field had been typed; nil for what is no such field.
  func tag(of element: XMLElement) -> String? {
    switch element.name {
    case let kind where Self.userFields.contains(kind) || kind == Self.variableInput:
      return Self.tag(element[Self.name])
    case Self.variableGet:
      guard let name = element[Self.name], asked.contains(name), !set.contains(name) else {
        return nil
      }
      return Self.tag(name)
    case Self.databaseField: return Self.tag(element[Self.column])
    case Self.placeholder: return element.text.contains("{{") ? nil : Self.tag(element.text)
    case Self.input:
      // An input field's name is its hint, else its text, if that can be a name as it stands.
      guard !element.text.contains("{{") else { return nil }
      return [element[Self.description] ?? "", element.text].lazy.map(Self.withoutBrackets).first {
        $0.prefix { $0 != "|" }.drop { "#^/".contains($0) }.isFieldName
      }
    default: return nil
    }
  }

  /// How a person put in what stands in such an element.
  static func syntax(of name: XMLName) -> FieldSyntax {
    switch name {
    case placeholder: .placeholder
    case input: .inputField
    case databaseField: .databaseField
    case variableInput, variableGet: .variable
    case let kind where userFields.contains(kind): .userField
    default: .typed
    }
  }

  /// The name of a field, whose blanks are hyphens, and its formatters.
  private static func tag(_ text: String?) -> String {
    let parts = withoutBrackets(text ?? "").split(
      separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let name = (parts.first ?? "").split(whereSeparator: \.isWhitespace).joined(separator: "-")
    return ([name] + parts.dropFirst().map(String.init)).joined(separator: "|")
  }

  /// LibreOffice shows brackets around what people have to fill in.
  private static func withoutBrackets(_ text: String) -> String {
    var rest = Substring(text.trimmed)
    if rest.first.map({ "<‹«".contains($0) }) == true { rest.removeFirst() }
    if rest.last.map({ ">›»".contains($0) }) == true { rest.removeLast() }
    return String(rest).trimmed
  }

  /// The field whose value a declaration passes on to conditions.
  func declared(by element: XMLElement) -> String? {
    guard element.name == Self.userField, let name = element[Self.name], shown.contains(name)
    else { return nil }
    return Self.tag(name)
  }

  /// Without the declarations that nothing needs once the fields have their values.
  func withoutDeadDeclarations(_ element: XMLElement) -> XMLElement {
    var result = element
    result.children = element.children.compactMap { child in
      guard case .element(let child) = child else { return child }
      guard Self.lists.contains(child.name) else {
        return .element(withoutDeadDeclarations(child))
      }
      var list = child
      list.children = child.elements.filter { isNeeded($0) }.map { .element($0) }
      return list.children.isEmpty ? nil : .element(list)
    }
    return result
  }

  private func isNeeded(_ declaration: XMLElement) -> Bool {
    guard let name = declaration[Self.name] else { return false }
    let (work, isTooMuch) = formulaBytes.multipliedReportingOverflow(by: declarations)
    return declaration.name == Self.variable && set.contains(name)
      || isTooMuch || work > Self.searchedBytes || formulas.contains { $0.contains(name) }
  }
}
