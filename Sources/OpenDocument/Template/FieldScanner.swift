internal import Markup

/// Finds `{{…}}` in paragraphs, over their text as a person reads it: however LibreOffice split
/// it into spans, and whatever marks without width stand in it; and fields of LibreOffice's own.
struct FieldScanner {
  let part: TemplatePart
  private(set) var problems: [TemplateProblem] = []
  /// Every tag in the order of the text.
  private(set) var sightings: [FieldSighting] = []
  /// Enough to mend a template by; a hostile one could have millions.
  private static let problemLimit = 100
  private static let fieldLimit = 10_000
  private var count = 0

  private let native: NativeFields
  private let formatters: TemplateFormatters

  init(part: TemplatePart, native: NativeFields, formatters: TemplateFormatters) {
    (self.part, self.native, self.formatters) = (part, native, formatters)
  }

  private static let space = XMLName.odf("text:s")
  /// Where text goes on behind something visible, which no field may reach over.
  private static let breaks: Set<XMLName> = [.odf("text:tab"), .odf("text:line-break")]
  private static let anchor = XMLName.odf("text:anchor-type")
  /// A stretch of flattened text that gives way to a node, or to nothing if its tag is flawed.
  private struct Cut {
    let range: Range<Int>
    let node: TemplateNode?
  }

  mutating func scan(_ element: XMLElement) -> TemplateElement {
    guard element.name.isParagraph else {
      let children = element.children.map { child -> TemplateNode in
        switch child {
        case .text(let text): .text(text)
        case .element(let child): node(child)
        }
      }
      return TemplateElement(
        name: element.name, attributes: element.attributes,
        passesOn: native.declared(by: element), children: children)
    }
    var text: [Unicode.Scalar] = []
    flatten(element, into: &text)
    var cuts = cuts(in: text)[...]
    var position = 0
    return rebuild(element, cuts: &cuts, position: &position)
  }

  private mutating func node(_ element: XMLElement) -> TemplateNode {
    if let slot = PictureSlot(element), mayAddField() { return .slot(slot) }
    return .element(scan(element))
  }

  private func flatten(_ element: XMLElement, into text: inout [Unicode.Scalar]) {
    for child in element.children {
      switch child {
      case .text(let run): text += run.unicodeScalars
      case .element(let child):
        if let stand = standIn(child) {
          text.append(stand)
        } else if child.name.isInline {
          flatten(child, into: &text)
        }
      }
    }
  }

  /// What stands in the flattened text for an element that has no text of its own.
  private func standIn(_ element: XMLElement) -> Unicode.Scalar? {
    if element.name == Self.space { return " " }
    if Self.breaks.contains(element.name) || element[Self.anchor] == "as-char"
      || native.tag(of: element) != nil
    {
      return Self.breakMark
    }
    return nil
  }

  private static let breakMark: Unicode.Scalar = "\u{2028}"

  private mutating func cuts(in text: [Unicode.Scalar]) -> [Cut] {
    func isDouble(_ brace: Unicode.Scalar, at index: Int) -> Bool {
      index + 1 < text.count && text[index] == brace && text[index + 1] == brace
    }
    var cuts: [Cut] = []
    var index = 0
    while index < text.count {
      // Of `{{{` the last two open the field.
      guard isDouble("{", at: index), !isDouble("{", at: index + 1) else {
        index += 1
        continue
      }
      var end = index + 2
      while end < text.count, !isDouble("}", at: end), !isDouble("{", at: end),
        text[end] != Self.breakMark
      {
        end += 1
      }
      guard isDouble("}", at: end) else {
        if mayReport { report(.unclosedField(place(text, at: index))) }
        index += 2
        continue
      }
      guard mayAddField() else { return cuts }
      let tag = String(String.UnicodeScalarView(text[index + 2..<end]))
      let node = node(for: tag, written: .typed, at: place(text, at: index))
      cuts.append(Cut(range: index..<end + 2, node: node))
      index = end + 2
    }
    return cuts
  }

  private mutating func mayAddField() -> Bool {
    count += 1
    if count == Self.fieldLimit + 1 {
      problems.append(.tooManyFields(limit: Self.fieldLimit, part))
    }
    return count <= Self.fieldLimit
  }

  private var mayReport: Bool { problems.count < Self.problemLimit }

  private mutating func report(_ problem: TemplateProblem) {
    if mayReport { problems.append(problem) }
  }

  private func place(_ text: [Unicode.Scalar], at index: Int) -> TemplatePlace {
    let start = index < 60 ? 0 : index - 20
    return TemplatePlace(
      part, text: String(String.UnicodeScalarView(text[start...].prefix(400))))
  }

  private mutating func node(
    for text: String, written syntax: FieldSyntax, at place: TemplatePlace
  ) -> TemplateNode? {
    do throws(TemplateTag.Flaw) {
      let tag = try TemplateTag(text, formatters: formatters)
      sightings.append(FieldSighting(tag: tag, syntax: syntax, place: place))
      switch tag {
      case .field(let use): return .field(use)
      case .open(let name, let inverted):
        return .mark(GroupMark(name: name, isOpen: true, isInverted: inverted, place: place))
      case .close(let name): return .mark(GroupMark(name: name, isOpen: false, place: place))
      }
    } catch {
      switch error {
      case .badName(let name): report(.badName(name, place))
      case .unknownFormatter(let name, let field):
        report(.unknownFormatter(name, field: field, place))
      }
      return nil
    }
  }

  /// Walks the paragraph as `flatten` did and puts the cuts' nodes where they begin.
  private mutating func rebuild(
    _ element: XMLElement, cuts: inout ArraySlice<Cut>, position: inout Int
  ) -> TemplateElement {
    var children: [TemplateNode] = []
    for child in element.children {
      switch child {
      case .text(let run): children += pieces(of: run, cuts: &cuts, position: &position)
      case .element(let child):
        if let tag = native.tag(of: child) {
          if mayAddField(),
            let node = node(
              for: tag, written: NativeFields.syntax(of: child.name),
              at: TemplatePlace(part, text: child.text))
          {
            children.append(node)
          }
          position += 1
        } else if standIn(child) != nil {
          if !isCut(position, cuts) { children.append(node(child)) }
          position += 1
        } else if child.name.isInline {
          let rebuilt = rebuild(child, cuts: &cuts, position: &position)
          if !rebuilt.children.isEmpty || child.children.isEmpty {
            children += Self.unwrapped(rebuilt)
          }
        } else {
          children.append(node(child))
        }
      }
      while let cut = cuts.first, cut.range.upperBound <= position { cuts.removeFirst() }
    }
    return TemplateElement(name: element.name, attributes: element.attributes, children: children)
  }

  private func isCut(_ position: Int, _ cuts: ArraySlice<Cut>) -> Bool {
    cuts.first?.range.contains(position) == true
  }

  private func pieces(
    of run: String, cuts: inout ArraySlice<Cut>, position: inout Int
  ) -> [TemplateNode] {
    var pieces: [TemplateNode] = []
    var kept = String.UnicodeScalarView()
    func flush() {
      if !kept.isEmpty { pieces.append(.text(String(kept))) }
      kept = String.UnicodeScalarView()
    }
    for scalar in run.unicodeScalars {
      while let cut = cuts.first, cut.range.upperBound <= position { cuts.removeFirst() }
      if let cut = cuts.first, cut.range.contains(position) {
        if position == cut.range.lowerBound {
          flush()
          if let node = cut.node { pieces.append(node) }
        }
      } else {
        kept.append(scalar)
      }
      position += 1
    }
    flush()
    return pieces
  }

  /// Elements that may hold text alone, as an input field, give way to a field inside them.
  private static func unwrapped(_ element: TemplateElement) -> [TemplateNode] {
    let holdsField = element.children.contains { child in
      switch child {
      case .field, .mark: true
      case .element, .text, .group, .slot: false
      }
    }
    return holdsField && !element.name.isSpan ? element.children : [.element(element)]
  }
}
