extension Schema {
  static let templates = [
    """
    CREATE TABLE template (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL CHECK (kind <> ''),
      language TEXT NOT NULL CHECK (language IN ('th', 'en')),
      version INTEGER NOT NULL CHECK (version > 0),
      origin TEXT NOT NULL CHECK (origin IN ('office', 'once', 'shipped')),
      file_name TEXT NOT NULL,
      digest TEXT NOT NULL,
      file BLOB NOT NULL,
      \(recording),
      UNIQUE (kind, language, version)
    )
    """,
    "CREATE INDEX template_by_digest ON template (digest)",
    // NULL on certificates of before.
    "ALTER TABLE certificate ADD COLUMN template_id TEXT REFERENCES template (id)",
    """
    ALTER TABLE certificate ADD COLUMN digits TEXT CHECK (digits IN ('thai', 'arabic'))
    """,
  ]
}
