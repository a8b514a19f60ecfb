internal import Markup

private let row = XMLName.odf("table:table-row")
private let item = XMLName.odf("text:list-item")
private let cells: Set<XMLName> = [.odf("table:table-cell"), .odf("table:covered-table-cell")]
private let tables: Set<XMLName> = [
  .odf("table:table"), .odf("table:table-rows"), .odf("table:table-header-rows"),
  .odf("table:table-row-group"),
]
private let visibleWhenEmpty: Set<XMLName> = [.odf("text:tab"), .odf("text:line-break")]

extension XMLName {
  var isRow: Bool { self == row }
  var isItem: Bool { self == item }
  var isCell: Bool { cells.contains(self) }
  /// An element that ODF does not allow without a row.
  var holdsRows: Bool { tables.contains(self) }
}

extension TemplateNode {
  /// All marks below this node, in order.
  var marks: [GroupMark] {
    switch self {
    case .mark(let mark): [mark]
    case .element(let element): element.children.flatMap(\.marks)
    case .group(let group): group.body.flatMap(\.marks)
    case .text, .field, .slot: []
    }
  }

  /// Which of `marks`, by their index, have their other end outside of this node.
  var unmatched: [Int] {
    let marks = marks
    var open: [Int] = []
    for (index, mark) in marks.enumerated() {
      if !mark.isOpen, let last = open.last, marks[last].isOpen, marks[last].name == mark.name {
        open.removeLast()
      } else {
        open.append(index)
      }
    }
    return open
  }

  var element: TemplateElement? {
    if case .element(let element) = self { element } else { nil }
  }

  /// A mark, or a paragraph, list item or row in which a reader sees nothing but marks.
  var isCarrier: Bool {
    switch self {
    case .mark: true
    case .element(let element):
      (element.name.isParagraph || element.name.isItem || element.name.isRow)
        && !marks.isEmpty && !isVisible
    case .text, .field, .group, .slot: false
    }
  }

  /// Whether a reader sees anything here, marks aside.
  var isVisible: Bool {
    switch self {
    case .mark: return false
    case .field, .group, .slot: return true
    case .text(let text): return !text.allSatisfy(\.isWhitespace)
    case .element(let element):
      if visibleWhenEmpty.contains(element.name) { return true }
      let name = element.name
      let isPlain =
        name.isParagraph || name.isInline || name.isItem || name.isRow || name.isCell
      return !isPlain || element.children.contains(where: \.isVisible)
    }
  }

  /// This carrier once for each of its marks, if all of them have their other end elsewhere.
  var separated: [TemplateNode] {
    let marks = marks.indices
    guard isCarrier, marks.count > 1, unmatched.count == marks.count else { return [self] }
    return marks.map { kept in
      marks.reversed().filter { $0 != kept }.reduce(self) { $0.removing(mark: $1) }
    }
  }

  /// The elements from this node to a mark, both ends left out.
  func path(toMark index: Int) -> [XMLName] {
    guard case .element(let element) = self else { return [] }
    var index = index
    for child in element.children {
      let count = child.marks.count
      if index < count {
        return (child.element.map { [$0.name] } ?? []) + child.path(toMark: index)
      }
      index -= count
    }
    return []
  }

  /// This node without one of its marks.
  ///
  /// A paragraph that held nothing else goes too, unless its cell or item would be empty then.
  func removing(mark index: Int) -> TemplateNode {
    guard case .element(var element) = self else { return self }
    var index = index
    for (position, child) in element.children.enumerated() {
      let count = child.marks.count
      guard index >= count else {
        let isAlone = element.children.count { $0.element?.name.isParagraph == true } == 1
        let isOwnParagraph = child.element?.name.isParagraph == true && child.isOwnMark
        if case .mark = child {
          element.children.remove(at: position)
        } else if isOwnParagraph && !isAlone {
          element.children.remove(at: position)
        } else {
          let rest = child.removing(mark: index)
          let isEmpty = rest.element.map { $0.name.isSpan && $0.children.isEmpty } ?? false
          element.children.replaceSubrange(position...position, with: isEmpty ? [] : [rest])
        }
        return .element(element)
      }
      index -= count
    }
    return self
  }

  /// What stands before and behind a mark, each in its own copy of the spans around it.
  func split(atMark index: Int) -> (before: [TemplateNode], after: [TemplateNode]) {
    guard case .element(var before) = self, case .element(var after) = self else {
      return ([], [])
    }
    var index = index
    for (position, child) in before.children.enumerated() {
      let count = child.marks.count
      if index < count {
        let halves = child.split(atMark: index)
        before.children.replaceSubrange(position..., with: halves.before)
        after.children.replaceSubrange(...position, with: halves.after)
        break
      }
      index -= count
    }
    return (
      before.children.isEmpty ? [] : [.element(before)],
      after.children.isEmpty ? [] : [.element(after)]
    )
  }

  /// A carrier of one mark: what vanishes with it.
  private var isOwnMark: Bool { isCarrier && marks.count == 1 }

  /// What of this node a group takes in whose end it holds.
  func remainder(withoutMark index: Int) -> [TemplateNode] {
    isOwnMark ? [] : [removing(mark: index)]
  }

  /// Whether a group may reach from outside of this node to a mark in it.
  func reaches(mark index: Int, inline: Bool) -> Bool {
    let path = path(toMark: index)
    guard let name = element?.name else { return true }
    if inline { return name.isSpan && path.allSatisfy(\.isSpan) }
    return (name.isParagraph || name.isRow || name.isItem)
      && path.allSatisfy { $0.isParagraph || $0.isSpan || $0.isCell }
  }

  /// The index of the mark that ends the group which the given mark begins.
  func otherEnd(ofMark index: Int) -> Int? {
    let marks = marks
    var open: [Int] = []
    for (current, mark) in marks.enumerated() {
      if mark.isOpen {
        open.append(current)
      } else if open.popLast() == index {
        return current
      }
    }
    return nil
  }

  /// Which of `marks` have their other end in another child of this node.
  var unmatchedInChildren: [Int] {
    var count = 0
    var result: [Int] = []
    for child in element?.children ?? [] {
      result += child.unmatched.map { $0 + count }
      count += child.marks.count
    }
    return result
  }

  var holdsOneParagraph: Bool {
    let elements = element?.children.compactMap(\.element) ?? []
    return elements.count == 1 && elements[0].name.isParagraph
  }

  /// Whether the first and the last that a reader sees here are marks.
  var isBetweenMarks: Bool {
    let isMark = seen
    return isMark.first == true && isMark.last == true && isMark.count > 1
  }

  /// For all that a reader sees here, in order, whether it is a mark.
  private var seen: [Bool] {
    switch self {
    case .mark: [true]
    case .element(let element)
    where element.name.isParagraph || element.name.isInline || element.name.isItem:
      element.children.isEmpty && isVisible ? [false] : element.children.flatMap(\.seen)
    case .element, .text, .field, .group, .slot: isVisible ? [false] : []
    }
  }
}

extension [TemplateNode] {
  /// Sees to it that a table has a row even if none of its groups has an entry.
  mutating func ensureRow() {
    guard !contains(where: { $0.element.map { $0.name.isRow || $0.name.holdsRows } ?? false })
    else { return }
    for (index, node) in enumerated() {
      guard case .group(var group) = node, !hasOpposite(of: group) else { continue }
      group.otherwise = group.body.compactMap(\.blank)
      group.body.ensureRow()
      self[index] = .group(group)
      return
    }
  }
}

extension [TemplateNode] {
  /// Whether the same name also has a group for when there is nothing, so that one of them shows.
  private func hasOpposite(of group: TemplateGroup) -> Bool {
    contains { node in
      guard case .group(let other) = node else { return false }
      return other.name == group.name && other.isInverted != group.isInverted
    }
  }
}

extension TemplateNode {
  /// The same without its fields, for a row that is there for the table's sake.
  fileprivate var blank: TemplateNode? {
    switch self {
    case .element(var element):
      element.children = element.children.compactMap(\.blank)
      return .element(element)
    case .group(let group): return group.body.first?.blank
    case .text, .field, .mark, .slot: return nil
    }
  }
}
