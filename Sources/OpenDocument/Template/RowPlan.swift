internal import Markup

/// The rows of a sheet and the groups that repeat them, so that formulas can follow their cells.
indirect enum RowPlan: Sendable {
  /// A row by its number in the template, and how many it stands for.
  case row(Int, count: Int)
  case group(name: String, isInverted: Bool, body: [RowPlan], otherwise: [RowPlan])
}

/// Where the rows of a template lie in a document.
struct RowMap: Sendable {
  /// The first and last row that a row of the template became.
  private var places: [Int: ClosedRange<Int>] = [:]
  private var next = 1
  private(set) var lastTemplateRow = 0

  mutating func place(_ row: Int, count: Int) {
    for number in row..<row + min(count, Self.mapped) {
      let place = next + number - row
      places[number] = (places[number]?.lowerBound ?? place)...place
    }
    lastTemplateRow = max(lastTemplateRow, row + count - 1)
    next += count
  }

  /// Of a run of equal rows only the first are looked up.
  private static let mapped = 100

  func first(_ row: Int) -> Int { places[row]?.lowerBound ?? row + shift }
  func last(_ row: Int) -> Int { places[row]?.upperBound ?? row + shift }

  /// By how much the rows below all others have moved.
  private var shift: Int { next - 1 - lastTemplateRow }
}

/// A formula in pieces: text, and references to rows of its own sheet.
struct RowFormula: Sendable {
  enum Piece: Sendable {
    case text(String)
    case row(Int, isAbsolute: Bool, endsRange: Bool)
  }

  static let attribute = XMLName.odf("table:formula")
  static let table = XMLName.odf("table:table")
  let pieces: [Piece]
  /// The row of the template that it stands in, and the rows that are repeated with it.
  let row: Int
  let repeated: ClosedRange<Int>?

  /// Reads OpenFormula's references (ODF 1.3 part 4, section 5.8), as `[.B2:.C$3]`; those to other
  /// sheets stay as they are.
  init(_ formula: String, row: Int, repeated: ClosedRange<Int>?) {
    (self.row, self.repeated) = (row, repeated)
    var pieces: [Piece] = []
    var text = ""
    var rest = Substring(formula)
    var isQuoted = false
    while let character = rest.popFirst() {
      text.append(character)
      if character == "\"" { isQuoted.toggle() }
      guard character == "[", !isQuoted, rest.first == ".", let end = rest.firstIndex(of: "]")
      else { continue }
      for (index, cell) in rest[..<end].split(separator: ":").enumerated() {
        if index > 0 { text += ":" }
        let digits = cell.reversed().prefix { $0.isASCII && $0.isNumber }.count
        guard cell.first == ".", let number = Int(cell.suffix(digits)) else {
          text += cell
          continue
        }
        text += cell.dropLast(digits)
        pieces += [
          .text(text),
          .row(number, isAbsolute: text.last == "$", endsRange: index > 0),
        ]
        text = ""
      }
      rest = rest[end...]
    }
    self.pieces = pieces + [.text(text)]
  }

  /// The formula as it stands in the given row of a document.
  ///
  /// In a repeated row it is as if copied down from the row before; elsewhere it takes in all that
  /// its rows became.
  func text(at place: Int, _ map: RowMap) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .row(let number, let isAbsolute, let endsRange):
        if let repeated, !isAbsolute, number <= repeated.upperBound {
          String(max(1, place + number - row))
        } else {
          String(endsRange ? map.last(number) : map.first(number))
        }
      }
    }.joined()
  }
}

extension TemplateElement {
  private static let repeated = XMLName.odf("table:number-rows-repeated")

  /// How many rows of a sheet this one stands for.
  var rowCount: Int { min(max(1, self[Self.repeated].flatMap { Int($0) } ?? 1), 1 << 20) }
}

extension RowPlan {
  static func rows(of table: TemplateElement) -> [RowPlan] {
    var next = 1
    return rows(of: table.children, next: &next)
  }

  private static func rows(of nodes: [TemplateNode], next: inout Int) -> [RowPlan] {
    var plan: [RowPlan] = []
    for node in nodes {
      switch node {
      case .element(let element) where element.name.isRow:
        plan.append(.row(next, count: element.rowCount))
        next += element.rowCount
      case .element(let element) where element.name.holdsRows:
        plan += rows(of: element.children, next: &next)
      case .group(let group):
        var start = next
        let otherwise = rows(of: group.otherwise, next: &start)
        plan.append(
          .group(
            name: group.name, isInverted: group.isInverted,
            body: rows(of: group.body, next: &next), otherwise: otherwise))
      case .element, .text, .field, .mark, .slot: break
      }
    }
    return plan
  }
}

/// The row of a template that is being written.
struct RowCursor {
  private(set) var row = 0
  var next = 1
  /// The rows that the outermost group repeats together.
  var repeated: ClosedRange<Int>?

  mutating func begin(_ element: TemplateElement) {
    row = next
    next += element.rowCount
  }

  /// Whether a group begins here that repeats rows and stands in no other such.
  mutating func enter(_ group: TemplateGroup) -> Bool {
    let count = group.body.reduce(0) { $0 + $1.rowCount }
    guard repeated == nil, count > 0, !group.isInverted else { return false }
    repeated = next...next + count - 1
    return true
  }

  /// A sheet has both formulas and rows that are repeated.
  static func isNeeded(for element: TemplateElement) -> Bool {
    element.name == RowFormula.table
      && element.children.contains { $0.holdsGroupOfRows }
      && element.children.contains { $0.holdsFormula }
  }
}

extension TemplateNode {
  fileprivate var rowCount: Int {
    switch self {
    case .element(let element) where element.name.isRow: element.rowCount
    case .element(let element) where element.name.holdsRows:
      element.children.reduce(0) { $0 + $1.rowCount }
    case .group(let group): group.body.reduce(0) { $0 + $1.rowCount }
    case .element, .text, .field, .mark, .slot: 0
    }
  }

  fileprivate var holdsGroupOfRows: Bool {
    switch self {
    case .group: rowCount > 0
    case .element(let element) where element.name.holdsRows:
      element.children.contains { $0.holdsGroupOfRows }
    case .element, .text, .field, .mark, .slot: false
    }
  }

  fileprivate var holdsFormula: Bool {
    switch self {
    case .element(let element):
      element[RowFormula.attribute] != nil || element.children.contains { $0.holdsFormula }
    case .group(let group): group.body.contains { $0.holdsFormula }
    case .text, .field, .mark, .slot: false
    }
  }
}
