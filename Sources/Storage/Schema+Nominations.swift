extension Schema {
  static let nominations = [
    """
    CREATE TABLE nomination_letter (
      id TEXT PRIMARY KEY NOT NULL,
      round_id TEXT NOT NULL REFERENCES round (id),
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      number TEXT NOT NULL CHECK (number <> ''),
      number_key TEXT NOT NULL CHECK (number_key <> ''),
      dated_on TEXT NOT NULL,
      received_on TEXT NOT NULL,
      note TEXT NOT NULL,
      \(recording),
      UNIQUE (round_id, organisation_id, number_key, dated_on),
      CHECK (dated_on <= received_on)
    )
    """,
    // Nothing refers to it, and a CHECK cannot be altered.
    """
    CREATE TABLE enrolment_status_widened (
      id TEXT PRIMARY KEY NOT NULL,
      enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
      status TEXT NOT NULL CHECK (
        status IN ('nominated', 'approved', 'waiting', 'enrolled', 'walk-in', 'cancelled',
          'rejected', 'replaced')),
      reason TEXT NOT NULL CHECK (
        status NOT IN ('cancelled', 'rejected', 'replaced') OR reason <> ''),
      cause TEXT CHECK (
        cause IN ('place-freed', 'quota-changed', 'capacity-changed', 'substitution',
          'walk-in-confirmed')),
      other_enrolment_id TEXT REFERENCES enrolment (id),
      letter_id TEXT REFERENCES nomination_letter (id),
      authority TEXT CHECK (authority IN ('superior', 'organiser')),
      authorised_by TEXT CHECK (authorised_by <> ''),
      \(recording),
      CHECK ((authority IS NULL) = (authorised_by IS NULL))
    )
    """,
    """
    INSERT INTO enrolment_status_widened
      (id, enrolment_id, status, reason, recorded_at, recorded_by, device)
    SELECT id, enrolment_id, status, reason, recorded_at, recorded_by, device
    FROM enrolment_status
    """,
    "DROP TABLE enrolment_status",
    "ALTER TABLE enrolment_status_widened RENAME TO enrolment_status",
    """
    CREATE INDEX enrolment_status_by_enrolment
    ON enrolment_status (enrolment_id, recorded_at, id)
    """,
    "CREATE INDEX enrolment_status_by_letter ON enrolment_status (letter_id)",
    "CREATE INDEX enrolment_by_organisation ON enrolment (organisation_id, round_id)",
    """
    CREATE TABLE enrolment_waiver (
      id TEXT PRIMARY KEY NOT NULL,
      enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
      requirement TEXT NOT NULL CHECK (requirement IN ('position', 'round', 'curriculum')),
      required_round_id TEXT REFERENCES round (id),
      curriculum_code TEXT CHECK (curriculum_code <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      \(recording),
      CHECK ((requirement = 'round') = (required_round_id IS NOT NULL)),
      CHECK ((requirement = 'curriculum') = (curriculum_code IS NOT NULL))
    )
    """,
    "CREATE INDEX enrolment_waiver_by_enrolment ON enrolment_waiver (enrolment_id)",
    """
    ALTER TABLE attendance_mark
    ADD COLUMN device_order INTEGER NOT NULL DEFAULT 0 CHECK (device_order >= 0)
    """,
  ]

  static let admission = [
    """
    CREATE TABLE round_admission (
      round_id TEXT PRIMARY KEY NOT NULL REFERENCES round (id),
      capacity INTEGER CHECK (capacity > 0),
      is_limited_by_room INTEGER NOT NULL CHECK (is_limited_by_room IN (0, 1)),
      default_quota INTEGER CHECK (default_quota >= 0),
      when_full TEXT NOT NULL CHECK (when_full IN ('refuse', 'wait')),
      needs_approval INTEGER NOT NULL CHECK (needs_approval IN (0, 1)),
      CHECK (capacity IS NULL OR is_limited_by_room = 0)
    )
    """,
    """
    CREATE TABLE round_quota (
      round_id TEXT NOT NULL REFERENCES round (id),
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      places INTEGER NOT NULL CHECK (places >= 0),
      PRIMARY KEY (round_id, organisation_id)
    )
    """,
    """
    CREATE TABLE round_invitation (
      round_id TEXT NOT NULL REFERENCES round (id),
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      invited_on TEXT NOT NULL,
      PRIMARY KEY (round_id, organisation_id)
    )
    """,
    """
    CREATE INDEX round_invitation_by_organisation
    ON round_invitation (organisation_id, round_id)
    """,
    """
    CREATE TABLE round_target (
      round_id TEXT NOT NULL REFERENCES round (id),
      basis TEXT NOT NULL CHECK (basis IN ('position', 'organisation-kind')),
      accepted TEXT NOT NULL CHECK (accepted <> ''),
      PRIMARY KEY (round_id, basis, accepted)
    )
    """,
    """
    CREATE TABLE round_prerequisite (
      id TEXT PRIMARY KEY NOT NULL,
      round_id TEXT NOT NULL REFERENCES round (id),
      required_round_id TEXT REFERENCES round (id),
      curriculum_code TEXT CHECK (curriculum_code <> ''),
      UNIQUE (round_id, required_round_id),
      UNIQUE (round_id, curriculum_code),
      CHECK ((required_round_id IS NULL) <> (curriculum_code IS NULL)),
      CHECK (required_round_id <> round_id)
    )
    """,
  ]
}
