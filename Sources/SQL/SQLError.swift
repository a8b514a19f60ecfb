/// Why a database did not do what it was asked; never holds bound values.
package enum SQLError: Error, Hashable {
  /// The file or server cannot be reached or opened.
  case cannotOpen(path: String, message: String)
  case closed
  case noDatabase(path: String)
  /// The file is no database, or a damaged one.
  case notADatabase(path: String)
  /// A database, but another program's.
  case foreignDatabase(path: String)
  /// Written by a later version of this program.
  case newerSchema(found: Int, known: Int)
  /// Another process holds the database for writing.
  case busy
  case diskFull
  case readOnly
  case constraint(Constraint, message: String)
  /// A connection that broke before anything was committed.
  case connectionLost(message: String)
  /// A commit of which nobody can tell yet whether it happened; what was meant may or may not be there.
  case outcomeUnknown
  case damagedValue(column: String)
  case engine(code: Int, message: String)
  /// A server's address that nobody can read; the text may hold a password and is left out.
  case notAnAddress
  /// The server does not answer, or refuses; the address is without a password.
  case cannotConnect(address: String, message: String)
  /// What needs an empty database was given one that is not.
  case occupied(address: String)
  case oldServer(address: String, version: String)
  case wrongEncoding(address: String, encoding: String)

  package enum Constraint: Sendable {
    case unique, foreignKey, check, notNull, appendOnly
  }
}
