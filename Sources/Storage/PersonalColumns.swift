package import SQL

/// A table that holds words about a person, and what an erasure makes of them.
package struct PersonalColumns: Sendable {
  package let table: Table
  /// The column that leads to the person.
  let link: String
  let owner: Owner
  /// Empty where the whole row goes.
  package let columns: [(name: String, treatment: Treatment)]

  /// Whose id stands in `link`.
  enum Owner: Sendable { case person, enrolment, certificate, trainer, merge }

  package enum Treatment: Hashable, Sendable {
    case pseudonym
    /// Where there is anything, a dash.
    case dash
    case empty
    case null
  }

  private init(
    _ table: Table, by link: String = "person_id", of owner: Owner = .person,
    _ columns: [(String, Treatment)] = []
  ) {
    self.table = table
    self.link = link
    self.owner = owner
    self.columns = columns
  }

  /// Everything but names, which are replaced by one alone.
  package static let all: [PersonalColumns] = [
    PersonalColumns(.personPosition, [("title", .empty)]),
    PersonalColumns(.personAlias),
    PersonalColumns(.personIdentity),
    PersonalColumns(.identityDisclosure, [("reason", .dash)]),
    PersonalColumns(.consent, [("evidence", .dash)]),
    PersonalColumns(
      .dataRequest, [("requester", .pseudonym), ("note", .dash), ("answer", .dash)]),
    PersonalColumns(.enrolmentStatus, by: "enrolment_id", of: .enrolment, [("reason", .dash)]),
    PersonalColumns(.enrolmentWaiver, by: "enrolment_id", of: .enrolment, [("reason", .dash)]),
    PersonalColumns(.attendanceMark, by: "enrolment_id", of: .enrolment, [("note", .dash)]),
    PersonalColumns(.rating, by: "enrolment_id", of: .enrolment, [("rater", .pseudonym)]),
    PersonalColumns(.trainer, [("name", .pseudonym)]),
    PersonalColumns(
      .trainerQualification, by: "trainer_id", of: .trainer, [("evidence", .dash)]),
    PersonalColumns(
      .personMergeMove, by: "merge_id", of: .merge, [("was", .dash), ("became", .dash)]),
  ]

  /// What a legal duty keeps longer.
  package static let certificates: [PersonalColumns] = [
    PersonalColumns(
      .certificate, by: "id", of: .certificate,
      [("recipient", .pseudonym), ("recipient_position", .empty), ("document", .empty)]),
    PersonalColumns(
      .certificateVoid, by: "certificate_id", of: .certificate, [("reason", .dash)]),
  ]

  /// The columns of a person's names.
  package static let name: Set<String> = [
    "prefix", "official_prefix", "given", "middle", "surname", "without_prefix",
  ]
}

extension PersonalColumns {
  /// What must change of a row; nothing where it says nothing about anybody any more.
  func changes(of row: [Change.Field], pseudonym: String) -> [Change.Field] {
    // Who rated somebody else stays: it is not about the person.
    if table == .rating, !row.contains(Change.Field("rater_kind", .text("self"))) {
      return []
    }
    return columns.compactMap { column, treatment in
      guard let old = row.first(where: { $0.column == column })?.value else { return nil }
      let new = treatment.value(in: old, pseudonym: pseudonym)
      return new == old ? nil : Change.Field(column, new)
    }
  }
}

extension PersonalColumns.Treatment {
  fileprivate func value(in old: SQLValue, pseudonym: String) -> SQLValue {
    switch (self, old) {
    case (_, .null), (.null, _): .null
    case (.pseudonym, _): .text(pseudonym)
    case (.dash, .text("")): old
    case (.dash, _): .text("-")
    case (.empty, .blob): .blob([])
    case (.empty, _): .text("")
    }
  }
}
