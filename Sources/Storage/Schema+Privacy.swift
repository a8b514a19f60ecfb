internal import SQL

extension Schema {
  static let privacy = [
    """
    CREATE TABLE person_identity (
      id TEXT PRIMARY KEY NOT NULL,
      person_id TEXT NOT NULL UNIQUE REFERENCES person (id),
      sealed BLOB NOT NULL,
      blind_index BLOB NOT NULL UNIQUE,
      \(recording)
    )
    """,
    "CREATE INDEX person_identity_by_time ON person_identity (recorded_at)",
    """
    CREATE TABLE identity_disclosure (
      id TEXT PRIMARY KEY NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      \(recording)
    )
    """,
    "CREATE INDEX identity_disclosure_by_person ON identity_disclosure (person_id)",
    """
    CREATE TABLE retention_rule (
      kind TEXT PRIMARY KEY NOT NULL,
      basis TEXT NOT NULL,
      months INTEGER NOT NULL CHECK (months > 0),
      source TEXT NOT NULL,
      \(recording)
    )
    """,
    """
    CREATE TABLE consent (
      id TEXT PRIMARY KEY NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      purpose TEXT NOT NULL CHECK (purpose <> ''),
      is_given INTEGER NOT NULL CHECK (is_given IN (0, 1)),
      decided_on TEXT NOT NULL,
      evidence TEXT NOT NULL CHECK (evidence <> ''),
      \(recording)
    )
    """,
    "CREATE INDEX consent_by_person ON consent (person_id)",
    "CREATE INDEX consent_by_time ON consent (recorded_at)",
    """
    CREATE TABLE data_request (
      id TEXT PRIMARY KEY NOT NULL,
      person_id TEXT REFERENCES person (id),
      requester TEXT NOT NULL CHECK (requester <> ''),
      kind TEXT NOT NULL CHECK (kind <> ''),
      received_on TEXT NOT NULL,
      note TEXT NOT NULL,
      answered_on TEXT,
      answer TEXT,
      CHECK ((answered_on IS NULL) = (answer IS NULL)),
      CHECK (answered_on IS NULL OR received_on <= answered_on)
    )
    """,
    "CREATE INDEX data_request_by_person ON data_request (person_id)",
    "CREATE INDEX data_request_by_answer ON data_request (answered_on, received_on)",
    """
    CREATE TABLE person_erasure (
      person_id TEXT PRIMARY KEY NOT NULL REFERENCES person (id),
      number INTEGER NOT NULL UNIQUE CHECK (number > 0),
      reason TEXT NOT NULL CHECK (reason <> ''),
      \(recording)
    )
    """,
    """
    CREATE TABLE audit_redaction (
      position INTEGER PRIMARY KEY NOT NULL REFERENCES audit_entry (position),
      person_id TEXT NOT NULL REFERENCES person (id),
      operation TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      \(recording)
    )
    """,
    "CREATE TABLE erasure_permit (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1))",
    "CREATE INDEX round_by_end ON round (last_on)",
    "CREATE INDEX certificate_by_issue ON certificate (issued_on)",
  ]

  /// What an erasure must be able to change of facts that are append-only otherwise, and whose person a
  /// merge must be able to change.
  static let privacyAppendOnly: [AppendOnly] = [
    AppendOnly("attendance_mark", erasable: ["note"]),
    AppendOnly("rating", erasable: ["rater"]),
    AppendOnly("enrolment_status", erasable: ["reason"]),
    AppendOnly("enrolment_waiver", erasable: ["reason"]),
    AppendOnly("certificate", erasable: ["recipient", "recipient_position", "document"]),
    AppendOnly("certificate_void", erasable: ["reason"]),
    AppendOnly("identity_disclosure", except: ["person_id"], erasable: ["reason"]),
    AppendOnly("consent", except: ["person_id"], erasable: ["evidence"]),
    AppendOnly("person_erasure", except: ["person_id"]),
    AppendOnly("audit_redaction", except: ["person_id"]),
    AppendOnly("person_merge_move", erasable: ["was", "became"]),
    AppendOnly("trainer_qualification", erasable: ["evidence"]),
    AppendOnly("audit_entry", erasable: ["salt", "content"]),
  ]
}
