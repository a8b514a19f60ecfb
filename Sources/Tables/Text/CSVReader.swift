/// Reads the CSV files that people save from spreadsheets and editors.
///
/// UTF-8 with or without a byte order mark; fields separated by commas, semicolons or tabs, whichever
/// the headings have most of; quotation marks as in RFC 4180; lines ended by CRLF, LF or CR.
package struct CSVReader: Sendable {
  package let limits: TableLimits

  package init(limits: TableLimits = TableLimits()) { self.limits = limits }

  /// - Throws: every problem of the file at once, up to the limit.
  package func table(_ bytes: [UInt8]) throws(TableError) -> Table {
    if let kind = refusal(of: bytes) { throw TableError([TableProblem(line: 1, kind)]) }
    return try read(bytes)
  }

  /// Reads text that was decoded from another encoding, which may have made it longer.
  func read(_ bytes: [UInt8]) throws(TableError) -> Table {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = CSVScanner(
      bytes, from: start, separator: separator(in: bytes, from: start), limits: limits)
    return try scanner.table()
  }

  private func refusal(of bytes: [UInt8]) -> TableProblem.Kind? {
    if bytes.count > limits.bytes {
      return .fileTooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    // A zip file (xlsx, ods), and the compound file of old Excel.
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      return .workbook
    }
    return nil
  }

  /// The separator that is most frequent outside quotation marks in the first line that holds more
  /// than separators.
  private func separator(in bytes: [UInt8], from start: Int) -> UInt8 {
    let candidates: [UInt8] = [.comma, .semicolon, .tab]
    var counts = [0, 0, 0]
    var (quoted, blank) = (false, true)
    for byte in bytes[start...] {
      if byte == .quote {
        quoted.toggle()
        blank = false
      } else if !quoted, byte == .lineFeed || byte == .carriageReturn {
        if !blank { break }
        counts = [0, 0, 0]
      } else if !quoted, let index = candidates.firstIndex(of: byte) {
        counts[index] += 1
      } else if byte != .space {
        blank = false
      }
    }
    return zip(candidates, counts).reduce((UInt8.comma, 0)) { $1.1 > $0.1 ? $1 : $0 }.0
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
}
