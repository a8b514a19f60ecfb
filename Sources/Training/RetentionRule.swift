/// On what basis a kind of record is kept, and for how long.
package struct RetentionRule: Hashable, Sendable {
  package let kind: RecordKind
  package let basis: LegalBasis
  /// After `kind.start`, at least 1.
  package let months: Int
  /// The law, regulation or order that says so.
  package let source: String
  /// `nil` for a proposal that the office has not confirmed yet.
  package let confirmed: Recording?

  package init(
    kind: RecordKind, basis: LegalBasis, months: Int, source: String, confirmed: Recording? = nil
  ) {
    self.kind = kind
    self.basis = basis
    self.months = months
    self.source = source
    self.confirmed = confirmed
  }

  /// The first day on which what began on `date` has outlived its time.
  package func end(from date: CivilDate) -> CivilDate { date.adding(months: months) }

  /// What began on this day or before has outlived its time on `date`.
  package func latestStart(dueOn date: CivilDate) -> CivilDate {
    var latest = date.adding(months: -months)
    // Where the month is shorter, several days end on the same one.
    while end(from: latest.adding(days: 1)) <= date { latest = latest.adding(days: 1) }
    while end(from: latest) > date { latest = latest.adding(days: -1) }
    return latest
  }

  /// What holds until an office decides; each of them is for the office to confirm.
  package static let proposals: [RetentionRule] = [
    RetentionRule(kind: .person, basis: .publicTask, months: 120, source: correspondence),
    RetentionRule(kind: .nomination, basis: .publicTask, months: 120, source: correspondence),
    RetentionRule(kind: .attendance, basis: .legalDuty, months: 120, source: correspondence),
    RetentionRule(kind: .rating, basis: .publicTask, months: 60, source: ""),
    RetentionRule(kind: .certificate, basis: .legalDuty, months: 360, source: ""),
    RetentionRule(kind: .nationalID, basis: .publicTask, months: 24, source: ""),
    RetentionRule(kind: .contact, basis: .publicTask, months: 12, source: ""),
    RetentionRule(
      kind: .consent, basis: .consent, months: 60,
      source: "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 19"),
    RetentionRule(
      kind: .request, basis: .legalDuty, months: 60,
      source: "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 30 และ 39"),
    RetentionRule(kind: .audit, basis: .publicTask, months: 120, source: correspondence),
  ]

  private static let correspondence =
    "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 57"
}

extension CivilDate {
  /// The same day of another month, or that month's last where it is shorter.
  package func adding(months: Int) -> CivilDate {
    let month = year * 12 + self.month - 1 + months
    let (year, place) = (month / 12, month % 12 + 1)
    for day in stride(from: day, through: 28, by: -1) {
      if let date = try? CivilDate(year: year, month: place, day: day) { return date }
    }
    return (try? CivilDate(year: year, month: place, day: min(day, 28))) ?? self
  }
}
