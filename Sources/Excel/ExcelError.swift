/// Why a spreadsheet cannot be written as a workbook.
package enum ExcelError: Error, Hashable {
  case tooManyRows(sheet: String, limit: Int)
  case tooManyColumns(sheet: String, limit: Int)
  /// Of a row from 0, or of the sheet's other texts where `row` is nil; the limit counts units of
  /// UTF-16.
  case textTooLong(sheet: String, row: Int?, limit: Int)
  case footerTooLong(sheet: String, limit: Int)
  /// There is no room for it in memory, or none for temporary files; a number of `errno`.
  case cannotWrite(Int32)
  /// What `lxw_strerror` says of an error that none of the others foresees.
  case library(String)
}
