package import OpenDocument
package import Phrases
internal import Training

extension ListTable {
  /// The table as a spreadsheet, to be written as `.ods` or `.fods`.
  package func spreadsheet(for reader: Reader) -> Spreadsheet {
    let lines = titles.enumerated().map { place, text in
      SheetLine(text, style: place == 0 ? .title : .plain, alignment: .center)
    }
    let sheet = Sheet(
      name: name,
      columns: columns.enumerated().map { place, column in
        let kind = rows.compactMap { $0[place].kind }.first ?? .text
        return SheetColumn(
          column.heading, width: Double(column.width) / 10, kind: kind,
          alignment: kind == .integer ? .center : nil)
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
      title: titles.first ?? name, font: SheetFont(size: 11),
      digits: reader.digits == .thai ? .thai : .arabic, sheets: [sheet])
  }
}

extension ListTable.Cell {
  /// What its column holds; `nil` for a cell that any column may hold.
  fileprivate var kind: SheetKind? {
    switch self {
    case .blank, .text: nil
    case .number: .integer
    case .share: .percentage(places: 1)
    case .hours: .hours
    case .date: .date
    }
  }

  fileprivate func sheetCell(for reader: Reader) -> SheetCell {
    switch self {
    case .blank: .empty
    case .text(let text): .text(text)
    case .number(let value): .integer(value)
    case .share(let share): .percentage(Double(share.attended) / Double(share.scheduled))
    case .hours(let minutes): .hours(minutes: minutes)
    // The spreadsheet's date style counts Buddhist years, which nobody reads in English.
    case .date(let date):
      reader.language == .thai
        ? .date(date.iso, display: reader.date(date)) : .text(reader.date(date))
    }
  }
}
