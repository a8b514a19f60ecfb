internal import Markup
internal import OpenDocument

/// Reads the lists that people send, whatever program saved them: .csv, .xlsx, .ods, .fods.
///
/// The kind is found in the bytes; names are often wrong.
package struct TableReader: Sendable {
  package let limits: TableLimits

  package init(limits: TableLimits = TableLimits()) { self.limits = limits }

  /// Reads a workbook's `sheet` by its name, or the first that is visible.
  ///
  /// - Throws: every problem of the file at once, up to the limit.
  package func table(_ bytes: [UInt8], sheet: String? = nil) throws(TableError) -> Table {
    let kind = FileKind(bytes)
    // A flat workbook is as large as a packed one grows.
    let limit = kind == .xml ? limits.inflatedBytes : limits.bytes
    guard bytes.count <= limit else {
      throw TableError([TableProblem(line: 1, .fileTooLarge(bytes: bytes.count, limit: limit))])
    }
    switch kind {
    case .text:
      if let sheet, !sheet.isEmpty { throw TableError([TableProblem(line: 1, .noSheets)]) }
      return try text(bytes)
    case .zip: return try content { try package(bytes, sheet: sheet) }.table()
    case .xml:
      return try content {
        do {
          let stream = try XMLStream(bytes, limits: .parts(limits))
          var scan = OpenDocumentScan(stream, sheet: sheet, limits: limits)
          return try scan.read()
        } catch let error as MarkupError {
          throw TableError([TableProblem(line: 1, .markup(part: "", error))])
        }
      }.table()
    case .encrypted: throw TableError([TableProblem(line: 1, .encrypted)])
    case .foreign(let file): throw TableError([TableProblem(line: 1, .foreign(file))])
    }
  }

  private func text(_ bytes: [UInt8]) throws(TableError) -> Table {
    let reader = CSVReader(limits: limits)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let decoded = TextDecoding.utf16(bytes) else {
        throw TableError([TableProblem(line: 1, .utf16)])
      }
      return try reader.read(decoded)
    }
    do {
      return try reader.table(bytes)
    } catch {
      guard error.problems.contains(where: { $0.kind == .notUTF8 }),
        let decoded = TextDecoding.thai(bytes)
      else { throw error }
      return try reader.read(decoded)
    }
  }

  private func package(_ bytes: [UInt8], sheet: String?) throws -> SheetContent {
    let package = try WorkbookPackage(bytes, limits: limits)
    if package.has("content.xml") { return try openDocument(package, sheet: sheet) }
    guard package.has("_rels/.rels") else {
      throw TableError([TableProblem(line: 1, .foreign(.archive))])
    }
    let workbook = try ExcelWorkbook(package, limits: limits)
    let chosen =
      sheet.map { name in workbook.sheets.first { isSameSheet($0.name, name) } }
      ?? workbook.sheets.first { !$0.isHidden }
    guard let chosen else {
      let names = workbook.sheets.map(\.name)
      throw TableError([
        TableProblem(line: 1, sheet.map { .unknownSheet($0, sheets: names) } ?? .noVisibleSheet)
      ])
    }
    return try package.read(chosen.part) { stream in
      var scan = ExcelSheetScan(stream, of: workbook, sheet: chosen.name, limits: limits)
      return try scan.read()
    }
  }

  private func openDocument(_ package: WorkbookPackage, sheet: String?) throws -> SheetContent {
    if try isEncrypted(package) { throw TableError([TableProblem(line: 1, .encrypted)]) }
    return try package.read("content.xml") { stream in
      var scan = OpenDocumentScan(stream, sheet: sheet, limits: limits)
      return try scan.read()
    }
  }

  /// Whether the manifest tells of a password (ODF 1.3 part 2 § 4.4).
  private func isEncrypted(_ package: WorkbookPackage) throws -> Bool {
    guard package.has("META-INF/manifest.xml") else { return false }
    return try package.read("META-INF/manifest.xml") { stream in
      let encryption = stream.name("encryption-data")
      while let event = try stream.next() {
        if event == .start, stream.isAt(encryption) { return true }
      }
      return false
    }
  }

  /// What keeps a workbook from being read, as problems of the table.
  private func content(
    _ read: () throws -> SheetContent
  ) throws(TableError) -> SheetContent {
    do {
      return try read()
    } catch let error as TableError {
      throw error
    } catch let error as PackageError {
      throw TableError([TableProblem(line: 1, .package(error))])
    } catch {
      throw TableError([TableProblem(line: 1, .missingPart(.content))])
    }
  }
}
