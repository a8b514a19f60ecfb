internal import CXLSXWriter
internal import Glibc

extension lxw_error {
  /// - Throws: what the library reports.
  func orThrow() throws(ExcelError) {
    switch self {
    case LXW_NO_ERROR: return
    case LXW_ERROR_MEMORY_MALLOC_FAILED: throw .cannotWrite(ENOMEM)
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION:
      throw .cannotWrite(errno == 0 ? EIO : errno)
    default: throw .library(String(cString: lxw_strerror(self)))
    }
  }
}
