internal import Markup

/// Looks at a template's text as it would be printed: which fonts it really uses, where Thai text
/// lacks its own settings, and what a reader does not see.
///
/// A field counts as Thai text, since its values are.
struct TextSurvey {
  private(set) var fonts = FontUses()
  private let styles: StyleSheet
  private let kind: DocumentKind
  private var part = TemplatePart.body
  private var collector: FindingCollector

  var findings: [PreflightFinding] { collector.findings }

  /// What text inherits from all around it.
  private struct Surroundings {
    var below: TextLayer
    /// Of paragraphs without a style of their own; nil in shapes.
    var paragraphStyle: String?
  }

  private static let body = XMLName.odf("office:body")
  private static let masterStyles = XMLName.odf("office:master-styles")
  private static let styleName = XMLName.odf("text:style-name")
  private static let tableStyle = XMLName.odf("table:style-name")
  private static let drawStyle = XMLName.odf("draw:style-name")
  private static let section = XMLName.odf("text:section")
  private static let display = XMLName.odf("text:display")
  private static let name = XMLName.odf("text:name")
  private static let tableName = XMLName.odf("table:name")
  private static let table = XMLName.odf("table:table")
  private static let visibility = XMLName.odf("table:visibility")
  private static let hiddenText = XMLName.odf("text:hidden-text")
  private static let hiddenParagraph = XMLName.odf("text:hidden-paragraph")
  private static let shapeNamespace = XMLName.odf("draw:frame").namespace
  private static let notShapes: Set<XMLName> = [
    .odf("draw:frame"), .odf("draw:text-box"), .odf("draw:a"), .odf("draw:g"),
  ]

  init(_ trees: [TemplateTree], kind: DocumentKind) {
    (styles, self.kind) = (StyleSheet(trees), kind)
    collector = FindingCollector()
    for tree in trees {
      part = tree.part
      let surroundings = Surroundings(
        below: styles.defaults(kind == .spreadsheet ? "table-cell" : "paragraph"),
        paragraphStyle: kind == .text ? "Standard" : nil)
      for section in tree.root.elements
      where [Self.body, Self.masterStyles].contains(section.name) {
        survey(section.children, surroundings)
      }
    }
  }

  private mutating func survey(_ nodes: [TemplateNode], _ surroundings: Surroundings) {
    for node in nodes {
      switch node {
      case .element(let element): survey(element, surroundings)
      case .group(let group):
        survey(group.body, surroundings)
        survey(group.otherwise, surroundings)
      case .slot(let slot): survey(slot.frame, surroundings)
      case .text, .field, .mark: break
      }
    }
  }

  private mutating func survey(_ element: TemplateElement, _ surroundings: Surroundings) {
    var surroundings = surroundings
    if element.name.isParagraph {
      paragraph(element, surroundings)
      return
    }
    noteHidden(element)
    if element.name.isCell, kind == .spreadsheet {
      let style = element[Self.tableStyle] ?? "Default"
      surroundings.below = styles.layer("table-cell", style, in: part)
        .over(styles.defaults("table-cell"))
    } else if element.name.namespace == Self.shapeNamespace,
      !Self.notShapes.contains(element.name)
    {
      surroundings.below = styles.layer("graphic", element[Self.drawStyle], in: part)
        .over(styles.defaults("graphic").over(styles.defaults("paragraph")))
      surroundings.paragraphStyle = nil
    }
    survey(element.children, surroundings)
  }

  private mutating func noteHidden(_ element: TemplateElement) {
    var hidden: HiddenContent?
    switch element.name {
    case Self.section:
      switch element[Self.display] {
      case "none": hidden = .section(element[Self.name] ?? "")
      case "condition": hidden = .conditional
      default: break
      }
    case Self.table where kind == .spreadsheet:
      if !styles.isShown("table", element[Self.tableStyle], in: part) {
        hidden = .sheet(element[Self.tableName] ?? "")
      }
    default:
      if let visibility = element[Self.visibility], visibility != "visible" {
        hidden = .rowsOrColumns
      }
    }
    guard let hidden else { return }
    collector.note(.hidden(hidden)) {
      element.children.isEmpty ? nil : TemplatePlace(part, text: element.readableText)
    }
  }

  private mutating func paragraph(_ element: TemplateElement, _ surroundings: Surroundings) {
    let style = element[Self.styleName] ?? surroundings.paragraphStyle
    let layer = styles.layer("paragraph", style, in: part).over(surroundings.below)
    let shown = style.map { styles.shownName("paragraph", $0, in: part) } ?? ""
    var runs = ScriptRuns()
    var islands: [TemplateElement] = []
    gather(element.children, layer, into: &runs, &islands, element)
    for run in runs.runs { note(run, of: element, styleName: shown) }
    for island in islands { survey(island, surroundings) }
  }

  private mutating func gather(
    _ nodes: [TemplateNode], _ layer: TextLayer, into runs: inout ScriptRuns,
    _ islands: inout [TemplateElement], _ paragraph: TemplateElement
  ) {
    for node in nodes {
      switch node {
      case .text(let text): runs.add(text, layer)
      case .field(let use): runs.add(use, layer)
      case .mark: break
      case .slot(let slot): islands.append(slot.frame)
      case .group(let group):
        gather(group.body, layer, into: &runs, &islands, paragraph)
        gather(group.otherwise, layer, into: &runs, &islands, paragraph)
      case .element(let element) where element.name.isInline:
        noteHiddenField(element, in: paragraph)
        let own =
          element.name.isSpan
          ? styles.layer("text", element[Self.styleName], in: part).over(layer) : layer
        gather(element.children, own, into: &runs, &islands, paragraph)
      case .element(let element): islands.append(element)
      }
    }
  }

  private mutating func noteHiddenField(_ element: TemplateElement, in paragraph: TemplateElement) {
    switch element.name {
    case Self.hiddenText:
      collector.note(.hidden(.field)) { TemplatePlace(part, text: paragraph.readableText) }
    case Self.hiddenParagraph:
      collector.note(.hidden(.conditional)) { TemplatePlace(part, text: paragraph.readableText) }
    default: break
    }
  }

  private mutating func note(
    _ run: ScriptRuns.Run, of paragraph: TemplateElement, styleName: String
  ) {
    func place() -> TemplatePlace { TemplatePlace(part, text: paragraph.readableText) }
    if run.layer.isHidden == true { collector.note(.hidden(.letters), at: place) }
    if run.hasLatin, let font = run.layer.font.latin { fonts.add(font, isThai: false, at: place) }
    guard run.hasThai else { return }
    if let font = run.layer.font.thai { fonts.add(font, isThai: true, at: place) }
    let (style, gaps) = run.layer.gaps
    if !gaps.isEmpty {
      let style = style ?? PreflightStyle(name: styleName, isDirect: false)
      collector.note(.thaiFormat(style, gaps), at: place)
    }
    let language = run.layer.language
    if language?.prefix(2) != "th", language != "none", language != "zxx" {
      collector.note(.thaiLanguage(language), at: place)
    }
  }
}

extension TemplateElement {
  /// The first hundred characters of its text as a person reads it, with fields in braces.
  var readableText: String {
    var text = ""
    append(to: &text)
    return text.trimmed
  }

  private func append(to text: inout String) {
    func append(_ nodes: [TemplateNode]) {
      for node in nodes {
        guard text.utf8.count < 400 else { return }
        switch node {
        case .text(let run): text += String(run.unicodeScalars.prefix(100))
        case .field(let use): text += "{{\(use.name)}}"
        case .mark(let mark):
          text += "{{\(mark.isOpen ? mark.isInverted ? "^" : "#" : "/")\(mark.name)}}"
        case .group(let group):
          text += "{{\(group.isInverted ? "^" : "#")\(group.name)}}"
          append(group.body)
          text += "{{/\(group.name)}}"
        case .slot: break
        case .element(let element):
          if element.name == .odf("text:s") || element.name == .odf("text:tab") { text += " " }
          if element.name.isParagraph, !text.isEmpty { text += " " }
          element.append(to: &text)
        }
      }
    }
    append(children)
  }
}
