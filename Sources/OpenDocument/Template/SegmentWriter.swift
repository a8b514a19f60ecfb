internal import Markup

/// Writes a template's tree as segments.
struct SegmentWriter {
  private(set) var fields: [TemplateField] = []
  private var known: Set<TemplateField> = []
  private let part: TemplatePart
  private var groups: [String] = []
  /// Ids in the innermost group, whose repetitions the references to them follow.
  private var ids: Set<String> = []
  private var segments: [Segment] = []
  private var literal: [UInt8] = []

  init(part: TemplatePart) { self.part = part }

  /// The whole document, with its declaration and namespaces.
  mutating func segments(of root: TemplateElement) -> [Segment] {
    var declarations = NamespaceDeclarations()
    declarations.add(.element(root))
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
      case .field(let use):
        flush()
        segments.append(.field(use))
        let field = TemplateField(use.name, groups: groups, part: part)
        if known.insert(field).inserted { fields.append(field) }
      }
    }
  }

  private mutating func write(_ group: TemplateGroup) {
    flush()
    let (before, outerIDs) = (segments, ids)
    segments = []
    write(group.otherwise)
    flush()
    let otherwise = segments
    segments = []
    groups.append(group.name)
    ids = []
    group.body.forEach { $0.collectIDs(into: &ids) }
    write(group.body)
    flush()
    groups.removeLast()
    ids = outerIDs
    segments = before + [.group(group.name, body: segments, otherwise: otherwise)]
  }

  private mutating func write(
    _ element: TemplateElement, declaring namespaces: [(prefix: String, uri: String)] = []
  ) {
    guard let name = element.name.prefixed else { return }
    literal += Array("<\(name)".utf8)
    for (prefix, uri) in namespaces { write("xmlns:\(prefix)", uri) }
    for attribute in element.withFittingValueType {
      guard let name = attribute.name.prefixed else { continue }
      let isRepeated =
        attribute.isIdentity(of: element.name)
        || attribute.isReference && ids.contains(attribute.value)
      write(name, attribute.value, numbered: isRepeated && !groups.isEmpty)
    }
    if element.children.isEmpty {
      literal += Array("/>".utf8)
    } else {
      literal.append(UInt8(ascii: ">"))
      write(element.children)
      literal += Array("</\(name)>".utf8)
    }
  }

  private mutating func write(_ name: String, _ value: String, numbered: Bool = false) {
    literal += Array(" \(name)=\"".utf8)
    literal.append(escaping: value, inAttribute: true)
    if numbered {
      flush()
      segments.append(.repetition)
    }
    literal.append(UInt8(ascii: "\""))
  }
}
