import Operations
import SQL
import Testing

/// Something that somebody did to the database by hand, and every rule that it breaks.
struct Fault: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let tables: [String]
  let statements: [Query]
  let breaks: [RecordRule]

  init(_ what: String, _ tables: [String], _ statements: [Query], _ breaks: [RecordRule]) {
    (testDescription, self.tables, self.statements, self.breaks) = (
      what, tables, statements, breaks
    )
  }

  static let all = [
    Fault(
      "an entry of the trail edited", ["audit_entry"],
      ["UPDATE audit_entry SET recorded_by = 'x' WHERE position = 5"], [.audit]),
    Fault(
      "an entry's content edited", ["audit_entry"],
      ["UPDATE audit_entry SET content = '{}' WHERE position = 5"],
      [.audit]),
    Fault(
      "an entry deleted", ["audit_entry"], ["DELETE FROM audit_entry WHERE position = 5"],
      [.audit]),
    Fault(
      "the end of the trail cut off", ["audit_entry"],
      ["DELETE FROM audit_entry WHERE position >= (SELECT max(position) FROM audit_entry)"],
      [.audit]),
    Fault(
      "a mark deleted", ["attendance_mark"],
      ["DELETE FROM attendance_mark WHERE id = (SELECT max(id) FROM attendance_mark)"],
      [.audit]),
    Fault(
      "a number skipped", ["certificate"],
      ["UPDATE certificate SET sequence = 9 WHERE sequence = 3"],
      [.certificateNumbers, .audit]),
    Fault(
      "a number in another year", ["certificate"],
      ["UPDATE certificate SET issued_on = '2020-01-02' WHERE sequence = 4"],
      [.certificateYear, .audit]),
    Fault(
      "a document exchanged", ["certificate"],
      ["UPDATE certificate SET document = \([UInt8]([1, 2])) WHERE sequence = 2"],
      [.certificateDocument, .audit]),
    Fault(
      "another template named", ["certificate"],
      ["UPDATE certificate SET template_digest = 'x' WHERE sequence = 2"],
      [.certificateTemplate, .audit]),
    Fault(
      "void before it was issued", ["certificate_void"],
      ["UPDATE certificate_void SET voided_on = '2019-08-01'"],
      [.certificateVoidDate, .audit]),
    Fault(
      "voiding taken back", ["certificate_void"], ["DELETE FROM certificate_void"],
      [.certificateReplaced, .certificateOnlyOne, .audit]),
    Fault(
      "a replacement for somebody else", ["certificate"],
      [
        """
        UPDATE certificate SET enrolment_id =
          (SELECT enrolment_id FROM certificate WHERE sequence = 2) WHERE sequence = 4
        """
      ], [.certificateReplacement, .certificateOnlyOne, .audit]),
    Fault(
      "a template's file exchanged", ["template"],
      ["UPDATE template SET file = \([UInt8]([1]))"], [.templateFile, .audit]),
    Fault(
      "a curriculum's file exchanged", ["curriculum"],
      ["UPDATE curriculum SET document = \([UInt8]([1]))"], [.curriculumFile, .audit]),
    Fault(
      "a session moved into another round", [],
      [
        """
        INSERT INTO round (id, programme_id, code, ordinal, title, curriculum_id, first_on, last_on,
          venue_id, organiser_id)
        SELECT 'other', programme_id, 'other', 9, title, curriculum_id, first_on, last_on, venue_id,
          organiser_id FROM round
        """,
        "UPDATE session SET round_id = 'other' WHERE id = (SELECT min(id) FROM session)",
      ], [.markOfRound, .audit]),
    Fault(
      "a session given to a cohort", [],
      [
        "INSERT INTO cohort (id, round_id, name) SELECT 'c', id, 'รุ่น 1' FROM round",
        "UPDATE session SET cohort_id = 'c' WHERE id = (SELECT min(id) FROM session)",
      ], [.markOfCohort, .audit]),
    Fault(
      "a session made a break", [],
      ["UPDATE session SET is_break = 1 WHERE id = (SELECT min(id) FROM session)"],
      [.markOfBreak, .audit]),
    Fault(
      "later than the session is long", ["attendance_mark"],
      [
        """
        UPDATE attendance_mark SET status = 'late', minutes_late = 180
        WHERE id = (SELECT min(id) FROM attendance_mark)
        """
      ], [.lateness, .audit]),
    Fault(
      "a session after its round", [],
      ["UPDATE session SET held_on = '2019-09-01' WHERE id = (SELECT min(id) FROM session)"],
      [.sessionInRound, .audit]),
    Fault(
      "statuses deleted", ["enrolment_status"], ["DELETE FROM enrolment_status"],
      [.enrolmentStatus, .enrolmentBeforeMark, .audit]),
    Fault(
      "never enrolled", ["enrolment_status"],
      ["DELETE FROM enrolment_status WHERE status = 'enrolled'"],
      [.enrolmentBeforeMark, .audit]),
    Fault(
      "a person without a name", [], ["INSERT INTO person (id, is_invented) VALUES ('p', 0)"],
      [.personName, .audit]),
    Fault(
      "names that overlap", [],
      [
        "INSERT INTO person (id, is_invented) VALUES ('p', 0)",
        """
        INSERT INTO person_name (person_id, place, prefix, given, without_prefix, valid_from)
        VALUES ('p', 0, '', 'ก', 'ก', '2019-01-01'), ('p', 1, '', 'ข', 'ข', '2020-01-01')
        """,
      ], [.namesOverlap, .derivedIndexes, .audit]),
    Fault(
      "a name that is not found", [], ["DELETE FROM name_part WHERE part = 'ทองอินทร์'"],
      [.derivedIndexes]),
  ]
}
