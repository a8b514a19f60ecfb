internal import Markup

/// Rewrites a template's trees so that they hold many parts: what each part has of its own stands
/// in a group without a name.
struct Combining {
  /// The name of that group, which no template can ask for.
  static let partGroup = ""
  /// The style of an empty paragraph, for a part that has nothing to show.
  static let emptyStyle = "heddle_part"

  private(set) var problems: [TemplateProblem] = []
  /// Styles of which each part has its own.
  private(set) var numbered: Set<StyleKey> = []
  private var pages: PageStyles
  private var automatic: [StyleKey: TemplateElement] = [:]
  private var starts: [StyleKey: TemplateElement] = [:]

  private static let automaticStyles = XMLName.odf("office:automatic-styles")
  private static let text = XMLName.odf("office:text")
  private static let table = XMLName.odf("table:table")
  private static let breakBefore = XMLName.odf("fo:break-before")
  private static let anchor = XMLName.odf("text:anchor-type")
  private static let drawing = XMLName.odf("draw:frame").namespace
  private static let nextStyle = XMLName.odf("style:next-style-name")
  private static let displayName = XMLName.odf("style:display-name")

  /// - Parameter styles: the root of `styles.xml`, if there is one.
  init(styles: TemplateElement?) { pages = PageStyles(styles: styles) }

  var varies: Bool { pages.vary }

  mutating func content(_ root: TemplateElement) -> TemplateElement {
    for style in root.elements.first(where: { $0.name == Self.automaticStyles })?.elements ?? [] {
      pages.add(style)
      if let key = StyleKey(style) { automatic[key] = style }
    }
    if pages.vary {
      for name in pages.breaking(butFor: Set(automatic.keys)) {
        problems.append(.cannotCombine(.pageStyleOfStyle(name)))
      }
      numbered = Set(
        automatic.filter { $0.value[PageStyles.masterPageName]?.isEmpty == false }.keys)
    }
    let body = withParts(root)
    addStart(for: StyleKey("paragraph", ""), named: Self.emptyStyle)
    return withStyles(body)
  }

  /// Whether an attribute names a style, or page style, of which each part has its own.
  func isNumbered(_ attribute: XMLAttribute, of element: TemplateElement) -> Bool {
    guard varies else { return false }
    switch attribute.name {
    case PageStyles.masterPageName, Self.nextStyle: return pages.names.contains(attribute.value)
    case StyleKey.styleName:
      return element.name == PageStyles.masterPage
        || StyleKey(element).map { numbered.contains($0) } ?? false
    case PartStart.paragraphStyle: return numbered.contains(StyleKey("paragraph", attribute.value))
    case PartStart.tableStyle: return numbered.contains(StyleKey("table", attribute.value))
    default: return false
    }
  }

  /// Page styles, one set for each part if they differ.
  func styles(_ root: TemplateElement) -> TemplateElement {
    guard pages.vary else { return root }
    var root = root
    if let index = root.children.firstIndex(where: { $0.element?.name == PageStyles.masterPage }) {
      let masters = root.children.filter { $0.element?.name == PageStyles.masterPage }.map {
        node -> TemplateNode in
        guard var master = node.element else { return node }
        // LibreOffice takes two styles that are shown by one name for one.
        master[Self.displayName] = nil
        return .element(master)
      }
      root.children.removeAll { $0.element?.name == PageStyles.masterPage }
      root.children.insert(Self.part(masters), at: min(index, root.children.count))
    }
    root.children = root.children.map { node in
      node.element.map { .element(styles($0)) } ?? node
    }
    return root
  }

  private static func part(_ body: [TemplateNode]) -> TemplateNode {
    .group(TemplateGroup(name: partGroup, isInverted: false, body: body))
  }

  private mutating func withParts(_ element: TemplateElement) -> TemplateElement {
    var element = element
    if element.name == Self.text {
      let end = element.children.firstIndex { !isDeclaration($0) } ?? element.children.endIndex
      let declarations = element.children[..<end]
      // LibreOffice loses a frame fixed to a page that stands behind text.
      let fixed = element.children[end...].filter(Self.isFixed)
      var parts = element.children[end...].filter { !Self.isFixed($0) }
      markStart(&parts)
      element.children =
        declarations + (fixed.isEmpty ? [] : [Self.part(fixed)]) + [Self.part(parts)]
    } else {
      element.children = element.children.map { node in
        node.element.map { .element(withParts($0)) } ?? node
      }
    }
    return element
  }

  private static func isFixed(_ node: TemplateNode) -> Bool {
    switch node {
    case .element(let element): element[anchor] == "page"
    case .slot(let slot): slot.frame[anchor] == "page"
    case .text, .field, .mark, .group: false
    }
  }

  /// What stands once before the text itself.
  private mutating func isDeclaration(_ node: TemplateNode) -> Bool {
    guard let element = node.element else { return false }
    if element.elements.contains(where: { $0.passesOn != nil }) {
      problems.append(.cannotCombine(.conditionOnUserField))
    }
    return element.name == .odf("office:forms") || element.name.local.hasSuffix("-decls")
      || element.name.local.hasSuffix("auto-mark-file")
  }

  /// Marks whatever may come first in a part, up to what surely does.
  @discardableResult
  private mutating func markStart(_ nodes: inout [TemplateNode]) -> Bool {
    for index in nodes.indices {
      switch nodes[index] {
      case .group(var group):
        markStart(&group.body)
        markStart(&group.otherwise)
        nodes[index] = .group(group)
      case .element(var element) where element.name.isParagraph || element.name == Self.table:
        let isTable = element.name == Self.table
        let attribute = isTable ? PartStart.tableStyle : PartStart.paragraphStyle
        let key = StyleKey(isTable ? "table" : "paragraph", element[attribute] ?? "")
        let style = addStart(for: key)
        element.start = PartStart(attribute: attribute, style: style)
        nodes[index] = .element(element)
        return true
      case .element(var element) where element.name.namespace != Self.drawing:
        let isDone = markStart(&element.children)
        nodes[index] = .element(element)
        if isDone { return true }
      case .element, .text, .field, .mark, .slot: break
      }
    }
    return false
  }

  /// Makes the style that begins a part with something of the given style.
  @discardableResult
  private mutating func addStart(for key: StyleKey, named name: String? = nil) -> String {
    let name = name ?? (key.name.isEmpty ? Self.emptyStyle : key.name + "_part")
    var style: TemplateElement
    if let original = automatic[key] {
      style = original
      style.children = style.children.map { node in
        guard var properties = node.element else { return node }
        properties[Self.breakBefore] = nil
        return .element(properties)
      }
    } else {
      style = TemplateElement(name: .odf("style:style"), attributes: [], children: [])
      style[.odf("style:family")] = key.family
      if !key.name.isEmpty { style[.odf("style:parent-style-name")] = key.name }
    }
    style[StyleKey.styleName] = name
    style[PageStyles.masterPageName] = pages.page(of: key)
    let start = StyleKey(key.family, name)
    starts[start] = style
    if pages.vary { numbered.insert(start) }
    return name
  }

  private func withStyles(_ root: TemplateElement) -> TemplateElement {
    var root = root
    let all = starts.values.sorted {
      ($0[StyleKey.styleName] ?? "") < ($1[StyleKey.styleName] ?? "")
    }
    let own = automatic.filter { numbered.contains($0.key) }.values.sorted {
      ($0[StyleKey.styleName] ?? "") < ($1[StyleKey.styleName] ?? "")
    }
    let added: [TemplateNode] =
      pages.vary
      ? [Self.part((all + own).map { .element($0) })] : all.map { .element($0) }
    let isThere = root.elements.contains { $0.name == Self.automaticStyles }
    if !isThere {
      let place = root.children.firstIndex { $0.element?.name == .odf("office:body") } ?? 0
      root.children.insert(
        .element(TemplateElement(name: Self.automaticStyles, attributes: [], children: [])),
        at: place)
    }
    root.children = root.children.map { node in
      guard var styles = node.element, styles.name == Self.automaticStyles else { return node }
      styles.children.removeAll { node in
        node.element.flatMap(StyleKey.init).map { numbered.contains($0) } ?? false
      }
      styles.children += added
      return .element(styles)
    }
    return root
  }
}

/// Why a template cannot have many renderings in one document.
package enum CombiningObstacle: Hashable, Sendable {
  /// Formulas of one sheet would speak of another's cells.
  case spreadsheet
  /// Headers differ from part to part, and a style that all parts share begins pages with them.
  case pageStyleOfStyle(String)
  /// A condition of LibreOffice's own asks a user field, which has one value in a document.
  case conditionOnUserField
}
