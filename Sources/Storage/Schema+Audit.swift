extension Schema {
  static let audit = [
    """
    CREATE TABLE audit_entry (
      position INTEGER PRIMARY KEY NOT NULL,
      operation TEXT NOT NULL,
      \(recording),
      action TEXT NOT NULL CHECK (action <> ''),
      table_name TEXT NOT NULL CHECK (table_name <> ''),
      row_key TEXT NOT NULL,
      subject TEXT NOT NULL,
      salt BLOB,
      content TEXT,
      content_digest BLOB NOT NULL,
      hash BLOB NOT NULL,
      CHECK ((salt IS NULL) = (content IS NULL))
    )
    """,
    "CREATE INDEX audit_entry_by_subject ON audit_entry (subject, position)",
    """
    CREATE TABLE keyring (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      salt BLOB NOT NULL,
      operations INTEGER NOT NULL,
      memory INTEGER NOT NULL,
      verifier BLOB NOT NULL,
      wrapped_key BLOB NOT NULL,
      public_key BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE audit_head (
      day TEXT PRIMARY KEY NOT NULL,
      position INTEGER NOT NULL,
      hash BLOB NOT NULL,
      public_key BLOB NOT NULL,
      signature BLOB NOT NULL
    )
    """,
  ]
}
