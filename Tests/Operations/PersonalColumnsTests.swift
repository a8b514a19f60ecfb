import SQL
import Storage
import Testing

struct PersonalColumnsTests {
  /// What is written about places, organisations, plans, files and those who act for an office.
  private static let ofNobody: Set = [
    "access_token", "account", "account_grant", "one_time_link", "recovery_code", "sample_mark",
    "second_factor", "sign_in_session", "agreement", "agreement_party", "agreement_place",
    "certificate_co_organiser",
    "certificate_signatory", "cohort", "curriculum", "headcount_claim", "holiday",
    "nomination_letter", "organisation", "organisation_alias", "organisation_change", "programme",
    "programme_target_group", "retention_rule", "room", "round", "round_admission",
    "round_objective", "round_prerequisite", "round_signatory", "round_target", "session",
    "source_text", "template", "training_target", "venue",
  ]

  /// Words that are chosen from a list, and what the office says of itself.
  private static let chosen: Set = [
    "attendance_mark.status", "audit_redaction.operation", "audit_redaction.reason",
    "certificate.digits", "certificate.document_digest", "certificate.issuer",
    "certificate.programme", "certificate.recipient_organisation", "certificate.round_code",
    "certificate.template_digest", "certificate.venue", "certificate.workshop",
    "consent.purpose", "data_request.kind", "enrolment_status.authorised_by",
    "enrolment_status.authority", "enrolment_status.cause", "enrolment_status.status",
    "enrolment_waiver.curriculum_code", "enrolment_waiver.requirement", "person.merged_into",
    "person_erasure.reason", "person_merge_move.kind", "person_merge_move.row_key",
    "person_merge_move.table_name", "rating.competency", "rating.occasion", "rating.rater_kind",
    "trainer_qualification.code", "trainer_qualification.level", "trainer_qualification.scope",
  ]

  @Test func `of every column of text it is known whether it says something about a person`()
    async throws
  {
    let small = try await SmallOffice()
    let plain: Set = ["id", "recorded_by", "device", "valid_from", "valid_until"]
    let places = PersonalColumns.all + PersonalColumns.certificates
    let unknown = try await small.database.read { db in
      try Schema.tables.filter { !Self.ofNobody.contains($0.name) }.flatMap { table in
        let rows = try db.rows(
          "SELECT name FROM pragma_table_info(\(table.name)) WHERE type = 'TEXT' ORDER BY cid")
        let erased = places.filter { $0.table == table }
        return try rows.map { try $0.value("name", as: String.self) }.filter { column in
          !plain.contains(column) && !column.hasSuffix("_id") && !column.hasSuffix("_on")
            && !Self.chosen.contains("\(table.name).\(column)")
            && !(table.name == "person_name" && PersonalColumns.name.contains(column))
            && !erased.contains { $0.columns.isEmpty || $0.columns.contains { $0.name == column } }
        }.map { "\(table.name).\($0)" }
      }
    }
    #expect(unknown == [])
  }
}
