extension Schema {
  static let peopleAndOrganisations = [
    """
    CREATE TABLE organisation (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      district TEXT NOT NULL,
      province TEXT NOT NULL,
      raw_spelling TEXT,
      UNIQUE (kind, name, district, province)
    )
    """,
    "CREATE INDEX organisation_by_name ON organisation (name)",
    """
    CREATE TABLE organisation_alias (
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      spelling TEXT NOT NULL CHECK (spelling <> ''),
      PRIMARY KEY (organisation_id, spelling)
    )
    """,
    """
    CREATE TABLE person (
      id TEXT PRIMARY KEY NOT NULL,
      is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1))
    )
    """,
    """
    CREATE TABLE person_name (
      person_id TEXT NOT NULL REFERENCES person (id),
      place INTEGER NOT NULL,
      prefix TEXT NOT NULL,
      official_prefix TEXT,
      given TEXT NOT NULL CHECK (given <> ''),
      middle TEXT,
      surname TEXT,
      without_prefix TEXT NOT NULL,
      valid_from TEXT,
      valid_until TEXT,
      PRIMARY KEY (person_id, place),
      CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from <= valid_until)
    )
    """,
    "CREATE INDEX person_name_by_name ON person_name (without_prefix)",
    """
    CREATE TABLE person_position (
      person_id TEXT NOT NULL REFERENCES person (id),
      place INTEGER NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      title TEXT NOT NULL,
      valid_from TEXT,
      valid_until TEXT,
      PRIMARY KEY (person_id, place),
      CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from <= valid_until)
    )
    """,
    "CREATE INDEX person_position_by_organisation ON person_position (organisation_id)",
  ]
}
