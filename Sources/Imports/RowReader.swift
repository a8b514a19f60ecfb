internal import Tables
internal import Training

/// Reads the cells of one row and gathers what is wrong with them.
struct RowReader {
  let source: RowSource
  private let row: Table.Row
  private(set) var problems: [ImportProblem] = []

  init(_ row: Table.Row, columns: [Field: Column], sheet: String?) {
    self.row = row
    source = RowSource(line: row.line, columns: columns, sheet: sheet)
  }

  /// The tidied text of a cell; `nil` where there is no such column, or nothing or a dash in it.
  func text(_ field: Field) -> String? {
    source.columns[field].flatMap(text(in:))
  }

  func text(in column: Column) -> String? {
    let text = tidied(row[column].text)
    return text.isEmpty || ["-", "–", "—"].contains(text) ? nil : text
  }

  /// The same, and a problem where a cell is blank; a missing column is the layout's problem.
  mutating func required(_ field: Field) -> String? {
    let text = text(field)
    if text == nil, source.columns[field] != nil { report(.blank, in: field) }
    return text
  }

  mutating func date(_ field: Field) -> CivilDate? {
    guard let text = text(field) else { return nil }
    do throws(DateProblem) {
      return try readDate(text)
    } catch {
      report(.date(error), in: field)
      return nil
    }
  }

  /// The value that a word from a fixed list stands for.
  mutating func choice<Value>(
    _ field: Field, from words: [String: Value],
    otherwise problem: (String) -> ImportProblem.Kind
  ) -> Value? {
    guard let text = text(field) else { return nil }
    if let value = words[wordKey(text)] { return value }
    report(problem(text), in: field)
    return nil
  }

  /// A number from 1 on, in digits of either kind.
  mutating func ordinal(_ field: Field) -> Int? {
    guard let text = text(field) else { return nil }
    guard let number = wholeNumber(text), number >= 1 else {
      report(.notAWholeNumber(text), in: field)
      return nil
    }
    return number
  }

  mutating func report(_ kind: ImportProblem.Kind, in field: Field) {
    report(kind, in: source.columns[field])
  }

  mutating func report(_ kind: ImportProblem.Kind, in column: Column?) {
    let line = column.map { row[$0].address.line } ?? row.line
    problems.append(ImportProblem(line: line, column: column, sheet: source.sheet, kind))
  }
}

/// `nil` for anything but digits, and for a number that is too large.
func wholeNumber(_ text: String) -> Int? {
  let digits = arabicDigits(text)
  guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(digits)
}

/// The words of a fixed list by their keys.
func wordTable<Value>(_ words: KeyValuePairs<Value, [String]>) -> [String: Value] {
  var byKey: [String: Value] = [:]
  for (value, names) in words {
    for name in names { byKey[wordKey(name)] = value }
  }
  return byKey
}
