internal import SQL

extension RecordRule {
  /// Gives a row of texts and numbers for each place at which the rule is broken; `nil` for a rule that a
  /// query alone cannot ask.
  var query: Query? {
    switch self {
    case .engine, .audit: nil
    case .certificateDocument, .templateFile, .curriculumFile, .derivedIndexes: nil
    case .certificateNumbers:
      """
      SELECT o.name, c.year, count(*) AS issued, max(c.sequence) AS last
      FROM certificate c JOIN organisation o ON o.id = c.issuer_id
      GROUP BY c.issuer_id, o.name, c.year HAVING max(c.sequence) <> count(*)
      """
    case .certificateYear:
      """
      SELECT c.sequence, c.year, c.issued_on FROM certificate c
      WHERE c.year <> CAST(substr(c.issued_on, 1, 4) AS BIGINT) + 543
      """
    case .certificateTemplate:
      """
      SELECT c.sequence, c.year, c.template_id FROM certificate c
      JOIN template t ON t.id = c.template_id WHERE t.digest <> c.template_digest
      """
    case .certificateVoidDate:
      """
      SELECT c.sequence, c.year, c.issued_on, v.voided_on FROM certificate_void v
      JOIN certificate c ON c.id = v.certificate_id WHERE v.voided_on < c.issued_on
      """
    case .certificateReplaced:
      """
      SELECT o.sequence, o.year, c.sequence AS by_sequence, c.year AS by_year
      FROM certificate c JOIN certificate o ON o.id = c.replaces_id
      WHERE NOT EXISTS (SELECT 1 FROM certificate_void v WHERE v.certificate_id = o.id)
      """
    case .certificateReplacement:
      """
      SELECT c.sequence, c.year, o.sequence AS of_sequence, o.year AS of_year
      FROM certificate c JOIN certificate o ON o.id = c.replaces_id
      WHERE o.enrolment_id <> c.enrolment_id OR o.issuer_id <> c.issuer_id
      """
    case .certificateOnlyOne:
      """
      SELECT r.code, c.enrolment_id, count(*) AS valid FROM certificate c
      JOIN enrolment e ON e.id = c.enrolment_id JOIN round r ON r.id = e.round_id
      WHERE NOT EXISTS (SELECT 1 FROM certificate_void v WHERE v.certificate_id = c.id)
      GROUP BY r.code, c.enrolment_id HAVING count(*) > 1
      """
    case .markOfRound:
      """
      SELECT r.code, s.held_on, s.title, m.id FROM attendance_mark m
      JOIN enrolment e ON e.id = m.enrolment_id JOIN session s ON s.id = m.session_id
      JOIN round r ON r.id = e.round_id WHERE s.round_id <> e.round_id
      """
    case .markOfCohort:
      """
      SELECT r.code, s.held_on, s.title, m.id FROM attendance_mark m
      JOIN enrolment e ON e.id = m.enrolment_id JOIN session s ON s.id = m.session_id
      JOIN round r ON r.id = e.round_id
      WHERE s.cohort_id IS NOT NULL AND s.cohort_id IS DISTINCT FROM e.cohort_id
      """
    case .markOfBreak:
      """
      SELECT r.code, s.held_on, s.title, m.id FROM attendance_mark m
      JOIN session s ON s.id = m.session_id JOIN round r ON r.id = s.round_id
      WHERE s.is_break = 1
      """
    case .lateness:
      """
      SELECT r.code, s.held_on, s.title, m.minutes_late, m.id FROM attendance_mark m
      JOIN session s ON s.id = m.session_id JOIN round r ON r.id = s.round_id
      WHERE m.minutes_late >= s.end_minute - s.start_minute
      """
    case .sessionInRound:
      """
      SELECT r.code, s.held_on, s.title FROM session s JOIN round r ON r.id = s.round_id
      WHERE s.held_on < r.first_on OR s.held_on > r.last_on
      """
    case .enrolmentStatus:
      """
      SELECT r.code, e.id FROM enrolment e JOIN round r ON r.id = e.round_id
      WHERE NOT EXISTS (SELECT 1 FROM enrolment_status s WHERE s.enrolment_id = e.id)
      """
    case .enrolmentBeforeMark:
      """
      SELECT r.code, e.id FROM enrolment e JOIN round r ON r.id = e.round_id
      WHERE EXISTS (SELECT 1 FROM attendance_mark m WHERE m.enrolment_id = e.id)
      AND NOT EXISTS (
        SELECT 1 FROM enrolment_status s
        WHERE s.enrolment_id = e.id AND s.status IN ('enrolled', 'walk-in'))
      """
    case .personName:
      """
      SELECT p.id FROM person p
      WHERE NOT EXISTS (SELECT 1 FROM person_name n WHERE n.person_id = p.id)
      """
    case .namesOverlap:
      """
      SELECT n.person_id, n.valid_until, o.valid_from FROM person_name n
      JOIN person_name o ON o.person_id = n.person_id AND o.place = n.place + 1
      WHERE n.valid_from IS NOT NULL AND o.valid_from > n.valid_from
      AND (n.valid_until IS NULL OR n.valid_until >= o.valid_from)
      """
    }
  }
}
