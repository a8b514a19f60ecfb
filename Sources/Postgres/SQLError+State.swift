internal import SQL

extension SQLError {
  /// What a five-character SQLSTATE means here.
  init(sqlState: String, message: String) {
    switch sqlState {
    case "23505": self = .constraint(.unique, message: message)
    case "23503", "23001": self = .constraint(.foreignKey, message: message)
    case "23502": self = .constraint(.notNull, message: message)
    case "23514" where message.hasPrefix("append-only: "):
      self = .constraint(.appendOnly, message: message)
    case "23514", "23P01": self = .constraint(.check, message: message)
    case "53100": self = .diskFull
    case "55P03", "57014", "40001", "40P01": self = .busy
    case "25006": self = .readOnly
    // A statement prepared before somebody else changed the schema, or on a connection that a pooler
    // has exchanged: the same on a new connection works.
    case "0A000" where message.hasPrefix("cached plan"), "26000":
      self = .connectionLost(message: message)
    // A primary that has become a standby; the new one is elsewhere.
    case "0A000" where message.hasSuffix("during recovery"):
      self = .connectionLost(message: message)
    case let state where state.hasPrefix("08") || state.hasPrefix("57P"):
      self = .connectionLost(message: message)
    // The messages of data exceptions quote values.
    case let state where state.hasPrefix("22"):
      self = .engine(code: Int(state) ?? 22, message: "SQLSTATE \(state)")
    default: self = .engine(code: Int(sqlState) ?? 0, message: "SQLSTATE \(sqlState): \(message)")
    }
  }

  var isLostConnection: Bool {
    if case .connectionLost = self { true } else { false }
  }
}
