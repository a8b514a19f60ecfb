extension Schema {
  static let enrolmentAttendanceRatings = [
    """
    CREATE TABLE enrolment (
      id TEXT PRIMARY KEY NOT NULL,
      round_id TEXT NOT NULL REFERENCES round (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      organisation_id TEXT NOT NULL REFERENCES organisation (id),
      cohort_id TEXT,
      UNIQUE (round_id, person_id),
      FOREIGN KEY (cohort_id, round_id) REFERENCES cohort (id, round_id)
    )
    """,
    "CREATE INDEX enrolment_by_person ON enrolment (person_id)",
    """
    CREATE TABLE enrolment_status (
      id TEXT PRIMARY KEY NOT NULL,
      enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
      status TEXT NOT NULL CHECK (status IN ('nominated', 'enrolled', 'walk-in', 'cancelled')),
      reason TEXT NOT NULL CHECK (status <> 'cancelled' OR reason <> ''),
      \(recording)
    )
    """,
    "CREATE INDEX enrolment_status_by_enrolment ON enrolment_status (enrolment_id)",
    """
    CREATE TABLE attendance_mark (
      id TEXT PRIMARY KEY NOT NULL,
      enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
      session_id TEXT NOT NULL REFERENCES session (id),
      status TEXT NOT NULL CHECK (status IN ('present', 'late', 'leave', 'absent')),
      minutes_late INTEGER CHECK (minutes_late > 0),
      note TEXT NOT NULL,
      \(recording),
      CHECK ((status = 'late') = (minutes_late IS NOT NULL))
    )
    """,
    "CREATE INDEX attendance_mark_by_enrolment ON attendance_mark (enrolment_id, session_id)",
    """
    CREATE TABLE rating (
      id TEXT PRIMARY KEY NOT NULL,
      enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
      competency TEXT NOT NULL CHECK (competency <> ''),
      occasion TEXT NOT NULL CHECK (
        occasion IN ('pre', 'then', 'post', 'follow-up-1', 'follow-up-3', 'follow-up-6')),
      rater_kind TEXT NOT NULL CHECK (rater_kind IN ('self', 'trainer', 'supervisor')),
      rater TEXT NOT NULL CHECK (rater <> ''),
      is_observed INTEGER NOT NULL CHECK (is_observed IN (0, 1)),
      level INTEGER CHECK (level BETWEEN 0 AND 5),
      \(recording),
      CHECK ((is_observed = 1) = (level IS NOT NULL))
    )
    """,
    "CREATE INDEX rating_by_enrolment ON rating (enrolment_id)",
  ]

  static let certificates = [
    """
    CREATE TABLE certificate (
      id TEXT PRIMARY KEY NOT NULL,
      enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
      issuer_id TEXT NOT NULL REFERENCES organisation (id),
      year INTEGER NOT NULL CHECK (year BETWEEN 2400 AND 2943),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      issued_on TEXT NOT NULL,
      recipient TEXT NOT NULL CHECK (recipient <> ''),
      recipient_position TEXT NOT NULL,
      recipient_organisation TEXT NOT NULL,
      issuer TEXT NOT NULL,
      programme TEXT NOT NULL,
      workshop TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      round_code TEXT NOT NULL,
      first_on TEXT NOT NULL,
      last_on TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      venue TEXT NOT NULL,
      is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1)),
      template_digest TEXT NOT NULL,
      document BLOB NOT NULL,
      document_digest TEXT NOT NULL,
      replaces_id TEXT UNIQUE REFERENCES certificate (id),
      \(recording),
      UNIQUE (issuer_id, year, sequence)
    )
    """,
    "CREATE INDEX certificate_by_enrolment ON certificate (enrolment_id)",
    """
    CREATE TABLE certificate_co_organiser (
      certificate_id TEXT NOT NULL REFERENCES certificate (id),
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (certificate_id, place)
    )
    """,
    """
    CREATE TABLE certificate_signatory (
      certificate_id TEXT NOT NULL REFERENCES certificate (id),
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      office TEXT NOT NULL,
      capacity TEXT NOT NULL,
      PRIMARY KEY (certificate_id, place)
    )
    """,
    """
    CREATE TABLE certificate_void (
      certificate_id TEXT PRIMARY KEY NOT NULL REFERENCES certificate (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      voided_on TEXT NOT NULL,
      \(recording)
    )
    """,
  ]
}
