internal import Markup

private func names(_ prefixed: String...) -> Set<XMLName> { Set(prefixed.map(XMLName.odf)) }

private let identities = names("xml:id", "text:id", "draw:id", "table:name", "draw:name")
private let references = names(
  "text:continue-list", "draw:start-shape", "draw:end-shape", "draw:chain-next-name")
/// Elements whose `text:name` is their own and may occur once.
private let named = names(
  "text:section", "text:bookmark", "text:bookmark-start", "text:bookmark-end",
  "text:reference-mark", "text:reference-mark-start", "text:reference-mark-end")
/// Elements whose `text:ref-name` is the name of another.
private let referring = names(
  "text:bookmark-ref", "text:reference-ref", "text:sequence-ref", "text:note-ref")
private let sequence = XMLName.odf("text:sequence")
private let referenceName = XMLName.odf("text:ref-name")
private let name = XMLName.odf("text:name")
private let href = XMLName.odf("xlink:href")
private let pageNumber = XMLName.odf("text:anchor-page-number")

extension XMLAttribute {
  /// Whether the value names the element, so that no other may have it.
  func isIdentity(of element: XMLName) -> Bool {
    identities.contains(self.name) || self.name == OpenDocument.name && named.contains(element)
      || self.name == referenceName && element == sequence
  }

  /// Whether the value is the name of another element.
  func isReference(in element: XMLName) -> Bool {
    references.contains(self.name) || self.name == referenceName && referring.contains(element)
      || self.name == href && value.hasPrefix("#")
  }

  /// The value up to the end of the name in it, and the rest: a link to a place in the document
  /// (`#name|kind`) has both.
  func target(in element: XMLName) -> (target: String, rest: String) {
    guard self.name == href, value.hasPrefix("#"), let end = value.firstIndex(of: "|") else {
      return (value, "")
    }
    return (String(value[..<end]), String(value[end...]))
  }

  /// The page that a frame is fixed to.
  var page: Int? { self.name == pageNumber ? Int(value) : nil }
}

extension TemplateNode {
  /// Names below this node, as they are and as links write them, except for those in groups of
  /// their own.
  func collectNames(into result: inout Set<String>) {
    let element: TemplateElement
    switch self {
    case .element(let inner): element = inner
    case .slot(let slot): element = slot.frame
    case .text, .field, .mark, .group: return
    }
    for attribute in element.attributes where attribute.isIdentity(of: element.name) {
      result.formUnion([attribute.value, "#" + attribute.value])
    }
    element.children.forEach { $0.collectNames(into: &result) }
  }

  fileprivate var holdsField: Bool {
    switch self {
    case .field: true
    case .element(let element): element.children.contains(where: \.holdsField)
    case .group(let group): group.body.contains(where: \.holdsField)
    case .text, .mark, .slot: false
    }
  }
}

private let office = XMLName.odf("office:value").namespace
private let formula = XMLName.odf("table:formula")
private let valueType = XMLName.odf("office:value-type")

extension TemplateElement {
  /// The attributes; those of a cell with a field do not claim the value that was there before.
  ///
  /// With `isNumber` the field's value decides on the type.
  func attributes(holdingNumber isNumber: Bool) -> [XMLAttribute] {
    let kept = attributes.filter { $0.name.namespace != office && $0.name != formula }
    if isNumber || passesOn != nil { return kept }
    guard self.name.isCell, attributes.contains(where: { $0.name == valueType }),
      children.contains(where: \.holdsField)
    else { return attributes }
    return kept + [XMLAttribute(valueType, "string")]
  }

  /// The field that is a cell's whole text and whose value the cell can hold as a number.
  var number: FieldUse? {
    // Flat files have blanks between a cell and its paragraph.
    let inner = children.filter { if case .text = $0 { $0.isVisible } else { true } }
    guard self.name.isCell, case .field(let use)? = onlyChild(of: inner),
      use.formatters.contains(where: { $0.name == "number" })
    else { return nil }
    return use
  }

  private func onlyChild(of nodes: [TemplateNode]) -> TemplateNode? {
    guard nodes.count == 1, let node = nodes.first else { return nil }
    guard let element = node.element else { return node }
    return element.name.isParagraph || element.name.isSpan ? onlyChild(of: element.children) : nil
  }
}

/// Gathers the namespaces that a document has to declare.
struct NamespaceDeclarations {
  private var namespaces: Set<String> = []
  private var valuePrefixes: Set<String> = []

  /// Prefix and namespace, in a fixed order.
  var all: [(prefix: String, uri: String)] {
    let names = namespaces.compactMap { uri in namespacePrefixes[uri].map { ($0, uri) } }
    let values = valuePrefixes.compactMap { prefix in
      valueNamespaces[prefix].map { (prefix, $0) }
    }
    return (names + values).filter { $0.0 != "xml" }.sorted { $0.0 < $1.0 }
  }

  mutating func add(_ name: XMLName) { namespaces.insert(name.namespace) }

  mutating func add(_ node: TemplateNode) {
    switch node {
    case .text, .field, .mark: break
    case .group(let group): group.body.forEach { add($0) }
    case .slot(let slot):
      add(.element(slot.frame))
      namespaces.formUnion([XMLName.odf("svg:x").namespace, XMLName.odf("xlink:href").namespace])
    case .element(let element):
      namespaces.insert(element.name.namespace)
      for attribute in element.attributes {
        namespaces.insert(attribute.name.namespace)
        if let prefix = attribute.value.split(separator: ":", maxSplits: 1).first,
          valueNamespaces[String(prefix)] != nil
        {
          valuePrefixes.insert(String(prefix))
        }
      }
      element.children.forEach { add($0) }
    }
  }
}
