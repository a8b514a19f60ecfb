internal import Tables
internal import Training

/// Which column of a table holds what, found from the headings in any order.
struct Layout {
  private(set) var columns: [Field: Column] = [:]
  /// Columns headed by one of the codes that were asked for, in the order of the file.
  private(set) var coded: [(code: String, column: Column)] = []
  private(set) var problems: [ImportProblem] = []
  let headingLine: Int
  let sheet: String?

  init(of table: Table, fields: [Field], codes: [String] = []) {
    headingLine = table.headings.first?.address.line ?? 1
    sheet = table.sheet
    var known: [String: Field] = [:]
    for field in fields {
      for name in field.names where known[name.key] == nil { known[name.key] = field }
    }
    for heading in table.headings {
      let column = heading.address.column
      let key = wordKey(heading.text)
      if key.isEmpty {
        let isUsed = table.rows.contains { !tidied($0[column].text).isEmpty }
        if isUsed { report(.columnWithoutHeading, in: column) }
      } else if let field = known[key] {
        if let data = field.personalData {
          report(.notAccepted(data), in: column)
        } else if let first = columns[field] {
          report(.repeatedHeading(first: first), in: column)
        } else {
          columns[field] = column
        }
      } else if let code = codes.first(where: { wordKey($0) == key }) {
        if let first = coded.first(where: { $0.code == code }) {
          report(.repeatedHeading(first: first.column), in: column)
        } else {
          coded.append((code, column))
        }
      } else {
        report(.unknownHeading(nearest: nearest(to: key, among: fields, codes: codes)), in: column)
      }
    }
    if table.rows.isEmpty { report(.noRows) }
  }

  mutating func require(_ alternatives: Field...) {
    if alternatives.allSatisfy({ columns[$0] == nil }) { report(.missingHeading(alternatives)) }
  }

  /// Reports where two ways to say the same thing are used at once.
  mutating func exclude(_ field: Field, with others: Field...) {
    for other in others {
      guard let column = columns[field], let otherColumn = columns[other] else { continue }
      let (first, second) =
        column.number < otherColumn.number ? (column, otherColumn) : (otherColumn, column)
      report(.conflictingHeading(first), in: second)
    }
  }

  /// Takes the column of one field for that of another.
  mutating func take(_ field: Field, as other: Field) {
    columns[other] = columns.removeValue(forKey: field)
  }

  mutating func report(_ kind: ImportProblem.Kind, in column: Column? = nil) {
    problems.append(ImportProblem(line: headingLine, column: column, sheet: sheet, kind))
  }

  private func nearest(to key: String, among fields: [Field], codes: [String]) -> String? {
    let names =
      fields.filter { $0.personalData == nil }.flatMap(\.names)
      + codes.map { (text: $0, key: wordKey($0)) }
    let near = Training.nearest(to: key, among: names.map(\.key), count: 1).first
    return names.first { $0.key == near }?.text
  }
}
