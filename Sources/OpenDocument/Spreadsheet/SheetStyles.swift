internal import Markup

/// The cell styles that a spreadsheet uses, each named once.
struct SheetStyles {
  private let digits: SheetDigits
  private let calendar: SheetCalendar
  private let fontSize: Int
  private var cells: [SheetLook: String] = [:]
  private var order: [SheetLook] = []

  init(_ spreadsheet: Spreadsheet) {
    (digits, calendar) = (spreadsheet.digits, spreadsheet.calendar)
    fontSize = spreadsheet.font.size
    for sheet in spreadsheet.sheets {
      for line in sheet.above + sheet.below { add(SheetLook(line)) }
      add(.header)
      add(.heading)
      for column in sheet.columns {
        for style in SheetRow.Style.allCases {
          add(SheetLook(.empty, in: column, of: style))
          add(SheetLook(.text(""), in: column, of: style))
        }
      }
    }
  }

  func name(of cell: SheetLook) -> String? { cells[cell] }

  private mutating func add(_ cell: SheetLook) {
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
      guard let name = dataStyles[kind] else { continue }
      kind.writeStyle(named: name, digits: digits, calendar: calendar, to: &xml)
    }
    for cell in order {
      guard let name = cells[cell] else { continue }
      write(cell, named: name, data: dataStyles[cell.kind], to: &xml)
    }
  }

  private func write(_ cell: SheetLook, named name: String, data: String?, to xml: inout XMLWriter)
  {
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
