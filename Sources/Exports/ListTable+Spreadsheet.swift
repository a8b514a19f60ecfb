package import OpenDocument
package import Phrases
internal import Training

extension ListTable {
  /// The table as a spreadsheet, to be written as `.ods`, `.fods` or `.xlsx`.
  package func spreadsheet(
    for reader: Reader, in font: SheetFont = .openDocument
  ) -> Spreadsheet {
    let lines = titles.enumerated().map { place, text in
      SheetLine(text, style: place == 0 ? .title : .plain, alignment: .center)
    }
    let sheet = Sheet(
      name: name,
      columns: columns.enumerated().map { place, column in
        let kind = kind(ofColumn: place)
        return SheetColumn(
          column.heading, width: Double(column.width) / 10, kind: kind,
          alignment: kind == .text || kind == .date ? nil : .center)
      },
      above: lines,
      page: SheetPage(
        footer: SheetPage.Footer(
          left: foot.isEmpty ? [] : [.text(foot)],
          right: [.text(reader.say("หน้า ", "Page ")), .page, .text("/"), .pageCount])),
      rowCount: rows.count
    ) { place in
      SheetRow(rows[place].map { $0.sheetCell(for: reader) })
    }
    return Spreadsheet(
      title: titles.first ?? name, font: font, digits: reader.digits == .thai ? .thai : .arabic,
      calendar: reader.language == .thai ? .buddhist : .gregorian, sheets: [sheet])
  }
}

extension ListTable {
  /// With no more decimal places than its cells need: whole hours read as `9`, not as a time.
  private func kind(ofColumn place: Int) -> SheetKind {
    rows.compactMap { $0[place].kind }.max { Self.places($0) < Self.places($1) } ?? .text
  }

  private static func places(_ kind: SheetKind) -> Int {
    switch kind {
    case .decimal(let places), .percentage(let places): places
    case .text, .integer, .date, .hours: 0
    }
  }
}

extension ListTable.Cell {
  /// What its column holds; `nil` for a cell that any column may hold.
  fileprivate var kind: SheetKind? {
    switch self {
    case .blank, .text: nil
    case .number: .integer
    case .share(let share): .percentage(places: share.permille % 10 == 0 ? 0 : 1)
    case .hours(let minutes): .decimal(places: minutes % 60 == 0 ? 0 : 2)
    case .date: .date
    }
  }

  fileprivate func sheetCell(for reader: Reader) -> SheetCell {
    switch self {
    case .blank: .empty
    case .text(let text): .text(text)
    case .number(let value): .integer(value)
    case .share(let share): .percentage(Double(share.attended) / Double(share.scheduled))
    case .hours(let minutes): .decimal(Double(minutes) / 60)
    case .date(let date): .date(date.iso, display: reader.shortDate(date))
    }
  }
}

extension SheetFont {
  package static let openDocument = SheetFont(name: "Laksaman", size: 11)
  /// What Excel comes with and writes Thai in; it is as wide as the other.
  package static let excel = SheetFont(name: "Tahoma", size: 11)
}
