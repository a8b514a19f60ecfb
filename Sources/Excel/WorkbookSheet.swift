internal import CXLSXWriter
internal import Glibc
internal import OpenDocument

/// Writes one sheet, each row when its turn comes.
struct WorkbookSheet {
  private let sheet: Sheet
  private let font: SheetFont
  private let heights: RowHeights
  private let worksheet: UnsafeMutablePointer<lxw_worksheet>

  private static let lastRow = 1 << 20
  private static let lastColumn = 1 << 14
  private static let textLimit = 32_767
  private static let footerLimit = 255

  init(
    _ sheet: Sheet, of spreadsheet: Spreadsheet, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(ExcelError) {
    (self.sheet, font) = (sheet, spreadsheet.font)
    heights = RowHeights(sheet, in: font)
    guard sheet.above.count + 1 + sheet.rowCount + sheet.below.count <= Self.lastRow else {
      throw .tooManyRows(sheet: sheet.name, limit: Self.lastRow)
    }
    guard sheet.columns.count <= Self.lastColumn else {
      throw .tooManyColumns(sheet: sheet.name, limit: Self.lastColumn)
    }
    errno = 0
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
      throw errno == 0 ? .library("workbook_add_worksheet") : .cannotWrite(errno)
    }
    self.worksheet = worksheet
  }

  func write(_ formats: inout WorkbookFormats) throws {
    try setUp()
    for (row, line) in sheet.above.enumerated() { try write(line, at: row, &formats) }
    try set(heights.height(ofHeader: sheet.columns), at: sheet.headerRow)
    let header = try formats.format(.header)
    for (column, value) in sheet.columns.enumerated() {
      try write(value.title, at: sheet.headerRow, column, header, row: nil)
    }
    let first = sheet.headerRow + 1
    for index in 0..<sheet.rowCount {
      try write(sheet.row(index), at: index, on: first + index, &formats)
    }
    for (index, line) in sheet.below.enumerated() {
      try write(line, at: first + sheet.rowCount + index, &formats)
    }
  }
}

// MARK: - Rows

extension WorkbookSheet {
  private typealias Format = UnsafeMutablePointer<lxw_format>

  private func write(
    _ row: SheetRow, at index: Int, on number: Int, _ formats: inout WorkbookFormats
  ) throws {
    try sheet.check(row, at: index)
    if let text = row.spanningText {
      try set(heights.height(ofLine: text), at: number)
      return try write(text, over: number, formats.format(.heading), row: index)
    }
    let height = row.style == .plain ? sheet.rowHeight.map(points) : nil
    try set(height ?? heights.height(of: row), at: number)
    for (position, column) in sheet.columns.enumerated() {
      let cell = position < row.cells.count ? row.cells[position] : .empty
      let format = try formats.format(SheetLook(cell, in: column, of: row.style))
      try write(cell, at: number, position, format, row: index)
    }
  }

  private func write(
    _ cell: SheetCell, at row: Int, _ column: Int, _ format: Format, row index: Int
  ) throws(ExcelError) {
    switch cell {
    case .empty:
      try worksheet_write_blank(worksheet, UInt32(row), UInt16(column), format).orThrow()
    case .text(let text): try write(text, at: row, column, format, row: index)
    case .integer(let value): try write(Double(value), at: row, column, format)
    case .decimal(let value), .percentage(let value):
      try write(value, at: row, column, format)
    case .hours(let minutes): try write(Double(minutes) / 1440, at: row, column, format)
    case .date(let date, let display):
      // Excel counts days from 1900, and its February of that year has 29.
      guard let day = SheetDate(date), day.year > 1900 else {
        return try write(display, at: row, column, format, row: index)
      }
      var date = lxw_datetime()
      (date.year, date.month, date.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
      try worksheet_write_datetime(worksheet, UInt32(row), UInt16(column), &date, format).orThrow()
    }
  }

  private func write(
    _ value: Double, at row: Int, _ column: Int, _ format: Format
  ) throws(ExcelError) {
    try worksheet_write_number(worksheet, UInt32(row), UInt16(column), value, format).orThrow()
  }

  /// As a string, never as a formula or a link.
  private func write(
    _ text: String, at row: Int, _ column: Int, _ format: Format, row index: Int?
  ) throws(ExcelError) {
    let text = try cellText(text, row: index)
    try worksheet_write_string(worksheet, UInt32(row), UInt16(column), text, format).orThrow()
  }

  private func write(
    _ line: SheetLine, at row: Int, _ formats: inout WorkbookFormats
  ) throws(ExcelError) {
    try set(heights.height(ofLine: line.text, style: line.style), at: row)
    try write(line.text, over: row, formats.format(SheetLook(line)), row: nil)
  }

  /// In points.
  private func set(_ height: Double, at row: Int) throws(ExcelError) {
    try worksheet_set_row(worksheet, UInt32(row), height, nil).orThrow()
  }

  private func write(
    _ text: String, over number: Int, _ format: Format, row index: Int?
  ) throws(ExcelError) {
    guard sheet.columns.count > 1 else {
      return try write(text, at: number, 0, format, row: index)
    }
    try worksheet_merge_range(
      worksheet, UInt32(number), 0, UInt32(number), UInt16(sheet.columns.count - 1),
      cellText(text, row: index), format
    ).orThrow()
  }

  private func cellText(_ text: String, row: Int?) throws(ExcelError) -> String {
    guard text.utf8.count <= Self.textLimit || text.utf16.count <= Self.textLimit else {
      throw .textTooLong(sheet: sheet.name, row: row, limit: Self.textLimit)
    }
    return CellText.escaped(text)
  }
}

// MARK: - Page

extension WorkbookSheet {
  private func setUp() throws(ExcelError) {
    for (column, value) in sheet.columns.enumerated() {
      let pixels = UInt32((inches(value.width) * 96).rounded())
      try worksheet_set_column_pixels(worksheet, UInt16(column), UInt16(column), pixels, nil)
        .orThrow()
    }
    let (header, last) = (UInt32(sheet.headerRow), UInt32(sheet.headerRow + sheet.rowCount))
    let lastColumn = UInt16(sheet.columns.count - 1)
    if sheet.freezesHeader { worksheet_freeze_panes(worksheet, header + 1, 0) }
    if sheet.filters { try worksheet_autofilter(worksheet, header, 0, last, lastColumn).orThrow() }
    try worksheet_repeat_rows(worksheet, header, header).orThrow()
    try worksheet_print_area(worksheet, 0, 0, last + UInt32(sheet.below.count), lastColumn)
      .orThrow()
    // Numbers in text cells are meant to be text: certificate numbers, telephone numbers.
    try worksheet_ignore_errors(
      worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), sheet.cellRange
    ).orThrow()
    try setUpPage()
  }

  private func setUpPage() throws(ExcelError) {
    let (page, margins) = (sheet.page, sheet.page.margins)
    if page.isLandscape {
      worksheet_set_landscape(worksheet)
    } else {
      worksheet_set_portrait(worksheet)
    }
    worksheet_set_paper(worksheet, 9)  // A4
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_center_horizontally(worksheet)
    let footer = try footer()
    // The footer of Excel stands in the margin.
    worksheet_set_margins(
      worksheet, inches(margins.left), inches(margins.right), inches(margins.top),
      inches(margins.bottom + (footer.isEmpty ? 0 : 0.9)))
    guard !footer.isEmpty else { return }
    var options = lxw_header_footer_options()
    options.margin = inches(margins.bottom)
    try worksheet_set_footer_opt(worksheet, footer, &options).orThrow()
  }

  private func footer() throws(ExcelError) -> String {
    let footer = sheet.page.footer
    let text = [("&L", footer.left), ("&C", footer.center), ("&R", footer.right)]
      .filter { !$0.1.isEmpty }
      .map { $0 + look + $1.map(code).joined() }.joined()
    guard text.utf16.count <= Self.footerLimit else {
      throw .footerTooLong(sheet: sheet.name, limit: Self.footerLimit)
    }
    return text
  }

  /// The size stands first: digits after it would belong to it.
  private var look: String {
    "&\(font.size)&\"\(font.name.filter { $0 != "\"" && $0 != "&" }),Regular\""
  }

  private func code(_ piece: SheetPage.Footer.Piece) -> String {
    switch piece {
    case .text(let text):
      text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    case .page: "&P"
    case .pageCount: "&N"
    }
  }

  private func inches(_ centimetres: Double) -> Double {
    centimetres.isFinite ? min(max(centimetres, 0), 100) / 2.54 : 0
  }

  private func points(_ centimetres: Double) -> Double { inches(centimetres) * 72 }
}
