/// One row of an answer, its values found by column name.
package struct Row: Sendable {
  private let columns: [String: Int]
  private let values: [SQLValue]

  package init(columns: [String: Int], values: [SQLValue]) {
    (self.columns, self.values) = (columns, values)
  }

  /// - Throws: `damagedValue` when the column is missing, NULL, or holds what `Value` does not.
  package func value<Value: SQLConvertible>(
    _ column: String, as type: Value.Type = Value.self
  ) throws(SQLError) -> Value {
    guard let value: Value = try optional(column) else { throw .damagedValue(column: column) }
    return value
  }

  /// The values in the order of the answer.
  package var ordered: [SQLValue] { values }

  /// All columns with their values, in the order of the answer.
  package var fields: [Change.Field] {
    columns.sorted { $0.value < $1.value }.map { Change.Field($0.key, values[$0.value]) }
  }

  /// `nil` for NULL.
  ///
  /// - Throws: `damagedValue` when the column is missing or holds what `Value` does not.
  package func optional<Value: SQLConvertible>(
    _ column: String, as type: Value.Type = Value.self
  ) throws(SQLError) -> Value? {
    guard let index = columns[column] else { throw .damagedValue(column: column) }
    if values[index] == .null { return nil }
    guard let value = Value(sqlValue: values[index]) else { throw .damagedValue(column: column) }
    return value
  }
}
