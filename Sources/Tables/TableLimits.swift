/// How much of somebody's file is read before it is refused.
package struct TableLimits: Hashable, Sendable {
  package let bytes: Int
  /// Rows that hold something, the headings not counted.
  package let rows: Int
  package let columns: Int
  /// Unicode scalars in one field.
  package let fieldLength: Int
  package let problems: Int

  package init(
    bytes: Int = 16 << 20, rows: Int = 100_000, columns: Int = 100, fieldLength: Int = 2_000,
    problems: Int = 1_000
  ) {
    self.bytes = bytes
    self.rows = rows
    self.columns = columns
    self.fieldLength = fieldLength
    self.problems = problems
  }
}
