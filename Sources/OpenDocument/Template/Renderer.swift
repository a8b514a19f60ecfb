internal import Markup

/// Lays out the segments of one part with values, and gathers what is missing.
struct Renderer {
  let part: TemplatePart
  private(set) var problems: [TemplateProblem] = []
  private var known: Set<TemplateProblem> = []
  private var scopes: [TemplateValues]
  private var groups: [String] = []
  /// The number of the current entry in each group, from 0.
  private var positions: [Int] = []
  private var output: [UInt8] = []
  private(set) var pictures: PictureFiles
  private let slots: Set<String>
  private var pagesBefore = 0
  private var rowMap = RowMap()
  private var row = (current: 0, next: 1)
  /// Whether nothing has been laid out yet that could begin a part.
  private(set) var isAtStart = false

  /// A renderer for one part of a template.
  ///
  /// `values`: what fills the template.
  /// `slots`: names of frames in the whole template, which need no picture.
  /// `pictures`: those that parts before have taken in.
  init(
    _ values: TemplateValues, part: TemplatePart, slots: Set<String>, pictures: PictureFiles
  ) {
    (scopes, self.part) = ([values], part)
    (self.slots, self.pictures) = (slots, pictures)
  }

  /// Lays out one part of a combined document.
  ///
  /// `index`: the part's number, from 0.
  /// `pagesBefore`: the pages of all parts before it.
  /// `breaks`: whether what comes first begins a page.
  init(
    _ values: TemplateValues, part: TemplatePart, slots: Set<String>, pictures: PictureFiles,
    index: Int, pagesBefore: Int, breaks: Bool
  ) {
    self.init(values, part: part, slots: slots, pictures: pictures)
    positions = [index]
    self.pagesBefore = pagesBefore
    isAtStart = breaks
  }

  mutating func bytes(of segments: [Segment]) -> [UInt8] {
    output.reserveCapacity(
      segments.reduce(1024) { size, segment in
        if case .literal(let bytes) = segment { size + bytes.count } else { size + 64 }
      })
    lay(segments)
    return output
  }

  private mutating func lay(_ segments: [Segment]) {
    for segment in segments {
      switch segment {
      case .literal(let bytes): output += bytes
      case .field(let field):
        if let value = value(of: field) { output.append(paragraphText: value) }
      case .attribute(let field):
        if let value = value(of: field) { output.append(escaping: value, inAttribute: true) }
      case .cellValue(let field): layType(of: field)
      case .group(let group): lay(group)
      case .picture(let slot): lay(slot)
      case .repetition(let levels):
        let positions = positions.prefix(levels)
        if positions.contains(where: { $0 > 0 }) {
          output += Array("_\(positions.map { String($0 + 1) }.joined(separator: "_"))".utf8)
        }
      case .start(let start):
        lay(isAtStart ? start.first : start.otherwise)
        isAtStart = false
      case .sheet(let plan):
        (rowMap, row) = (RowMap(), (0, 1))
        place(plan)
      case .row(let count): row = (row.next, row.next + count)
      case .formula(let formula):
        output.append(escaping: formula.text(at: row.current, rowMap), inAttribute: true)
      case .page(let number):
        let (page, isTooHigh) = number.addingReportingOverflow(pagesBefore)
        output += Array(String(isTooHigh ? number : page).utf8)
      }
    }
  }

  private mutating func lay(_ slot: PictureSegment) {
    guard let picture = picture(slot.names) else { return lay(slot.otherwise) }
    lay(slot.start)
    output += slot.box.fitted(to: picture).attributes
    let reference = """
      ><draw:image xlink:href="\(pictures.name(of: picture))" xlink:type="simple" \
      xlink:show="embed" xlink:actuate="onLoad"/>
      """
    output += Array(reference.utf8)
    lay(slot.end)
  }

  private func picture(_ names: [String]) -> Picture? {
    for name in names {
      if let scope = scopes.last(where: { $0.pictures[name] != nil }) {
        return scope.pictures[name]
      }
    }
    return nil
  }

  /// Finds out where each row will lie, as `lay` does it.
  private mutating func place(_ plan: [RowPlan]) {
    for step in plan {
      switch step {
      case .row(let number, let count): rowMap.place(number, count: count)
      case .group(let name, let isInverted, let body, let otherwise):
        switch meaning(of: name) {
        case .entries(let entries)? where !entries.isEmpty && !isInverted:
          for entry in entries {
            scopes.append(entry)
            place(body)
            scopes.removeLast()
          }
        case .entries(let entries)?: place(isInverted && entries.isEmpty ? body : otherwise)
        case .presence(let isThere)?: place(isInverted != isThere ? body : otherwise)
        case nil: place(isInverted ? body : otherwise)
        }
      }
    }
  }

  private mutating func lay(_ group: GroupSegment) {
    switch meaning(of: group.name) {
    case .entries(let entries)?:
      if group.isInverted == entries.isEmpty {
        groups.append(group.name)
        if group.isInverted { layOnce(group.body) } else { lay(group.body, for: entries) }
        groups.removeLast()
      } else {
        lay(group.otherwise)
      }
    case .presence(let isThere)?: lay(group, if: group.isInverted != isThere)
    case nil:
      if group.isInverted {
        lay(group, if: true)
      } else {
        report(.missingGroup(group.name, within: groups, part))
      }
    }
  }

  private mutating func lay(_ group: GroupSegment, if isShown: Bool) {
    guard isShown else { return lay(group.otherwise) }
    groups.append(group.name)
    layOnce(group.body)
    groups.removeLast()
  }

  private mutating func layOnce(_ body: [Segment]) {
    positions.append(0)
    lay(body)
    positions.removeLast()
  }

  private mutating func lay(_ body: [Segment], for entries: [TemplateValues]) {
    for (position, entry) in entries.enumerated() {
      scopes.append(entry)
      positions.append(position)
      lay(body)
      positions.removeLast()
      scopes.removeLast()
    }
  }

  private enum Meaning {
    case entries([TemplateValues])
    /// A group named for a field: whether the field has a value.
    case presence(Bool)
  }

  /// What a group's name stands for in the innermost values that know it.
  private func meaning(of name: String) -> Meaning? {
    for scope in scopes.reversed() {
      if let entries = scope.groups[name] { return .entries(entries) }
      if let value = scope.fields[name] { return .presence(!value.isEmpty) }
      if scope.pictures[name] != nil { return .presence(true) }
    }
    return slots.contains(name) ? .presence(false) : nil
  }

  /// The value of a field after its formatters; nil, and told of, if it cannot be written.
  private mutating func value(of field: FieldSegment) -> String? {
    let use = field.use
    guard let scope = scopes.last(where: { $0.fields[use.name] != nil }),
      let value = scope.fields[use.name]
    else {
      if let fallback = use.fallback { return fallback }
      report(.missingValue(TemplateField(use.name, groups: groups, part: part)))
      return nil
    }
    if let scalar = forbiddenXMLCharacter(in: value) {
      report(.forbiddenCharacter(scalar, field: use.name))
      return nil
    }
    if value.isEmpty { return use.fallback ?? value }
    if field.formatters.isEmpty { return value }
    var result = field.formatters[0].readsPlain ? scope.plain[use.name] ?? value : value
    for (formatter, name) in zip(field.formatters, use.formatters) {
      guard let changed = formatter.change(result, name.argument) else {
        report(.unformattable(formatter: name.text, field: use.name))
        return nil
      }
      result = changed
    }
    return result
  }

  private mutating func layType(of field: FieldSegment) {
    let scope = scopes.last { $0.fields[field.use.name] != nil }
    let value = scope?.plain[field.use.name] ?? scope?.fields[field.use.name]
    let attributes =
      if let number = value.flatMap(plainNumber) {
        " office:value-type=\"float\" office:value=\"\(number.text)\""
      } else {
        " office:value-type=\"string\""
      }
    output += Array(attributes.utf8)
  }

  private mutating func report(_ problem: TemplateProblem) {
    if known.insert(problem).inserted { problems.append(problem) }
  }
}
