internal import Markup

/// Looks at a file of a template as it was saved, for what documents made of it leave out and for
/// objects inside it.
struct ContentSurvey {
  private(set) var collector: FindingCollector
  /// Folders of the objects that the file shows, each once.
  private(set) var objects: [(folder: String, place: TemplatePlace?)] = []
  /// Where the file refers to an address for the first time.
  private(set) var references: [String: TemplatePlace] = [:]
  /// A hostile file could have millions of them.
  private static let limit = 200
  private var known: Set<String> = []
  private let part: TemplatePart
  /// What people see near the element at hand: the paragraph around it, or the frame.
  private var paragraph: XMLElement?
  private var frame: String?
  /// Names of the regions that someone put in.
  private var insertions: Set<String> = []

  private static let href = XMLName.odf("xlink:href")
  private static let drawName = XMLName.odf("draw:name")
  private static let script = XMLName.odf("office:script")
  private static let object = XMLName.odf("draw:object")
  private static let facts: [XMLName: PreflightFact] = [
    .odf("text:script"): .macros,
    .odf("script:event-listener"): .eventListener,
    .odf("presentation:event-listener"): .eventListener,
    .odf("table:insertion"): .trackedInsertion, .odf("table:deletion"): .trackedDeletion,
    .odf("table:cell-content-change"): .trackedInsertion,
    .odf("draw:object-ole"): .foreignObject, .odf("draw:plugin"): .foreignObject,
    .odf("draw:applet"): .foreignObject,
    .odf("text:dde-connection"): .liveData, .odf("office:dde-source"): .liveData,
    .odf("table:dde-link"): .liveData,
  ]
  private static let comment = XMLName.odf("office:annotation")
  private static let changedRegion = XMLName.odf("text:changed-region")
  private static let insertion = XMLName.odf("text:insertion")
  private static let deletion = XMLName.odf("text:deletion")
  private static let changeStart = XMLName.odf("text:change-start")
  private static let changeID = XMLName.odf("text:change-id")

  init(_ root: XMLElement, part: TemplatePart, collector: FindingCollector) {
    (self.part, self.collector) = (part, collector)
    survey(root)
  }

  private mutating func survey(_ element: XMLElement) {
    let (outerParagraph, outerFrame) = (paragraph, frame)
    defer { (paragraph, frame) = (outerParagraph, outerFrame) }
    if element.name.isParagraph { paragraph = element }
    if let name = element[Self.drawName] { frame = name }
    if let address = element[Self.href], references.count < Self.limit,
      references[address] == nil
    {
      references[address] = place()
    }
    if Cleaning.runsScript(element) { collector.note(.scriptLink, at: place) }
    if let fact = Self.facts[element.name] {
      collector.note(fact, at: place)
    } else if element.name == Self.script {
      // LibreOffice also saves libraries that are empty.
      if !element.text.trimmed.isEmpty { collector.note(.macros) }
      return
    } else if element.name == Self.comment {
      // Beside its paragraphs stands who wrote it.
      let text = element.elements.filter(\.name.isParagraph).map(\.text).joined(separator: " ")
      collector.note(.comment(holdsField: text.contains("{{"))) {
        TemplatePlace(part, text: text.trimmed)
      }
      return
    } else if element.name == Self.changedRegion {
      region(element)
      return
    } else if element.name == Self.changeStart, let id = element[Self.changeID],
      insertions.contains(id)
    {
      collector.note(.trackedInsertion, at: place)
    } else if element.name == Self.object {
      let path = element[Self.href] ?? ""
      let folder = (path.hasPrefix("./") ? String(path.dropFirst(2)) : path) + "/"
      if objects.count < Self.limit, known.insert(folder).inserted {
        objects.append((folder, place()))
      }
    }
    for child in element.elements { survey(child) }
  }

  /// What was put in stays in the text, between marks with the region's name; what was taken out
  /// stands in the region.
  private mutating func region(_ element: XMLElement) {
    for change in element.elements {
      switch change.name {
      case Self.insertion: insertions.formUnion(element.attributes.map(\.value))
      case Self.deletion:
        collector.note(.trackedDeletion) {
          let text = change.elements.filter(\.name.isParagraph).map { $0.text(first: 100) }
          return TemplatePlace(part, text: text.joined(separator: " ").trimmed)
        }
      default: break
      }
    }
  }

  private func place() -> TemplatePlace? {
    let text = paragraph?.text(first: 100).trimmed ?? ""
    let near = text.isEmpty ? frame ?? "" : text
    return near.isEmpty ? nil : TemplatePlace(part, text: near)
  }
}

extension XMLElement {
  /// The beginning of all text below, with as many characters or some more.
  fileprivate func text(first count: Int) -> String {
    var text = ""
    func append(_ element: XMLElement) {
      for child in element.children {
        guard text.unicodeScalars.count < count else { return }
        switch child {
        case .text(let run): text += String(run.unicodeScalars.prefix(count))
        case .element(let child): append(child)
        }
      }
    }
    append(self)
    return text
  }
}
