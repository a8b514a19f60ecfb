/// Walks once over the bytes of a CSV file.
struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let limits: TableLimits
  private var position: Int
  private var line = 1
  /// Set by what makes the rest of the file unreadable.
  private var stopped = false
  private var columns: [Column]?
  private var problems: [TableProblem] = []

  init(_ bytes: [UInt8], from start: Int, separator: UInt8, limits: TableLimits) {
    (self.bytes, self.position) = (bytes, start)
    (self.separator, self.limits) = (separator, limits)
  }

  mutating func table() throws(TableError) -> Table {
    var headings: [Cell]?
    var rows: [Table.Row] = []
    skipTitles()
    while !stopped, position < bytes.count {
      let row = record()
      if stopped || row.isBlank { continue }
      guard let columns else {
        headings = read(headings: row.cells, found: row.found)
        continue
      }
      guard rows.count < limits.rows else {
        stop(.tooManyRows(limit: limits.rows), line: row.line)
        break
      }
      if row.found == columns.count {
        rows.append(Table.Row(line: row.line, cells: row.cells, columns: columns))
      } else {
        report(.ragged(expected: columns.count, found: row.found), line: row.line)
        rows.append(Table.Row(line: row.line, cells: row.cells))
      }
    }
    if headings == nil, problems.isEmpty { report(.empty, line: 1) }
    guard let headings, problems.isEmpty else { throw TableError(problems) }
    return Table(headings: headings, rows: rows)
  }

  /// Passes what stands alone above the headings, as the list's title does in a sheet; nothing where
  /// no line has more than one text.
  private mutating func skipTitles() {
    let start = self
    for _ in 0...SheetContent.titleLines {
      let before = self
      var row = record()
      while row.isBlank, !stopped, position < bytes.count { row = record() }
      if stopped || !row.isTitle {
        self = row.isBlank || stopped ? start : before
        return
      }
    }
    self = start
  }

  private mutating func read(headings cells: [Cell], found: Int) -> [Cell] {
    let named = cells.map { cell in
      let heading = trimmed(cell.text)
      return Cell(
        cell.text,
        at: CellAddress(
          line: cell.address.line, column: Column(cell.address.column.number, heading: heading)))
    }
    columns = named.map(\.address.column)
    if found > limits.columns, let line = named.first?.address.line {
      stop(.tooManyColumns(limit: limits.columns), line: line)
    }
    return named
  }

  private struct Record {
    let line: Int
    var cells: [Cell] = []
    /// How many fields there were; those past the last heading are counted but not kept.
    var found = 0
    var isBlank = true

    /// Whether a spreadsheet wrote the line for a single text.
    var isTitle: Bool { found > 1 && cells.count { !trimmed($0.text).isEmpty } == 1 }
  }

  private mutating func record() -> Record {
    var record = Record(line: line)
    let width = columns?.count ?? limits.columns
    record.cells.reserveCapacity(columns?.count ?? 8)
    while true {
      record.found += 1
      let address = CellAddress(line: line, column: column(record.found))
      let text = field(at: address)
      if stopped { return record }
      if record.isBlank, !trimmed(text).isEmpty { record.isBlank = false }
      if record.found <= width { record.cells.append(Cell(text, at: address)) }
      guard position < bytes.count else { return record }
      if bytes[position] == separator {
        position += 1
      } else {
        endLine()
        return record
      }
    }
  }

  private func column(_ number: Int) -> Column {
    guard let columns, number <= columns.count else { return Column(number, heading: "") }
    return columns[number - 1]
  }

  /// Reads one field and stops before the separator or the end of the line that follows it.
  private mutating func field(at address: CellAddress) -> String {
    guard position < bytes.count, bytes[position] == .quote else {
      return plainField(at: address)
    }
    return quotedField(at: address)
  }

  private mutating func plainField(at address: CellAddress) -> String {
    let start = position
    var stray = false
    var forbidden: UInt32?
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == .lineFeed || byte == .carriageReturn { break }
      if byte == .quote { stray = true }
      if forbidden == nil { forbidden = forbiddenCharacter() }
      position += 1
    }
    if let forbidden { report(.forbiddenCharacter(forbidden), at: address) }
    if stray { report(.strayQuote, at: address) }
    return text(bytes[start..<position], at: address)
  }

  private mutating func quotedField(at address: CellAddress) -> String {
    position += 1
    var start = position
    var unescaped: [UInt8] = []
    var forbidden: UInt32?
    while position < bytes.count {
      switch bytes[position] {
      case .quote:
        guard position + 1 < bytes.count, bytes[position + 1] == .quote else {
          let rest = bytes[start..<position]
          position += 1
          if let forbidden { report(.forbiddenCharacter(forbidden), at: address) }
          skipTextAfterQuote(at: address)
          return text(unescaped.isEmpty ? rest : (unescaped + rest)[...], at: address)
        }
        unescaped += bytes[start...position]
        position += 2
        start = position
      case .lineFeed, .carriageReturn:
        endLine()
      default:
        if forbidden == nil { forbidden = forbiddenCharacter() }
        position += 1
      }
    }
    stop(.unclosedQuote, at: address)
    return ""
  }

  private mutating func skipTextAfterQuote(at address: CellAddress) {
    let start = position
    while position < bytes.count, bytes[position] != separator, bytes[position] != .lineFeed,
      bytes[position] != .carriageReturn
    {
      position += 1
    }
    // Spaces before the separator are harmless.
    if bytes[start..<position].contains(where: { $0 != .space }) {
      report(.textAfterQuote, at: address)
    }
  }

  /// Passes CRLF, LF or CR.
  private mutating func endLine() {
    let isPair =
      bytes[position] == .carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == .lineFeed
    position += isPair ? 2 : 1
    line += 1
  }

  /// The scalar at the present byte where a list cannot mean it: a control character other than a
  /// tab, U+FFFE or U+FFFF.
  private func forbiddenCharacter() -> UInt32? {
    let byte = bytes[position]
    if byte < 0x20 && byte != .tab || byte == 0x7F { return UInt32(byte) }
    if byte == 0xC2, position + 1 < bytes.count, (0x80...0x9F).contains(bytes[position + 1]) {
      return UInt32(bytes[position + 1])
    }
    guard byte == 0xEF, position + 2 < bytes.count, bytes[position + 1] == 0xBF,
      bytes[position + 2] >= 0xBE, bytes[position + 2] <= 0xBF
    else { return nil }
    return bytes[position + 2] == 0xBE ? 0xFFFE : 0xFFFF
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>, at address: CellAddress) -> String {
    if bytes.count > limits.fieldLength,
      bytes.count(where: { $0 & 0xC0 != 0x80 }) > limits.fieldLength
    {
      report(.fieldTooLong(limit: limits.fieldLength), at: address)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      stop(.notUTF8, at: address)
      return ""
    }
    return text
  }

  private mutating func report(_ kind: TableProblem.Kind, at address: CellAddress) {
    report(kind, line: address.line, column: address.column)
  }

  private mutating func report(_ kind: TableProblem.Kind, line: Int, column: Column? = nil) {
    guard !stopped else { return }
    guard problems.count < limits.problems else {
      stopped = true
      problems.append(TableProblem(line: line, .tooManyProblems(limit: limits.problems)))
      return
    }
    problems.append(TableProblem(line: line, column: column, kind))
  }

  private mutating func stop(_ kind: TableProblem.Kind, at address: CellAddress) {
    stop(kind, line: address.line, column: address.column)
  }

  private mutating func stop(_ kind: TableProblem.Kind, line: Int, column: Column? = nil) {
    report(kind, line: line, column: column)
    stopped = true
  }
}
