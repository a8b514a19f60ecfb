internal import Markup

/// Turns the marks `{{#name}}` and `{{/name}}` into groups around what they repeat.
///
/// Both ends in one paragraph repeat what stands between them, or the paragraph if that is all of
/// it, or its list item if the paragraph is all of that. Ends in different cells of a row repeat
/// the row; ends in different rows, items or paragraphs repeat all from one to the other. A row,
/// item or paragraph that holds nothing but marks vanishes. What `{{^name}}` begins shows where the
/// group has no entry, or the field no value.
struct GroupBuilder {
  private(set) var problems: [TemplateProblem] = []

  private static let depthLimit = 10

  mutating func build(_ root: TemplateElement) -> TemplateElement {
    problems += Self.unbalanced(TemplateNode.element(root).marks)
    guard problems.isEmpty else { return root }
    return resolve(root)
  }

  /// What is wrong with the marks as one sequence, before asking where they stand.
  private static func unbalanced(_ marks: [GroupMark]) -> [TemplateProblem] {
    var problems: [TemplateProblem] = []
    var open: [GroupMark] = []
    for mark in marks {
      if mark.isOpen {
        if open.count == depthLimit {
          problems.append(.groupTooDeep(mark.name, limit: depthLimit, mark.place))
        }
        open.append(mark)
      } else if let index = open.lastIndex(where: { $0.name == mark.name }) {
        problems += open[(index + 1)...].map { .groupCrosses($0.name, $0.place) }
        open.remove(at: index)
      } else {
        problems.append(.unopenedGroup(mark.name, mark.place))
      }
    }
    return problems + open.map { .unclosedGroup($0.name, $0.place) }
  }

  private mutating func resolve(_ element: TemplateElement) -> TemplateElement {
    guard !TemplateNode.element(element).marks.isEmpty else { return element }
    var element = element
    let isInline = element.name.isParagraph || element.name.isSpan
    element.children = resolve(element.children, inline: isInline)
    if element.name.holdsRows { element.children.ensureRow() }
    return element
  }

  private mutating func resolve(_ nodes: [TemplateNode], inline: Bool) -> [TemplateNode] {
    var result: [TemplateNode] = []
    var rest = (inline ? nodes : nodes.flatMap(\.separated))[...]
    while let node = rest.popFirst() {
      if let open = node.unmatched.first {
        guard let end = end(of: node.marks[open], in: rest, inline: inline, from: (node, open))
        else { continue }
        let last = rest[end.position]
        let between = rest[..<end.position]
        rest = rest[(end.position + 1)...]
        let mark = node.marks[open]
        if inline {
          let (first, last) = (node.split(atMark: open), last.split(atMark: end.mark))
          result += first.before
          result.append(group(mark, first.after + between + last.before, inline: true))
          if !last.after.isEmpty { rest = (last.after + rest)[...] }
        } else {
          var body = node.remainder(withoutMark: open) + between
          body += last.remainder(withoutMark: end.mark)
          // Nothing between two rows of marks: blank rows, as a table may not be without rows.
          if body.isEmpty, node.element?.name.isRow == true { body = [node.removing(mark: open)] }
          result.append(group(mark, body, inline: false))
        }
      } else if !inline, let lifted = lifted(node) {
        result.append(group(lifted.mark, [lifted.node], inline: false))
      } else if case .element(let element) = node {
        result.append(.element(resolve(element)))
      } else {
        result.append(node)
      }
    }
    return result
  }

  private mutating func group(
    _ mark: GroupMark, _ body: [TemplateNode], inline: Bool
  ) -> TemplateNode {
    .group(
      TemplateGroup(
        name: mark.name, isInverted: mark.isInverted, body: resolve(body, inline: inline)))
  }

  /// Which of the following nodes holds the other end of a mark.
  private mutating func end(
    of mark: GroupMark, in nodes: ArraySlice<TemplateNode>, inline: Bool,
    from start: (node: TemplateNode, mark: Int)
  ) -> (position: Int, mark: Int)? {
    let startMarks = start.node.marks
    var depth = start.node.unmatched.count { startMarks[$0].name == mark.name }
    // An end without its beginning: told of where the beginning is.
    guard mark.isOpen else { return nil }
    for position in nodes.indices {
      let marks = nodes[position].marks
      for index in nodes[position].unmatched where marks[index].name == mark.name {
        depth += marks[index].isOpen ? 1 : -1
        guard depth == 0 else { continue }
        let isReachable =
          start.node.reaches(mark: start.mark, inline: inline)
          && nodes[position].reaches(mark: index, inline: inline)
        if !isReachable { problems.append(.groupCrosses(mark.name, mark.place)) }
        return isReachable ? (position, index) : nil
      }
    }
    problems.append(.groupCrosses(mark.name, mark.place))
    return nil
  }

  /// A row, paragraph or item that a pair of marks inside it repeats as a whole.
  private func lifted(_ node: TemplateNode) -> (mark: GroupMark, node: TemplateNode)? {
    guard let name = node.element?.name, !node.marks.isEmpty else { return nil }
    let marks = node.marks
    var pair = (open: 0, close: marks.count - 1)
    if name.isRow {
      let ends = node.unmatchedInChildren
      guard let first = ends.first, let last = ends.last else { return nil }
      pair = (first, last)
    } else if !(name.isParagraph || name.isItem && node.holdsOneParagraph) || !node.isBetweenMarks {
      return nil
    }
    // Two groups side by side repeat each its part of a paragraph, and cannot share a row.
    guard node.otherEnd(ofMark: pair.open) == pair.close else { return nil }
    return (
      marks[pair.open], node.removing(mark: pair.close).removing(mark: pair.open)
    )
  }
}
