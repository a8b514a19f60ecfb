internal import Markup

/// Automatic styles that crop the picture of a slot: a crop is made for one picture, so another
/// gets a twin of the style without it.
struct CroppingStyles {
  static let suffix = "_whole"
  private(set) var names: Set<String> = []

  private static let clip = XMLName.odf("fo:clip")
  private static let styleName = XMLName.odf("style:name")
  private static let drawStyle = XMLName.odf("draw:style-name")
  private static let automatic = XMLName.odf("office:automatic-styles")

  /// Adds the twins to a document.
  mutating func addTwins(to root: XMLElement) -> XMLElement {
    var used: Set<String> = []
    Self.collect(root, into: &used)
    var root = root
    root.children = root.children.map { node in
      guard var styles = node.element, styles.name == Self.automatic else { return node }
      for style in styles.elements {
        guard let name = style[Self.styleName], used.contains(name), Self.crops(style) else {
          continue
        }
        names.insert(name)
        var twin = Self.whole(style)
        twin.attributes = twin.attributes.map {
          $0.name == Self.styleName ? XMLAttribute($0.name, name + Self.suffix) : $0
        }
        styles.children.append(.element(twin))
      }
      return .element(styles)
    }
    return root
  }

  private static func collect(_ element: XMLElement, into used: inout Set<String>) {
    if let style = element[drawStyle], PictureSlot.isSlot(element) { used.insert(style) }
    element.elements.forEach { collect($0, into: &used) }
  }

  private static func crops(_ element: XMLElement) -> Bool {
    let clip = element[clip] ?? ""
    return clip.contains { ("1"..."9").contains($0) } || element.elements.contains(where: crops)
  }

  private static func whole(_ element: XMLElement) -> XMLElement {
    var element = element
    element.attributes.removeAll { $0.name == clip }
    element.children = element.elements.map { .element(whole($0)) }
    return element
  }
}
