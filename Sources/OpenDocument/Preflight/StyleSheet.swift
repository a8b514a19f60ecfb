internal import Markup

/// The styles of a template as layers of settings, each with all that it inherits by name.
struct StyleSheet {
  /// A style of one part's own, or one that both share.
  private struct Key: Hashable {
    let part: TemplatePart?
    let style: StyleKey
  }

  private struct Style {
    let own: TextLayer
    let parent: String?
    /// Of a style for sheets.
    let isShown: Bool
  }

  private var styles: [Key: Style] = [:]
  private var names: [Key: String] = [:]
  private var layers: [Key: TextLayer] = [:]
  private var visible: [Key: String] = [:]
  private var defaults: [String: TextLayer] = [:]
  private var faces: [String: FontChoice] = [:]

  private static let fontFaces = XMLName.odf("office:font-face-decls")
  private static let common = XMLName.odf("office:styles")
  private static let automatic = XMLName.odf("office:automatic-styles")
  private static let defaultStyle = XMLName.odf("style:default-style")
  private static let family = XMLName.odf("style:family")
  private static let parent = XMLName.odf("style:parent-style-name")
  private static let displayName = XMLName.odf("style:display-name")

  init(_ trees: [TemplateTree]) {
    for tree in trees {
      for section in tree.root.elements where section.name == Self.fontFaces { addFaces(section) }
    }
    for tree in trees {
      for section in tree.root.elements {
        switch section.name {
        case Self.common: add(section, part: nil)
        case Self.automatic: add(section, part: tree.part)
        default: break
        }
      }
    }
    for key in styles.keys { resolve(key) }
  }

  private mutating func addFaces(_ section: TemplateElement) {
    for face in section.elements {
      guard let name = face[StyleKey.styleName] else { continue }
      let family = face[.odf("svg:font-family")] ?? name
      let isEmbedded = face.first(.odf("svg:font-face-uri")) != nil
      faces[name] = FontChoice(families: family, isEmbedded: isEmbedded) ?? faces[name]
    }
  }

  private mutating func add(_ section: TemplateElement, part: TemplatePart?) {
    for element in section.elements {
      if element.name == Self.defaultStyle, let family = element[Self.family] {
        // Nothing is below the defaults, so Latin settings alone there lag behind nothing.
        defaults[family] = layer(of: element, named: PreflightStyle(name: "", isDirect: false))
      }
      guard let style = StyleKey(element) else { continue }
      let key = Key(part: part, style: style)
      let shown = element[Self.displayName] ?? Self.decoded(style.name)
      let parent = element[Self.parent]
      let named =
        part == nil
        ? PreflightStyle(name: shown, isDirect: false)
        : PreflightStyle(name: parent.map(Self.decoded) ?? "", isDirect: true)
      names[key] = part == nil ? shown : parent.map(Self.decoded)
      styles[key] = Style(
        own: layer(of: element, named: named), parent: parent, isShown: isShown(element))
    }
  }

  /// A style's name as LibreOffice shows it: `Text_20_body` is “Text body”.
  private static func decoded(_ name: String) -> String {
    name.replacing("_20_", with: " ")
  }

  private func isShown(_ style: TemplateElement) -> Bool {
    style.elements.allSatisfy { $0[.odf("table:display")] != "false" }
  }

  /// Follows parents without recursion, for a hostile file has chains as long as it likes.
  private mutating func resolve(_ key: Key) {
    var chain: [Key] = []
    var seen: Set<Key> = []
    var next: Key? = key
    while let current = next, layers[current] == nil, let style = styles[current],
      seen.insert(current).inserted
    {
      chain.append(current)
      next = style.parent.flatMap { find(StyleKey(current.style.family, $0), in: nil) }
    }
    for current in chain.reversed() {
      guard let style = styles[current] else { continue }
      let parent = style.parent.flatMap { find(StyleKey(current.style.family, $0), in: nil) }
      let below = parent.flatMap { $0 == current ? nil : layers[$0] } ?? TextLayer()
      layers[current] = style.own.over(below)
    }
  }

  private func find(_ style: StyleKey, in part: TemplatePart?) -> Key? {
    let own = Key(part: part, style: style)
    if part != nil, styles[own] != nil { return own }
    let shared = Key(part: nil, style: style)
    return styles[shared] == nil ? nil : shared
  }

  /// The settings of a style, which say nothing if there is no such style.
  func layer(_ family: String, _ name: String?, in part: TemplatePart) -> TextLayer {
    guard let name, let key = find(StyleKey(family, name), in: part) else { return TextLayer() }
    return layers[key] ?? TextLayer()
  }

  func defaults(_ family: String) -> TextLayer { defaults[family] ?? TextLayer() }

  /// The style as LibreOffice lists it: an automatic one counts as that below it.
  func shownName(_ family: String, _ name: String, in part: TemplatePart) -> String {
    find(StyleKey(family, name), in: part).flatMap { names[$0] } ?? Self.decoded(name)
  }

  /// Whether a sheet or whatever else can be switched off by its style shows.
  func isShown(_ family: String, _ name: String?, in part: TemplatePart) -> Bool {
    guard let name, let key = find(StyleKey(family, name), in: part) else { return true }
    return styles[key]?.isShown ?? true
  }
}

extension StyleSheet {
  private func layer(of style: TemplateElement, named name: PreflightStyle) -> TextLayer {
    var layer = TextLayer()
    for properties in style.elements where properties.name == .odf("style:text-properties") {
      func value(_ name: String) -> String? {
        properties[.odf(name)].flatMap { $0.isEmpty ? nil : $0 }
      }
      func pair<Value>(_ latin: Value?, _ thai: Value?) -> ScriptPair<Value> {
        ScriptPair(latin: latin, thai: thai, lag: latin != nil && thai == nil ? name : nil)
      }
      func font(_ name: String, _ family: String) -> FontChoice? {
        if let name = value(name) { return faces[name] ?? FontChoice(families: name) }
        return value(family).flatMap { FontChoice(families: $0) }
      }
      layer.font = pair(
        font("style:font-name", "fo:font-family"),
        font("style:font-name-complex", "style:font-family-complex"))
      layer.size = pair(
        value("fo:font-size").flatMap { FontSize($0) },
        value("style:font-size-complex").flatMap { FontSize($0) })
      // A heading's sizes are percentages until somebody sets one of them.
      if layer.size.latin?.isShare == false, layer.size.thai?.isShare == true {
        layer.size.lag = name
      }
      layer.isBold = pair(
        value("fo:font-weight").map(Self.isBold),
        value("style:font-weight-complex").map(Self.isBold))
      layer.isItalic = pair(
        value("fo:font-style").map { $0 != "normal" },
        value("style:font-style-complex").map { $0 != "normal" })
      layer.language = value("style:language-complex").map { language in
        let country = value("style:country-complex").flatMap { $0 == "none" ? nil : $0 }
        return country.map { "\(language)-\($0)" } ?? language
      }
      layer.isHidden = value("text:display").map { $0 == "none" }
    }
    return layer
  }

  private static func isBold(_ weight: String) -> Bool {
    weight == "bold" || Int(weight).map { $0 >= 600 } ?? false
  }
}
