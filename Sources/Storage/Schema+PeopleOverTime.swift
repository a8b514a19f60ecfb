extension Schema {
  static let peopleOverTime = [
    "ALTER TABLE person ADD COLUMN merged_into TEXT REFERENCES person (id)",
    "CREATE INDEX person_by_merge ON person (merged_into)",
    """
    ALTER TABLE person_position
      ADD COLUMN is_acting INTEGER NOT NULL DEFAULT 0 CHECK (is_acting IN (0, 1))
    """,
    """
    CREATE TABLE person_alias (
      id TEXT PRIMARY KEY NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      spelling TEXT NOT NULL CHECK (spelling <> ''),
      source TEXT NOT NULL,
      UNIQUE (person_id, spelling, source)
    )
    """,
    "CREATE INDEX person_alias_by_spelling ON person_alias (spelling)",
    """
    CREATE TABLE person_distinct (
      person_id TEXT NOT NULL REFERENCES person (id),
      other_id TEXT NOT NULL REFERENCES person (id),
      \(recording),
      PRIMARY KEY (person_id, other_id),
      CHECK (person_id <> other_id)
    )
    """,
    "CREATE INDEX person_distinct_by_other ON person_distinct (other_id)",
    """
    CREATE TABLE person_merge (
      id TEXT PRIMARY KEY NOT NULL,
      retired_id TEXT NOT NULL REFERENCES person (id),
      kept_id TEXT NOT NULL REFERENCES person (id),
      \(recording),
      CHECK (retired_id <> kept_id)
    )
    """,
    "CREATE INDEX person_merge_by_retired ON person_merge (retired_id)",
    "CREATE INDEX person_merge_by_kept ON person_merge (kept_id)",
    """
    CREATE TABLE person_merge_move (
      merge_id TEXT NOT NULL REFERENCES person_merge (id),
      place INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('added', 'changed', 'deleted', 'cancelled')),
      table_name TEXT NOT NULL CHECK (table_name <> ''),
      row_key TEXT NOT NULL,
      was TEXT NOT NULL,
      became TEXT NOT NULL,
      PRIMARY KEY (merge_id, place)
    )
    """,
    """
    CREATE TABLE person_unmerge (
      merge_id TEXT PRIMARY KEY NOT NULL REFERENCES person_merge (id),
      \(recording)
    )
    """,

    "ALTER TABLE organisation ADD COLUMN parent_id TEXT REFERENCES organisation (id)",
    "CREATE INDEX organisation_by_parent ON organisation (parent_id)",
    "CREATE INDEX organisation_by_place ON organisation (province, district, name)",
    """
    CREATE TABLE organisation_change (
      id TEXT PRIMARY KEY NOT NULL,
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      kind TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      district TEXT NOT NULL,
      province TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      reference TEXT NOT NULL,
      \(recording)
    )
    """,
    """
    CREATE INDEX organisation_change_by_organisation
      ON organisation_change (organisation_id, valid_from, id)
    """,

    "ALTER TABLE trainer ADD COLUMN person_id TEXT REFERENCES person (id)",
    "CREATE INDEX trainer_by_person ON trainer (person_id)",
    """
    CREATE TABLE trainer_qualification (
      id TEXT PRIMARY KEY NOT NULL,
      trainer_id TEXT NOT NULL REFERENCES trainer (id),
      scope TEXT NOT NULL CHECK (scope IN ('curriculum', 'module', 'competency')),
      code TEXT NOT NULL CHECK (code <> ''),
      level TEXT NOT NULL,
      valid_from TEXT,
      valid_until TEXT,
      evidence TEXT NOT NULL,
      \(recording),
      CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from <= valid_until)
    )
    """,
    "CREATE INDEX trainer_qualification_by_trainer ON trainer_qualification (trainer_id)",

    // Made of the tables above; no REFERENCES, so that merging does not take them for facts.
    """
    CREATE TABLE name_part (
      part TEXT NOT NULL,
      person_id TEXT NOT NULL,
      PRIMARY KEY (part, person_id)
    )
    """,
    "CREATE INDEX name_part_by_person ON name_part (person_id)",
    """
    CREATE TABLE person_key (
      key TEXT NOT NULL,
      person_id TEXT NOT NULL,
      PRIMARY KEY (key, person_id)
    )
    """,
    "CREATE INDEX person_key_by_person ON person_key (person_id)",
    """
    CREATE TABLE organisation_spelling (
      spelling TEXT NOT NULL,
      organisation_id TEXT NOT NULL,
      PRIMARY KEY (spelling, organisation_id)
    )
    """,
    "CREATE INDEX organisation_spelling_by_organisation ON organisation_spelling (organisation_id)",
  ]
}
