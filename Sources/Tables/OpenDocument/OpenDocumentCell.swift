internal import Markup

/// One `table:table-cell`, read from its start to its end.
struct OpenDocumentCell {
  enum Shown {
    case blank
    case text(String)
    case problem(TableProblem.Kind)
  }

  let shown: Shown

  /// Keeps little more than `limit` bytes of a text.
  init(_ stream: XMLStream, _ names: OpenDocumentNames, limit: Int) throws {
    let type = stream[names.valueType]
    let isError = stream[names.shownType] == "error"
    let hasFormula = stream[names.formula] != nil
    let value: String? =
      switch type {
      case "float", "percentage", "currency": stream[names.value]
      case "date": stream[names.dateValue]
      case "time": stream[names.timeValue]
      case "boolean": stream[names.booleanValue]
      case "string": stream[names.stringValue]
      default: nil
      }
    let text = try Self.paragraphs(stream, names, limit: limit)
    if isError {
      shown = .problem(.errorValue(text))
    } else if type == nil, text.isEmpty {
      shown = hasFormula ? .problem(.formulaWithoutResult) : .blank
    } else {
      shown = Self.shown(type: type, value: value, text: text)
    }
  }

  private static func shown(type: String?, value: String?, text: String) -> Shown {
    switch (type, value) {
    case ("string", let value?) where text.isEmpty: return .text(value)
    case ("float", let value?), ("percentage", let value?), ("currency", let value?):
      if isPlainInteger(value), type != "percentage" {
        return .text(hasLeadingZeros(text, before: value) ? text : value)
      }
      guard let number = Double(value), number.isFinite else { return .problem(.damagedCell) }
      let plain = PlainNumber(number)
      return .text(type == "percentage" ? plain.text(shift: 2) + "%" : plain.text())
    case ("date", let value?):
      return Clock.iso(value).map { .text($0) } ?? .problem(.damagedCell)
    case ("time", let value?):
      return Clock.seconds(ofDuration: value).map { .text(Clock.time(seconds: $0)) }
        ?? .problem(.damagedCell)
    case ("boolean", let value?): return .text(value == "true" ? "TRUE" : "FALSE")
    default: return .text(text)
    }
  }

  /// Whether a whole number is shown with zeros in front, as codes and telephone numbers are.
  private static func hasLeadingZeros(_ text: String, before value: String) -> Bool {
    text.utf8.count > value.utf8.count && text.hasSuffix(value)
      && text.utf8.dropLast(value.utf8.count).allSatisfy { $0 == 0x30 }
  }

  /// The paragraphs of a cell, one a line.
  private static func paragraphs(
    _ stream: XMLStream, _ names: OpenDocumentNames, limit: Int
  ) throws -> String {
    let outer = stream.depth
    var text = ""
    var isFirst = true
    while let event = try stream.next() {
      switch event {
      case .start:
        if stream.isAt(names.paragraph) {
          if !isFirst, text.utf8.count <= limit { text += "\n" }
          isFirst = false
          try read(paragraph: stream, names, limit: limit, into: &text)
        } else {
          try stream.skip()
        }
      case .end where stream.depth == outer: return text
      default: break
      }
    }
    return text
  }

  /// White space is folded as ODF 1.3 part 3 § 6.1.2 has it.
  private static func read(
    paragraph stream: XMLStream, _ names: OpenDocumentNames, limit: Int, into text: inout String
  ) throws {
    let outer = stream.depth
    var followsSpace = true
    while let event = try stream.next() {
      switch event {
      case .text:
        if text.utf8.count <= limit { append(stream.text, to: &text, &followsSpace) }
      case .end:
        if stream.depth == outer { return }
      case .start:
        if stream.isAt(names.space) {
          let count = stream[names.count].flatMap { Int($0) } ?? 1
          let room = max(0, limit + 1 - text.utf8.count)
          text += String(repeating: " ", count: min(max(0, count), room))
          followsSpace = false
        } else if stream.isAt(names.tab) {
          text += "\t"
          followsSpace = false
        } else if stream.isAt(names.lineBreak) {
          text += "\n"
          followsSpace = true
        } else if names.asides.contains(where: stream.isAt) {
          try stream.skip()
        }
      }
    }
  }

  private static func append(_ part: String, to text: inout String, _ followsSpace: inout Bool) {
    var isTidy = !(followsSpace && part.utf8.first == 0x20)
    var previous: UInt8 = 0
    for byte in part.utf8 {
      if byte < 0x20 || byte == 0x20 && previous == 0x20 {
        isTidy = false
        break
      }
      previous = byte
    }
    if isTidy {
      text += part
      if let last = part.utf8.last { followsSpace = last == 0x20 }
      return
    }
    for scalar in part.unicodeScalars {
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      if !(isSpace && followsSpace) { text.unicodeScalars.append(isSpace ? " " : scalar) }
      followsSpace = isSpace
    }
  }
}
