extension Schema {
  /// Digests, hashes and sealed secrets are BLOBs, so that the audit trail has no more than a digest of
  /// each.
  static let accounts = [
    """
    CREATE TABLE account (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      displayed TEXT NOT NULL CHECK (displayed <> ''),
      language TEXT NOT NULL,
      is_disabled INTEGER NOT NULL CHECK (is_disabled IN (0, 1)),
      is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
      trainer_id TEXT REFERENCES trainer (id),
      password BLOB
    )
    """,
    """
    CREATE TABLE account_grant (
      id TEXT PRIMARY KEY NOT NULL,
      account_id TEXT NOT NULL REFERENCES account (id),
      role TEXT NOT NULL CHECK (role <> ''),
      programme_id TEXT REFERENCES programme (id),
      organisation_id TEXT REFERENCES organisation (id),
      \(recording)
    )
    """,
    "CREATE INDEX account_grant_by_account ON account_grant (account_id)",
    """
    CREATE TABLE sign_in_session (
      id TEXT PRIMARY KEY NOT NULL,
      account_id TEXT NOT NULL REFERENCES account (id),
      digest BLOB NOT NULL UNIQUE,
      began_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (began_at < expires_at)
    )
    """,
    "CREATE INDEX sign_in_session_by_account ON sign_in_session (account_id)",
    """
    CREATE TABLE access_token (
      id TEXT PRIMARY KEY NOT NULL,
      account_id TEXT NOT NULL REFERENCES account (id),
      name TEXT NOT NULL CHECK (name <> ''),
      digest BLOB NOT NULL UNIQUE,
      scopes TEXT NOT NULL CHECK (scopes <> ''),
      made_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (made_at < expires_at)
    )
    """,
    "CREATE INDEX access_token_by_account ON access_token (account_id)",
    """
    CREATE TABLE one_time_link (
      id TEXT PRIMARY KEY NOT NULL,
      account_id TEXT NOT NULL UNIQUE REFERENCES account (id),
      digest BLOB NOT NULL UNIQUE,
      purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset')),
      expires_at INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE second_factor (
      account_id TEXT PRIMARY KEY NOT NULL REFERENCES account (id),
      secret BLOB NOT NULL,
      is_sealed INTEGER NOT NULL CHECK (is_sealed IN (0, 1))
    )
    """,
    """
    CREATE TABLE recovery_code (
      id TEXT PRIMARY KEY NOT NULL,
      account_id TEXT NOT NULL REFERENCES account (id),
      digest BLOB NOT NULL UNIQUE
    )
    """,
    "CREATE INDEX recovery_code_by_account ON recovery_code (account_id)",
    """
    CREATE TABLE sample_mark (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      position INTEGER NOT NULL,
      \(recording)
    )
    """,
    // What passes, which the audit trail does not follow.
    """
    CREATE TABLE session_use (
      session_id TEXT PRIMARY KEY NOT NULL,
      seen_at INTEGER NOT NULL,
      address TEXT NOT NULL,
      agent TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE sign_in_step (
      digest BLOB PRIMARY KEY NOT NULL,
      account_id TEXT NOT NULL,
      expires_at INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE code_use (
      account_id TEXT NOT NULL,
      step INTEGER NOT NULL,
      PRIMARY KEY (account_id, step)
    )
    """,
    """
    CREATE TABLE sign_in_failure (
      kind TEXT NOT NULL,
      key BLOB NOT NULL,
      count INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      PRIMARY KEY (kind, key)
    )
    """,
    "CREATE INDEX sign_in_failure_by_time ON sign_in_failure (last_at)",
  ]

  /// What passes within hours and of which nothing is recorded: when a browser was last seen, attempts
  /// to sign in, codes that were used, requests of programs with their answers.
  package static let fleetingTables = [
    "session_use", "sign_in_step", "code_use", "sign_in_failure", "request_once",
  ]
}
