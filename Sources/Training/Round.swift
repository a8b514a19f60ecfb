/// One holding of a workshop (ครั้งที่), planned under a programme from a curriculum.
package struct Round: Hashable, Sendable {
  package let id: ID<Round>
  package let programme: ID<Programme>
  /// What people type and read, for example `surin-2562-2`.
  package let code: String
  /// ครั้งที่, from 1.
  package let ordinal: Int
  /// The workshop's title.
  package let title: String
  package let curriculum: ID<StoredCurriculum>
  package let first: CivilDate
  package let last: CivilDate
  package let venue: ID<Venue>
  package let organiser: ID<Organisation>
  package let coOrganisers: [ID<Organisation>]
  package let objectives: [String]
  /// Who signs its certificates, in order; one to three.
  package let signatories: [Signatory]

  package init(
    id: ID<Round>, programme: ID<Programme>, code: String, ordinal: Int, title: String,
    curriculum: ID<StoredCurriculum>, first: CivilDate, last: CivilDate, venue: ID<Venue>,
    organiser: ID<Organisation>, coOrganisers: [ID<Organisation>] = [], objectives: [String] = [],
    signatories: [Signatory] = []
  ) {
    self.id = id
    self.programme = programme
    self.code = code
    self.ordinal = ordinal
    self.title = title
    self.curriculum = curriculum
    self.first = first
    self.last = last
    self.venue = venue
    self.organiser = organiser
    self.coOrganisers = coOrganisers
    self.objectives = objectives
    self.signatories = signatories
  }
}

/// Who signs, and as what.
package struct Signatory: Hashable, Sendable {
  /// Empty where only the office is known.
  package let name: String
  package let office: String
  /// The role in which the office signs, for example `ในฐานะเลขานุการคณะกรรมการ`.
  package let capacity: String

  package init(name: String, office: String, capacity: String = "") {
    (self.name, self.office, self.capacity) = (name, office, capacity)
  }
}

/// A group of participants who attend together (รุ่น).
package struct Cohort: Hashable, Sendable {
  package let id: ID<Cohort>
  package let round: ID<Round>
  package let name: String

  package init(id: ID<Cohort>, round: ID<Round>, name: String) {
    (self.id, self.round, self.name) = (id, round, name)
  }
}

/// A curriculum as it was read from its file, kept whole so that rounds never change under it.
package struct StoredCurriculum: Hashable, Sendable {
  package let id: ID<StoredCurriculum>
  package let code: String
  package let version: String
  /// The file's bytes.
  package let document: [UInt8]
  package let digest: String

  package init(
    id: ID<StoredCurriculum>, code: String, version: String, document: [UInt8], digest: String
  ) {
    self.id = id
    self.code = code
    self.version = version
    self.document = document
    self.digest = digest
  }
}
