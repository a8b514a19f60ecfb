/// An open transaction; valid only inside the closure that it was handed to.
package protocol Connection: SendableMetatype {
  var dialect: Dialect { get }

  /// What the operation at work has changed so far.
  var journal: Journal { get }

  func rows(_ query: Query) throws(SQLError) -> [Row]

  /// The answers to several questions that are put at once.
  func rows(each queries: [Query]) throws(SQLError) -> [[Row]]

  /// Gives the number of rows changed.
  @discardableResult func run(_ query: Query) throws(SQLError) -> Int

  /// A statement whose failure may be told later, by the commit at the latest; then nothing of the
  /// operation is kept.
  func send(_ query: Query) throws(SQLError)

  /// Adds many rows at once, by the fastest way of the engine; as `send`.
  func load(
    _ rows: some Sequence<[SQLValue]>, into table: String, columns: [String]
  ) throws(SQLError)

  /// Adds rows that nothing else needs but statements that name their table; an engine may put it off
  /// until one does, or until the commit. Otherwise as `load`.
  func append(
    _ rows: some Sequence<[SQLValue]>, to table: String, columns: [String]
  ) throws(SQLError)
}

/// Where the engines differ and the common subset cannot hide it.
package enum Dialect: Sendable {
  case sqlite, postgreSQL
}
