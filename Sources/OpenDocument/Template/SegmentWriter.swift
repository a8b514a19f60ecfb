internal import Markup

/// Writes a template's tree as segments.
struct SegmentWriter {
  private(set) var fields: [TemplateField] = []
  private(set) var usedGroups: [TemplateField] = []
  /// Slots that were named with braces.
  private(set) var pictures: [TemplateField] = []
  private var known: Set<TemplateField> = []
  private var knownGroups: Set<TemplateField> = []
  private var knownPictures: Set<TemplateField> = []
  private let part: TemplatePart
  private let kind: DocumentKind
  private let formatters: TemplateFormatters
  private let cropping: Set<String>
  private let combining: Combining?
  private var groups: [String] = []
  /// Names in each group from the outermost, whose repetitions the references to them follow.
  private var names: [Set<String>] = []
  private var rows: RowCursor?
  private var segments: [Segment] = []
  private var literal: [UInt8] = []

  /// A writer for one part of a template.
  ///
  /// `formatters`: those that fields have been checked against.
  /// `cropping`: styles with a twin that does not crop.
  /// `combining`: what has to differ from part to part of a combined document.
  init(
    part: TemplatePart, kind: DocumentKind, formatters: TemplateFormatters = .text,
    cropping: Set<String> = [], combining: Combining? = nil
  ) {
    (self.part, self.kind, self.combining) = (part, kind, combining)
    (self.formatters, self.cropping) = (formatters, cropping)
  }

  /// The whole document, with its declaration and namespaces.
  mutating func segments(of root: TemplateElement) -> [Segment] {
    var declarations = NamespaceDeclarations()
    declarations.add(.element(root))
    // A part that has nothing to show is a paragraph, whatever the template holds.
    if combining != nil { declarations.add(XMLName.odf("text:p")) }
    literal += Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    write(root, declaring: declarations.all)
    flush()
    return segments
  }

  private mutating func flush() {
    if !literal.isEmpty { segments.append(.literal(literal)) }
    literal = []
  }

  private mutating func write(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let text): literal.append(escaping: text, inAttribute: false)
      case .element(let element): write(element)
      case .mark: break
      case .group(let group): write(group)
      case .slot(let slot): write(slot)
      case .field(let use):
        flush()
        segments.append(.field(segment(use)))
        note(use)
      }
    }
  }

  private mutating func note(_ use: FieldUse) {
    let field = TemplateField(use.name, groups: groups, part: part)
    if known.insert(field).inserted { fields.append(field) }
  }

  private func segment(_ use: FieldUse) -> FieldSegment {
    FieldSegment(use: use, formatters: use.formatters.compactMap { formatters.all[$0.name] })
  }

  private mutating func write(_ group: TemplateGroup) {
    flush()
    let use = TemplateField(group.name, groups: groups, part: part)
    if knownGroups.insert(use).inserted { usedGroups.append(use) }
    var before = segments
    segments = []
    let row = rows?.next
    write(group.otherwise)
    flush()
    let otherwise = segments
    segments = []
    if let row { rows?.next = row }
    let isOutermost = rows?.enter(group) == true
    defer { if isOutermost { rows?.repeated = nil } }
    groups.append(group.name)
    var inner: Set<String> = []
    group.body.forEach { $0.collectNames(into: &inner) }
    names.append(inner)
    write(group.body)
    flush()
    groups.removeLast()
    names.removeLast()
    let segment = GroupSegment(
      name: group.name, isInverted: group.isInverted, body: segments, otherwise: otherwise)
    before.append(.group(segment))
    segments = before
  }

  private mutating func write(_ slot: PictureSlot) {
    flush()
    if slot.isExplicit {
      for name in slot.names {
        let field = TemplateField(name, groups: groups, part: part)
        if knownPictures.insert(field).inserted { pictures.append(field) }
      }
    }
    var before = segments
    func taken() -> [Segment] {
      flush()
      defer { segments = [] }
      return segments
    }
    segments = []
    literal += Array("<draw:frame".utf8)
    write(slot.attributes(cropping: cropping), of: slot.frame)
    let start = taken()
    write(slot.description)
    literal += Array("</draw:frame>".utf8)
    let end = taken()
    if !slot.isExplicit { write(slot.frame) }
    let otherwise = taken()
    before.append(
      .picture(
        PictureSegment(
          names: slot.names, box: slot.box, start: start, end: end, otherwise: otherwise)))
    segments = before
  }

  private mutating func write(
    _ element: TemplateElement, declaring namespaces: [(prefix: String, uri: String)] = []
  ) {
    guard let name = element.name.prefixed else { return }
    let isSheet = kind == .spreadsheet && RowCursor.isNeeded(for: element)
    if isSheet {
      flush()
      segments.append(.sheet(RowPlan.rows(of: element)))
      rows = RowCursor()
    }
    defer { if isSheet { rows = nil } }
    if rows != nil, element.name.isRow {
      flush()
      segments.append(.row(count: element.rowCount))
      rows?.begin(element)
    }
    literal += Array("<\(name)".utf8)
    for (prefix, uri) in namespaces { write("xmlns:\(prefix)", uri) }
    let number = kind == .spreadsheet ? element.number : nil
    write(element.attributes(holdingNumber: number != nil), of: element)
    if let number {
      flush()
      segments.append(.cellValue(segment(number)))
    }
    if let field = element.passesOn { pass(on: field) }
    if element.children.isEmpty {
      literal += Array("/>".utf8)
    } else {
      literal.append(UInt8(ascii: ">"))
      write(element.children)
      literal += Array("</\(name)>".utf8)
    }
  }

  private mutating func write(_ attributes: [XMLAttribute], of element: TemplateElement) {
    for attribute in attributes where attribute.name != element.start?.attribute {
      guard let name = attribute.name.prefixed else { continue }
      if combining != nil, let page = attribute.page {
        literal += Array(" \(name)=\"".utf8)
        flush()
        segments.append(.page(page))
        literal.append(UInt8(ascii: "\""))
        continue
      }
      if let rows, attribute.name == RowFormula.attribute {
        literal += Array(" \(name)=\"".utf8)
        flush()
        segments.append(
          .formula(RowFormula(attribute.value, row: rows.row, repeated: rows.repeated)))
        literal.append(UInt8(ascii: "\""))
        continue
      }
      let (target, rest) = attribute.target(in: element.name)
      write(name, target, levels: levels(attribute, target, of: element), rest: rest)
    }
    if let start = element.start { write(start, of: element) }
  }

  /// In how many of the groups around it a name or reference is numbered.
  private func levels(
    _ attribute: XMLAttribute, _ target: String, of element: TemplateElement
  ) -> Int? {
    if attribute.isIdentity(of: element.name) { return groups.isEmpty ? nil : groups.count }
    if attribute.isReference(in: element.name) {
      return names.lastIndex { $0.contains(target) }.map { $0 + 1 }
    }
    guard let combining, combining.varies, !groups.isEmpty else { return nil }
    return combining.isNumbered(attribute, of: element) ? 1 : nil
  }

  private mutating func write(_ start: PartStart, of element: TemplateElement) {
    guard let name = start.attribute.prefixed else { return }
    flush()
    var before = segments
    segments = []
    let isNumbered = combining?.varies == true
    write(name, start.style, levels: isNumbered ? 1 : nil)
    flush()
    let first = segments
    segments = []
    if let style = element[start.attribute] {
      let attribute = XMLAttribute(start.attribute, style)
      write(name, style, levels: combining?.isNumbered(attribute, of: element) == true ? 1 : nil)
    }
    flush()
    before.append(.start(StartSegment(first: first, otherwise: segments)))
    segments = before
  }

  private mutating func pass(on field: String) {
    literal += Array(" office:value-type=\"string\" office:string-value=\"".utf8)
    flush()
    let use = FieldUse(name: field)
    segments.append(.attribute(segment(use)))
    note(use)
    literal.append(UInt8(ascii: "\""))
  }

  private mutating func write(
    _ name: String, _ value: String, levels: Int? = nil, rest: String = ""
  ) {
    literal += Array(" \(name)=\"".utf8)
    literal.append(escaping: value, inAttribute: true)
    if let levels {
      flush()
      segments.append(.repetition(levels: levels))
    }
    literal.append(escaping: rest, inAttribute: true)
    literal.append(UInt8(ascii: "\""))
  }
}
