extension Schema {
  /// Requests of programs that may come again, each with what was answered; kept for a day.
  static let requests = [
    """
    CREATE TABLE request_once (
      account_id TEXT NOT NULL,
      key TEXT NOT NULL CHECK (key <> ''),
      digest TEXT NOT NULL,
      claim TEXT NOT NULL,
      began_at INTEGER NOT NULL,
      is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
      answer BLOB,
      PRIMARY KEY (account_id, key)
    )
    """,
    "CREATE INDEX request_once_by_time ON request_once (began_at)",
  ]
}
