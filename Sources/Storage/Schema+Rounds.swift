extension Schema {
  static let programmesAndRounds = [
    """
    CREATE TABLE venue (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      raw_spelling TEXT,
      subdistrict TEXT NOT NULL,
      district TEXT NOT NULL,
      province TEXT NOT NULL,
      UNIQUE (name, district, province)
    )
    """,
    """
    CREATE TABLE room (
      id TEXT PRIMARY KEY NOT NULL,
      venue_id TEXT NOT NULL REFERENCES venue (id),
      name TEXT NOT NULL CHECK (name <> ''),
      capacity INTEGER NOT NULL CHECK (capacity > 0),
      UNIQUE (venue_id, name)
    )
    """,
    """
    CREATE TABLE trainer (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1)),
      UNIQUE (name, organisation_id)
    )
    """,
    "CREATE TABLE holiday (date TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL CHECK (name <> ''))",
    """
    CREATE TABLE programme (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      title TEXT NOT NULL CHECK (title <> ''),
      organiser_id TEXT NOT NULL REFERENCES organisation (id),
      starts_on TEXT,
      ends_on TEXT,
      period_note TEXT NOT NULL,
      CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)
    )
    """,
    """
    CREATE TABLE programme_target_group (
      programme_id TEXT NOT NULL REFERENCES programme (id),
      place INTEGER NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      PRIMARY KEY (programme_id, place)
    )
    """,
    """
    CREATE TABLE source_text (
      id TEXT PRIMARY KEY NOT NULL,
      programme_id TEXT NOT NULL REFERENCES programme (id),
      title TEXT NOT NULL,
      content TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE agreement (
      id TEXT PRIMARY KEY NOT NULL,
      programme_id TEXT NOT NULL REFERENCES programme (id),
      title TEXT NOT NULL CHECK (title <> ''),
      signed_on TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE agreement_place (
      agreement_id TEXT NOT NULL REFERENCES agreement (id),
      place INTEGER NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      PRIMARY KEY (agreement_id, place)
    )
    """,
    """
    CREATE TABLE agreement_party (
      agreement_id TEXT NOT NULL REFERENCES agreement (id),
      place INTEGER NOT NULL,
      level TEXT NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      signatory_name TEXT NOT NULL,
      signatory_office TEXT NOT NULL,
      signatory_capacity TEXT NOT NULL,
      PRIMARY KEY (agreement_id, place)
    )
    """,
    """
    CREATE TABLE curriculum (
      id TEXT PRIMARY KEY NOT NULL,
      code TEXT NOT NULL CHECK (code <> ''),
      version TEXT NOT NULL CHECK (version <> ''),
      document BLOB NOT NULL,
      digest TEXT NOT NULL,
      UNIQUE (code, version)
    )
    """,
    """
    CREATE TABLE round (
      id TEXT PRIMARY KEY NOT NULL,
      programme_id TEXT NOT NULL REFERENCES programme (id),
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      ordinal INTEGER NOT NULL CHECK (ordinal > 0),
      title TEXT NOT NULL CHECK (title <> ''),
      curriculum_id TEXT NOT NULL REFERENCES curriculum (id),
      first_on TEXT NOT NULL,
      last_on TEXT NOT NULL,
      venue_id TEXT NOT NULL REFERENCES venue (id),
      organiser_id TEXT NOT NULL REFERENCES organisation (id),
      CHECK (first_on <= last_on)
    )
    """,
    "CREATE INDEX round_by_programme ON round (programme_id)",
    """
    CREATE TABLE round_co_organiser (
      round_id TEXT NOT NULL REFERENCES round (id),
      place INTEGER NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      PRIMARY KEY (round_id, place),
      UNIQUE (round_id, organisation_id)
    )
    """,
    """
    CREATE TABLE round_objective (
      round_id TEXT NOT NULL REFERENCES round (id),
      place INTEGER NOT NULL,
      objective TEXT NOT NULL CHECK (objective <> ''),
      PRIMARY KEY (round_id, place)
    )
    """,
    """
    CREATE TABLE round_signatory (
      round_id TEXT NOT NULL REFERENCES round (id),
      place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 2),
      name TEXT NOT NULL,
      office TEXT NOT NULL CHECK (office <> ''),
      capacity TEXT NOT NULL,
      PRIMARY KEY (round_id, place)
    )
    """,
    """
    CREATE TABLE headcount_claim (
      id TEXT PRIMARY KEY NOT NULL,
      round_id TEXT NOT NULL REFERENCES round (id),
      people INTEGER NOT NULL CHECK (people >= 0),
      stated_by TEXT NOT NULL CHECK (stated_by <> '')
    )
    """,
    """
    CREATE TABLE cohort (
      id TEXT PRIMARY KEY NOT NULL,
      round_id TEXT NOT NULL REFERENCES round (id),
      name TEXT NOT NULL CHECK (name <> ''),
      UNIQUE (round_id, name),
      UNIQUE (id, round_id)
    )
    """,
    """
    CREATE TABLE session (
      id TEXT PRIMARY KEY NOT NULL,
      round_id TEXT NOT NULL REFERENCES round (id),
      module TEXT,
      title TEXT NOT NULL CHECK (title <> ''),
      held_on TEXT NOT NULL,
      start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
      end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
      room_id TEXT NOT NULL REFERENCES room (id),
      cohort_id TEXT,
      is_break INTEGER NOT NULL CHECK (is_break IN (0, 1)),
      CHECK (start_minute < end_minute),
      FOREIGN KEY (cohort_id, round_id) REFERENCES cohort (id, round_id)
    )
    """,
    "CREATE INDEX session_by_round ON session (round_id)",
    "CREATE INDEX session_by_date ON session (held_on)",
    """
    CREATE TABLE session_trainer (
      session_id TEXT NOT NULL REFERENCES session (id),
      place INTEGER NOT NULL,
      trainer_id TEXT NOT NULL REFERENCES trainer (id),
      PRIMARY KEY (session_id, place),
      UNIQUE (session_id, trainer_id)
    )
    """,
  ]
}
