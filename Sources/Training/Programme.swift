/// What rounds are held under (โครงการ).
package struct Programme: Hashable, Sendable {
  package let id: ID<Programme>
  package let code: String
  package let title: String
  package let organiser: ID<Organisation>
  package let starts: CivilDate?
  package let ends: CivilDate?
  /// The period in the source's own words, where it gives no dates.
  package let periodNote: String
  package let targetGroups: [String]

  package init(
    id: ID<Programme>, code: String, title: String, organiser: ID<Organisation>,
    starts: CivilDate? = nil, ends: CivilDate? = nil, periodNote: String = "",
    targetGroups: [String] = []
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.organiser = organiser
    self.starts = starts
    self.ends = ends
    self.periodNote = periodNote
    self.targetGroups = targetGroups
  }
}

/// A memorandum of understanding (บันทึกข้อตกลงความร่วมมือ) behind a programme.
package struct Agreement: Hashable, Sendable {
  package let id: ID<Agreement>
  package let programme: ID<Programme>
  package let title: String
  package let signed: CivilDate
  /// From the room outwards: room, place, subdistrict, district, province.
  package let place: [String]
  package let parties: [Party]

  package init(
    id: ID<Agreement>, programme: ID<Programme>, title: String, signed: CivilDate,
    place: [String], parties: [Party]
  ) {
    self.id = id
    self.programme = programme
    self.title = title
    self.signed = signed
    self.place = place
    self.parties = parties
  }

  package struct Party: Hashable, Sendable {
    package let level: Level
    package let organisation: ID<Organisation>
    package let signatory: Signatory

    package init(level: Level, organisation: ID<Organisation>, signatory: Signatory) {
      (self.level, self.organisation, self.signatory) = (level, organisation, signatory)
    }
  }

  package enum Level: String, CaseIterable, Sendable {
    case province, district, area
    /// A partner from outside the province's own administration.
    case partner
  }
}

/// A published text that facts were taken from, kept word for word.
package struct SourceText: Hashable, Sendable {
  package let id: ID<SourceText>
  package let programme: ID<Programme>
  package let title: String
  package let text: String

  package init(id: ID<SourceText>, programme: ID<Programme>, title: String, text: String) {
    (self.id, self.programme, self.title, self.text) = (id, programme, title, text)
  }
}

/// A number that somebody stated; it is kept beside what the rows count, never instead of it.
package struct HeadcountClaim: Hashable, Sendable {
  package let id: ID<HeadcountClaim>
  package let round: ID<Round>
  package let people: Int
  package let statedBy: String

  package init(id: ID<HeadcountClaim>, round: ID<Round>, people: Int, statedBy: String) {
    (self.id, self.round, self.people, self.statedBy) = (id, round, people, statedBy)
  }
}
