/// How much of somebody's file is read before it is refused.
package struct TableLimits: Hashable, Sendable {
  package let bytes: Int
  /// Rows that hold something, the headings not counted.
  package let rows: Int
  package let columns: Int
  /// Unicode scalars in one field.
  package let fieldLength: Int
  package let problems: Int
  /// Cells of a sheet that hold something, and what else takes as much room.
  package let cells: Int
  /// Files in a workbook's package.
  package let members: Int
  /// All of them together, inflated.
  package let inflatedBytes: Int

  package init(
    bytes: Int = 16 << 20, rows: Int = 100_000, columns: Int = 100, fieldLength: Int = 2_000,
    problems: Int = 1_000, cells: Int = 1_500_000, members: Int = 1_000,
    inflatedBytes: Int = 256 << 20
  ) {
    self.bytes = bytes
    self.rows = rows
    self.columns = columns
    self.fieldLength = fieldLength
    self.problems = problems
    self.cells = cells
    self.members = members
    self.inflatedBytes = inflatedBytes
  }
}
