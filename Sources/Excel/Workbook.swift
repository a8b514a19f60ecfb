internal import CXLSXWriter
internal import Glibc
package import OpenDocument

/// A spreadsheet as Office Open XML (`.xlsx`), for offices that work with Excel.
///
/// Rows pass through libxlsxwriter one by one and wait in a temporary file without a name; the
/// same spreadsheet gives the same bytes.
package struct Workbook {
  private let spreadsheet: Spreadsheet

  package init(_ spreadsheet: Spreadsheet) { self.spreadsheet = spreadsheet }

  /// The whole file.
  ///
  /// - Throws: `SpreadsheetError`, `ExcelError`, and whatever a sheet's rows throw.
  package func bytes() throws -> [UInt8] {
    try spreadsheet.check()
    // The library wants a name to open; this one leads to memory, and nothing is left behind.
    let file = try MemoryFile()
    try write(to: file.path)
    let bytes = try file.bytes()
    try WholeWorkbook(cells: spreadsheet.sheets.map(\.cellCount)).check(bytes)
    return bytes
  }

  private func write(to path: String) throws {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(path, &options) else {
      throw ExcelError.cannotWrite(ENOMEM)
    }
    do {
      try setProperties(of: workbook)
      var formats = WorkbookFormats(workbook, for: spreadsheet)
      for sheet in spreadsheet.sheets {
        try WorkbookSheet(sheet, of: spreadsheet, in: workbook).write(&formats)
      }
    } catch {
      lxw_workbook_free(workbook)
      throw error
    }
    try workbook_close(workbook).orThrow()
  }

  /// The title alone: no author, no company, and a time that is always the same, as in the zip.
  private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>) throws {
    let title = strdup(spreadsheet.title)
    defer { free(title) }
    var properties = lxw_doc_properties()
    properties.title = title
    properties.created = Self.firstOf1980
    try workbook_set_properties(workbook, &properties).orThrow()
  }

  /// Where the clock of zip files begins, in seconds since 1970.
  private static let firstOf1980: time_t = 315_532_800
}
