package import SQL

/// The schema, as ordered steps; a step that has been released is never edited.
package enum Schema {
  /// Whoever opens a database takes `Office.migrator`, which also begins the audit trail.
  package static let migrator = Migrator([
    Migration(
      name: "1 people and organisations", statements: peopleAndOrganisations,
      appendOnly: []),
    Migration(
      name: "2 programmes and rounds", statements: programmesAndRounds,
      appendOnly: ["agreement", "agreement_place", "agreement_party", "source_text", "curriculum"]),
    Migration(
      name: "3 enrolment, attendance, ratings", statements: enrolmentAttendanceRatings,
      appendOnly: ["enrolment", "enrolment_status", "attendance_mark", "rating"]),
    Migration(
      name: "4 certificates", statements: certificates,
      appendOnly: [
        "certificate", "certificate_co_organiser", "certificate_signatory", "certificate_void",
      ]),
    Migration(name: "5 templates", statements: templates, appendOnly: ["template"]),
    Migration(
      name: auditStep, statements: audit,
      appendOnly: [AppendOnly("audit_entry", except: ["salt", "content"]), "audit_head"]),
    Migration(
      name: peopleOverTimeStep, statements: peopleOverTime,
      appendOnly: [
        AppendOnly("enrolment", except: ["person_id"]), "organisation_change",
        "trainer_qualification", "person_merge", "person_merge_move", "person_unmerge",
      ]),
    Migration(
      name: "8 nominations", statements: nominations + admission,
      appendOnly: [
        AppendOnly("enrolment", except: ["person_id", "organisation_id", "cohort_id"]),
        "enrolment_status", AppendOnly("nomination_letter", except: ["note"]),
        "enrolment_waiver",
      ]),
    Migration(name: "9 privacy", statements: privacy, appendOnly: privacyAppendOnly),
    Migration(name: "10 accounts", statements: accounts),
    Migration(name: "11 training targets", statements: targets, appendOnly: []),
    Migration(
      name: "12 marks and ratings taken back", statements: takingBack,
      appendOnly: [
        AppendOnly("attendance_mark", erasable: ["note"]),
        AppendOnly("rating", erasable: ["rater"]),
      ]),
    Migration(name: "13 requests done once", statements: requests, appendOnly: []),
  ])

  package static let auditStep = "6 audit"
  package static let peopleOverTimeStep = "7 people and organisations over time"

  /// What every recorded fact carries: when, by whom, and on which device.
  static let recording = """
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    device TEXT NOT NULL
    """
}
