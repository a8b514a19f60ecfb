internal import Markup

/// Takes out of a document what must not pass on to others: what ODF 1.3 does not define, scripts
/// and their listeners, comments and tracked changes.
///
/// Foreign attributes go; a foreign element in a paragraph gives way to its content, as ODF 1.3
/// part 3, section 3.17 reads it, and elsewhere goes with it.
struct Cleaning {
  /// Addresses that point outside of the package, where they would be fetched.
  private(set) var outside: Set<String> = []
  /// Package files that are referred to; a name ending in `/` is a document of its own.
  private(set) var references: Set<String> = []
  private let files: Set<String>
  private let folders: Set<String>

  static let dropped = names(
    "office:scripts", "office:event-listeners", "script:event-listener",
    "presentation:event-listener", "text:script", "office:annotation", "office:annotation-end",
    "text:soft-page-break", "text:tracked-changes", "text:change", "text:change-start",
    "text:change-end",
    "text:dde-connection-decls", "office:dde-source", "table:dde-links", "table:tracked-changes",
    "draw:applet", "draw:plugin",
    "draw:object-ole", "text:database-next", "text:database-row-select")
  static let unwrapped = names(
    "text:dde-connection", "text:database-name", "text:database-row-number")
  private static let links = names("text:a", "draw:a")
  /// A chart names the document that its data are in (ODF 1.3 part 3, section 11.1): itself, or the
  /// one around it.
  private static let chart = XMLName.odf("chart:chart")
  private static let table = XMLName.odf("table:table")
  private static let lists = names("table:table-columns", "table:table-rows")
  private static let symbol = XMLName.odf("chart:symbol-image")
  private static let href = XMLName.odf("xlink:href")

  private static func names(_ prefixed: String...) -> Set<XMLName> {
    Set(prefixed.map(XMLName.odf))
  }

  /// `files` are the members of the package, to know what a reference is to.
  init(files: Set<String>) {
    self.files = files
    folders = Set(
      files.compactMap { file in file.lastIndex(of: "/").map { String(file[...$0]) } })
  }

  mutating func clean(root: XMLElement) -> XMLElement {
    var root = clean(kept: root, inParagraph: false)
    let version = XMLName.odf("office:version")
    root.attributes.removeAll { $0.name == version }
    root.attributes.append(XMLAttribute(version, "1.3"))
    return root
  }

  private mutating func clean(_ element: XMLElement, inParagraph: Bool) -> [XMLNode] {
    if Self.dropped.contains(element.name) || isBroken(element) { return [] }
    let isForeign = element.name.prefixed == nil || element.name.namespace.isEmpty
    if isForeign || Self.unwrapped.contains(element.name) || Self.runsScript(element) {
      return inParagraph ? cleanChildren(of: element, inParagraph: true) : []
    }
    return [.element(clean(kept: element, inParagraph: inParagraph))]
  }

  private mutating func clean(kept element: XMLElement, inParagraph: Bool) -> XMLElement {
    var element = element
    element.attributes.removeAll {
      $0.name.prefixed == nil
        || $0.name.namespace.isEmpty
          && element.name.namespace.hasPrefix("urn:oasis:names:tc:opendocument:")
    }
    note(element)
    element.children = cleanChildren(
      of: element, inParagraph: element.name.isParagraph || inParagraph && element.name.isInline)
    return element
  }

  private mutating func cleanChildren(of element: XMLElement, inParagraph: Bool) -> [XMLNode] {
    var children: [XMLNode] = []
    for child in element.children {
      switch child {
      case .text: children.append(child)
      case .element(let child): children += clean(child, inParagraph: inParagraph)
      }
    }
    return children
  }

  /// What LibreOffice writes although ODF does not allow it: symbols of charts without a file, and
  /// tables of charts without rows or columns.
  private func isBroken(_ element: XMLElement) -> Bool {
    switch element.name {
    case Self.symbol: element[Self.href] == nil
    case Self.table:
      element.elements.contains { Self.lists.contains($0.name) && $0.elements.isEmpty }
    default: false
    }
  }

  /// A link that LibreOffice would run instead of opening.
  static func runsScript(_ element: XMLElement) -> Bool {
    guard links.contains(element.name), let address = element[href] else { return false }
    let scheme = address.prefix { $0 != ":" }.lowercased()
    return ["macro", "javascript", "slot", "service"].contains(scheme)
      || scheme.hasPrefix("vnd.sun.star")
  }

  private static let formulas = names("table:formula", "text:formula", "text:condition")
  private static let fetchers = ["WEBSERVICE(", "DDE(", "'#"]

  private mutating func note(_ element: XMLElement) {
    for attribute in element.attributes where Self.formulas.contains(attribute.name) {
      let formula = attribute.value.uppercased()
      if Self.fetchers.contains(where: { formula.contains($0) }) { outside.insert(attribute.value) }
    }
    guard let address = element[Self.href], !Self.links.contains(element.name), !address.isEmpty,
      !address.hasPrefix("#"), element.name != Self.chart || ![".", ".."].contains(address)
    else { return }
    let path = address.hasPrefix("./") ? String(address.dropFirst(2)) : address
    if files.contains(path) {
      references.insert(path)
    } else if folders.contains(path + "/") {
      references.insert(path + "/")
    } else {
      outside.insert(address)
    }
  }
}
