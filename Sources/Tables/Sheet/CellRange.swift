/// A cell of a sheet: both numbers from 1.
struct CellPosition: Hashable, Sendable {
  var row: Int
  var column: Int

  init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// Reads `C7`, with dollar signs or without.
  ///
  /// `nil` for anything else, and beyond the largest sheet there is (1,048,576 × 16,384).
  init?(_ reference: some StringProtocol) {
    (row, column) = (0, 0)
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): break
      default: return nil
      }
      guard row <= Self.lastRow, column <= Self.lastColumn else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
  }

  static let lastRow = 1 << 20
  static let lastColumn = 1 << 14
}

/// Cells that a sheet shows as one.
struct CellRange: Hashable, Sendable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// `nil` unless the range is the right way round.
  init?(from first: CellPosition, to last: CellPosition) {
    guard first.row <= last.row, first.column <= last.column else { return nil }
    (rows, columns) = (first.row...last.row, first.column...last.column)
  }

  /// Reads `B2:D3`.
  init?(_ reference: String) {
    let ends = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ CellPosition($0) }), ends.count <= 2,
      let last = ends.last.flatMap({ CellPosition($0) })
    else { return nil }
    self.init(from: first, to: last)
  }
}
