internal import Markup

/// How a paragraph or table begins its part of a combined document: on a page of its own, in the
/// page style that the template begins with.
struct PartStart: Sendable {
  /// The attribute that names the style.
  let attribute: XMLName
  /// The style with the page break.
  let style: String

  static let paragraphStyle = XMLName.odf("text:style-name")
  static let tableStyle = XMLName.odf("table:style-name")
}

/// A family and name, which together are a style's own.
struct StyleKey: Hashable {
  let family: String
  let name: String

  private static let family = XMLName.odf("style:family")
  static let styleName = XMLName.odf("style:name")
  private static let style = XMLName.odf("style:style")

  init(_ family: String, _ name: String) { (self.family, self.name) = (family, name) }

  init?(_ element: TemplateElement) {
    guard element.name == Self.style, let family = element[Self.family],
      let name = element[Self.styleName]
    else { return nil }
    self.init(family, name)
  }
}

extension TemplateElement {
  subscript(_ name: XMLName) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      attributes.removeAll { $0.name == name }
      if let newValue { attributes.append(XMLAttribute(name, newValue)) }
    }
  }

  var elements: [TemplateElement] { children.compactMap(\.element) }

  /// The first element below with this name.
  func first(_ name: XMLName) -> TemplateElement? {
    for element in elements {
      if element.name == name { return element }
      if let found = element.first(name) { return found }
    }
    return nil
  }
}

/// The page styles of a template, and which of its styles begin a page with one.
struct PageStyles {
  private var pages: [StyleKey: String] = [:]
  private var parents: [StyleKey: String] = [:]
  /// Page styles in the order of the file.
  private(set) var names: [String] = []
  /// Whether headers or footers differ from part to part.
  private(set) var vary = false

  static let masterPage = XMLName.odf("style:master-page")
  static let masterPageName = XMLName.odf("style:master-page-name")
  private static let parent = XMLName.odf("style:parent-style-name")

  /// - Parameter styles: the root of `styles.xml`, if there is one.
  init(styles: TemplateElement?) {
    if let styles { gather(styles) }
  }

  private mutating func gather(_ element: TemplateElement) {
    if element.name == Self.masterPage, let name = element[StyleKey.styleName] {
      names.append(name)
      if element.varies { vary = true }
    }
    add(element)
    element.elements.forEach { gather($0) }
  }

  /// Takes note of a style.
  mutating func add(_ style: TemplateElement) {
    guard let key = StyleKey(style) else { return }
    if let page = style[Self.masterPageName], !page.isEmpty { pages[key] = page }
    if let parent = style[Self.parent] { parents[key] = parent }
  }

  /// The page style that a paragraph or table of a style begins, be it by a style above.
  func page(of style: StyleKey) -> String {
    var style = style
    for _ in 0..<50 {
      if let page = pages[style] { return page }
      guard let parent = parents[style] else { break }
      style = StyleKey(style.family, parent)
    }
    return names.contains("Standard") ? "Standard" : names.first ?? "Standard"
  }

  /// Styles that begin a page with a page style, but for the given ones.
  func breaking(butFor automatic: Set<StyleKey>) -> [String] {
    pages.keys.filter { !automatic.contains($0) }.map(\.name).sorted()
  }
}

extension TemplateElement {
  /// Whether values change what is in it.
  fileprivate var varies: Bool {
    children.contains { node in
      switch node {
      case .field, .group, .slot, .mark: true
      case .text: false
      case .element(let element): element.varies
      }
    }
  }
}
