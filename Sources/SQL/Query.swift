/// SQL text with its bindings: an interpolated value becomes a placeholder, never text.
///
/// Static text must keep to the common subset of SQLite and PostgreSQL.
package struct Query: ExpressibleByStringInterpolation, Sendable {
  /// With `$1`, `$2`, … where values were interpolated.
  package let text: String
  package let bindings: [SQLValue]

  package init(stringLiteral text: String) { (self.text, bindings) = (text, []) }

  /// For text that is put together from the names of our own tables and columns.
  init(text: String, bindings: [SQLValue]) { (self.text, self.bindings) = (text, bindings) }

  /// Adds rows to a table of ours, with a placeholder for each value.
  package init(insertionInto table: String, columns: [String], rows: [[SQLValue]]) {
    let names = columns.joined(separator: ", ")
    let places = rows.indices.map { row in
      let first = row * columns.count + 1
      return "(" + columns.indices.map { "$\(first + $0)" }.joined(separator: ", ") + ")"
    }
    text = "INSERT INTO \(table) (\(names)) VALUES \(places.joined(separator: ", "))"
    bindings = rows.flatMap(\.self)
  }

  /// Asks how an engine would answer it.
  package func explained(by dialect: Dialect) -> Query {
    let verb = dialect == .sqlite ? "EXPLAIN QUERY PLAN" : "EXPLAIN"
    return Query(text: "\(verb) \(text)", bindings: bindings)
  }

  /// The same, of which only the first rows are wanted.
  package func limited(to count: Int) -> Query {
    Query(text: "\(text) LIMIT \(count)", bindings: bindings)
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    bindings = stringInterpolation.bindings
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var bindings: [SQLValue] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 3)
      bindings.reserveCapacity(interpolationCount)
    }

    /// Text that several queries share; a `StaticString`, so never anything from outside.
    package mutating func appendInterpolation(sql text: StaticString) {
      self.text += text.description
    }

    /// A number as it stands, for how many rows are wanted: bound, it would not be known to whoever
    /// plans the statement, and tables be read whole for a few rows.
    package mutating func appendInterpolation(count: Int) { text += String(count) }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ value: some SQLConvertible) {
      bindings.append(value.sqlValue)
      text += "$\(bindings.count)"
    }

    package mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
      bindings.append(value?.sqlValue ?? .null)
      text += "$\(bindings.count)"
    }
  }
}
