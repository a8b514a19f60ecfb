internal import OpenDocument
internal import TextMetrics

/// The sizes that a template has for one text, largest first, each in a group of its own.
///
/// Which of them a text gets is estimated on the safe side; the numbers are those of the template's
/// paragraph styles.
struct TextFit {
  struct Size {
    let group: String
    /// In tenths of a point.
    let size: Int
    let lines: Int
  }

  /// In tenths of a point.
  let width: Int
  var isBold = false
  let sizes: [Size]

  var groups: [String] { sizes.map(\.group) }

  /// The group of the largest size at which the text keeps to its lines; what even the smallest has
  /// no room for ends in an ellipsis.
  ///
  /// - Parameters:
  ///   - text: what is to be printed.
  ///   - parts: the same text in lines, as it is best broken if it needs more than one.
  /// - Returns: the group, and the text as it is to be printed.
  func fit(_ text: String, parts: [String] = []) -> (group: String, text: String) {
    for size in sizes {
      if lines(text, size) <= 1 { return (size.group, text) }
      if parts.count > 1, parts.count <= size.lines, parts.allSatisfy({ lines($0, size) <= 1 }) {
        return (size.group, parts.joined(separator: "\n"))
      }
      if lines(text, size) <= size.lines { return (size.group, text) }
    }
    guard let smallest = sizes.last else { return ("", text) }
    var rest = String(text.prefix(500))
    while !rest.isEmpty, lines(rest + "…", smallest) > smallest.lines { rest.removeLast() }
    return (smallest.group, rest + "…")
  }

  private func lines(_ text: String, _ size: Size) -> Int {
    TextWidth.lines(text, on: width * 100 / size.size, bold: isBold)
  }
}

extension TemplateValues {
  /// Sets a field to a text and shows the group of the size that fits it; no group for no text.
  mutating func set(
    _ field: String, to text: String, parts: [String] = [], fitting fit: TextFit
  ) {
    let fitted = fit.fit(text, parts: parts)
    fields[field] = fitted.text
    for group in fit.groups {
      groups[group] = group == fitted.group && !text.isEmpty ? [TemplateValues()] : []
    }
  }
}
