internal import OpenDocument
internal import TextMetrics

/// How high rows must be for their texts, in points: Excel finds it out for itself, other programs
/// take what the file says.
struct RowHeights {
  private let size: Int
  /// Of each column, in hundredths of the font's size.
  private let widths: [Int]

  init(_ sheet: Sheet, in font: SheetFont) {
    size = max(1, font.size)
    widths = sheet.columns.map { [size] column in
      Int((max(0.5, min(column.width, 100) - 0.2) / 2.54 * 72 * 100).rounded(.down)) / size
    }
  }

  func height(of row: SheetRow) -> Double {
    let isBold = row.style != .plain
    let lines = zip(row.cells, widths).map { cell, width in
      if case .text(let text) = cell { Self.lines(text, on: width, bold: isBold) } else { 1 }
    }
    return height(lines: lines.max() ?? 1)
  }

  func height(ofHeader columns: [SheetColumn]) -> Double {
    let lines = zip(columns, widths).map { Self.lines($0.title, on: $1, bold: true) }
    return height(lines: lines.max() ?? 1)
  }

  /// Of a text over all columns.
  func height(ofLine text: String, style: SheetLine.Style = .bold) -> Double {
    let larger = style == .title ? size / 4 : 0
    let width = widths.reduce(0, +) * size / (size + larger)
    return height(
      lines: Self.lines(text, on: width, bold: style != .plain), size: size + larger)
  }

  private func height(lines: Int, size: Int? = nil) -> Double {
    // A row of Excel has 409 points at most.
    min(409, Double(max(1, lines)) * Double(size ?? self.size) * Self.spacing + 6)
  }

  /// Thai fonts have marks above marks.
  private static let spacing = 1.3

  /// What a line of a narrow column loses at its end on the average.
  private static let loss = 130

  private static func lines(_ text: String, on width: Int, bold: Bool) -> Int {
    guard text.utf8.contains(0x0A) || text.utf8.contains(0x0D) else {
      return TextWidth.lines(text, on: width, bold: bold, loss: loss)
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .reduce(0) { $0 + max(1, TextWidth.lines(String($1), on: width, bold: bold, loss: loss)) }
  }
}
