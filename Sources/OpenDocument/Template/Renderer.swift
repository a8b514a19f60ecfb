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

  init(_ values: TemplateValues, part: TemplatePart) {
    (scopes, self.part) = ([values], part)
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
      case .field(let use): lay(use)
      case .group(let name, let body, let otherwise):
        guard let entries = scopes.last(where: { $0.groups[name] != nil })?.groups[name] else {
          report(.missingGroup(name, within: groups, part))
          continue
        }
        groups.append(name)
        for (position, entry) in entries.enumerated() {
          scopes.append(entry)
          positions.append(position)
          lay(body)
          positions.removeLast()
          scopes.removeLast()
        }
        groups.removeLast()
        if entries.isEmpty { lay(otherwise) }
      case .repetition:
        if positions.contains(where: { $0 > 0 }) {
          output += Array("_\(positions.map { String($0 + 1) }.joined(separator: "_"))".utf8)
        }
      }
    }
  }

  private mutating func lay(_ use: FieldUse) {
    guard let value = scopes.last(where: { $0.fields[use.name] != nil })?.fields[use.name] else {
      report(.missingValue(TemplateField(use.name, groups: groups, part: part)))
      return
    }
    if let scalar = forbiddenXMLCharacter(in: value) {
      report(.forbiddenCharacter(scalar, field: use.name))
      return
    }
    output.append(paragraphText: use.formatters.reduce(value) { $1($0) })
  }

  private mutating func report(_ problem: TemplateProblem) {
    if known.insert(problem).inserted { problems.append(problem) }
  }
}
