/// The texts of a sheet as they come from its file, before it is known which row has the headings.
struct SheetContent {
  struct Entry {
    let column: Int
    let text: String
  }

  struct Line {
    let number: Int
    /// In the order of their columns; cells that are blank are left out.
    var entries: [Entry]

    subscript(column: Int) -> String? { entries.first { $0.column == column }?.text }
  }

  let sheet: String
  let limits: TableLimits
  /// In the order of their numbers; lines that are blank are left out.
  var lines: [Line] = []
  private(set) var merges: [CellRange] = []
  var problems: [TableProblem] = []
  private var cells = 0
  /// Texts that have come before, so that what a column repeats is kept once.
  private var known: Set<ExactText> = []

  init(sheet: String, limits: TableLimits) { (self.sheet, self.limits) = (sheet, limits) }

  /// Adds what a cell shows; cells come in the order of the sheet.
  ///
  /// - Throws: every problem so far, where reading on is of no use.
  mutating func add(_ text: String, at position: CellPosition) throws(TableError) {
    switch examine(text) {
    case .blank: return
    case .plain: break
    case .problem(let kind): try report(kind, at: position)
    }
    guard position.column <= limits.columns else {
      throw stopped(.tooManyColumns(limit: limits.columns), at: position)
    }
    try spend(1, at: position)
    let entry = Entry(column: position.column, text: shared(text))
    if let last = lines.last, last.number == position.row {
      lines[lines.count - 1].entries.append(entry)
    } else {
      // Room for the lines above the headings; `table` counts exactly.
      guard lines.count <= limits.rows + Self.titleLines else {
        throw stopped(.tooManyRows(limit: limits.rows), at: position)
      }
      var entries: [Entry] = []
      entries.reserveCapacity(lines.last?.entries.count ?? 8)
      entries.append(entry)
      lines.append(Line(number: position.row, entries: entries))
    }
  }

  /// Short texts take no room of their own; of long ones, the first thousands are looked for.
  private mutating func shared(_ text: String) -> String {
    guard text.utf8.count > 15 else { return text }
    let exact = ExactText(text: text)
    if known.count < 4096 { return known.insert(exact).memberAfterInsert.text }
    return known.firstIndex(of: exact).map { known[$0].text } ?? text
  }

  /// How many lines with a single text may stand above the headings.
  static let titleLines = 8

  mutating func merge(_ range: CellRange) throws(TableError) {
    guard range.rows.count > 1 || range.columns.count > 1 else { return }
    try spend(1, at: CellPosition(row: range.rows.lowerBound, column: range.columns.lowerBound))
    merges.append(range)
  }

  /// Counts cells against the budget.
  mutating func spend(_ count: Int, at position: CellPosition) throws(TableError) {
    cells += count
    guard cells <= limits.cells else {
      throw stopped(.tooManyCells(limit: limits.cells), at: position)
    }
  }

  mutating func report(_ kind: TableProblem.Kind, at position: CellPosition) throws(TableError) {
    guard problems.count < limits.problems else {
      throw stopped(.tooManyProblems(limit: limits.problems), at: position)
    }
    problems.append(problem(kind, at: position))
  }

  func stopped(_ kind: TableProblem.Kind, at position: CellPosition) -> TableError {
    TableError(problems + [problem(kind, at: position)])
  }

  private func problem(_ kind: TableProblem.Kind, at position: CellPosition) -> TableProblem {
    TableProblem(
      line: position.row, column: Column(position.column, heading: ""), sheet: sheet, kind)
  }

  private enum Finding {
    case blank, plain
    case problem(TableProblem.Kind)
  }

  private func examine(_ text: String) -> Finding {
    var isBlank = true
    for byte in text.utf8 {
      switch byte {
      case 0x20, .tab, .lineFeed, .carriageReturn: break
      case ..<0x20, 0x7F, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: return examineScalars(text)
      default: isBlank = false
      }
    }
    if isBlank { return .blank }
    return text.utf8.count > limits.fieldLength ? examineScalars(text) : .plain
  }

  private func examineScalars(_ text: String) -> Finding {
    var (isBlank, count) = (true, 0)
    for scalar in text.unicodeScalars {
      count += 1
      switch scalar.value {
      case 0x9, 0xA, 0xD: break
      case ..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF:
        return .problem(.forbiddenCharacter(scalar.value))
      default: if isBlank, !scalar.properties.isWhitespace { isBlank = false }
      }
    }
    if count > limits.fieldLength { return .problem(.fieldTooLong(limit: limits.fieldLength)) }
    return isBlank ? .blank : .plain
  }
}

/// A text that equals another if their bytes do: people's lists are not to be normalised.
private struct ExactText: Hashable {
  let text: String

  static func == (left: Self, right: Self) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
