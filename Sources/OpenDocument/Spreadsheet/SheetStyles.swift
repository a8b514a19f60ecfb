internal import Markup

/// The cell styles that a spreadsheet uses, each named once.
struct SheetStyles {
  /// What a cell looks like.
  struct Cell: Hashable {
    enum Role: Hashable {
      case header
      case row(SheetRow.Style)
      case line(SheetLine.Style)
    }

    let role: Role
    let kind: SheetKind
    let alignment: SheetAlignment
  }

  private let digits: SheetDigits
  private let fontSize: Int
  private var cells: [Cell: String] = [:]
  private var order: [Cell] = []

  init(_ spreadsheet: Spreadsheet) {
    (digits, fontSize) = (spreadsheet.digits, spreadsheet.font.size)
    for sheet in spreadsheet.sheets {
      for line in sheet.above + sheet.below {
        add(Cell(role: .line(line.style), kind: .text, alignment: line.alignment))
      }
      add(.header)
      add(Cell(role: .row(.heading), kind: .text, alignment: .start))
      for column in sheet.columns {
        for style in SheetRow.Style.allCases {
          add(Cell(role: .row(style), kind: column.kind, alignment: column.shownAlignment))
          // A label may stand in any column, as in a row of totals.
          add(Cell(role: .row(style), kind: .text, alignment: column.alignment ?? .start))
        }
      }
    }
  }

  func name(of cell: Cell) -> String? { cells[cell] }

  private mutating func add(_ cell: Cell) {
    guard cells[cell] == nil else { return }
    order.append(cell)
    cells[cell] = "ce\(order.count)"
  }

  func write(to xml: inout XMLWriter) {
    var kinds: [SheetKind] = []
    for cell in order where !kinds.contains(cell.kind) { kinds.append(cell.kind) }
    let dataStyles = [SheetKind: String](
      kinds.enumerated().map { ($1, "N\($0 + 1)") }, uniquingKeysWith: { first, _ in first })
    for kind in kinds {
      if let name = dataStyles[kind] { kind.writeStyle(named: name, digits: digits, to: &xml) }
    }
    for cell in order {
      guard let name = cells[cell] else { continue }
      write(cell, named: name, data: dataStyles[cell.kind], to: &xml)
    }
  }

  private func write(_ cell: Cell, named name: String, data: String?, to xml: inout XMLWriter) {
    xml.start(
      "style:style",
      [
        "style:name": name, "style:family": "table-cell",
        "style:parent-style-name": "Default", "style:data-style-name": data,
      ])
    xml.element(
      "style:table-cell-properties",
      [
        "fo:border": cell.isLine ? "none" : "0.5pt solid #000000",
        "fo:background-color": cell.isShaded ? "#e6e6e6" : nil,
        "fo:padding": "0.1cm", "fo:wrap-option": "wrap",
        "style:vertical-align": cell.isLine ? "automatic" : "middle",
        "style:text-align-source": "fix",
      ])
    xml.element("style:paragraph-properties", ["fo:text-align": cell.alignment.rawValue])
    let size = cell.isTitle ? "\(fontSize + fontSize / 4)pt" : nil
    let weight = cell.isBold ? "bold" : nil
    if cell.isBold {
      xml.element(
        "style:text-properties",
        [
          "fo:font-size": size, "style:font-size-complex": size, "style:font-size-asian": size,
          "fo:font-weight": weight, "style:font-weight-complex": weight,
          "style:font-weight-asian": weight,
        ])
    }
    xml.end()
  }
}

extension SheetStyles.Cell {
  static let header = Self(role: .header, kind: .text, alignment: .center)

  fileprivate var isLine: Bool { if case .line = role { true } else { false } }
  fileprivate var isTitle: Bool { role == .line(.title) }
  fileprivate var isShaded: Bool { role == .header || role == .row(.heading) }
  fileprivate var isBold: Bool {
    switch role {
    case .header, .row(.heading), .row(.total), .line(.title), .line(.bold): true
    case .row(.plain), .line(.plain): false
    }
  }
}

extension SheetColumn {
  var shownAlignment: SheetAlignment {
    if let alignment { return alignment }
    return switch kind {
    case .text: .start
    case .date: .center
    case .integer, .decimal, .percentage, .hours: .end
    }
  }
}
