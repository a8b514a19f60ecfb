package import Training

extension RoundRecord {
  /// All participants as every list shows and numbers them.
  ///
  /// First those who take part, then the merely nominated, those who wait, and those who no longer come; in each part by
  /// organisation, from the province down, and then by given name without prefix; namesakes by id,
  /// so that the order is the same on every run.
  package func listOrder(_ collator: Collator) -> [Participant] {
    collator.listOrder(participants, of: organisations, on: round.first)
  }
}

extension Collator {
  /// Participants of a round that begins on `date`, as its record's `listOrder` has them.
  package func listOrder(
    _ participants: [Participant], of organisations: [ID<Organisation>: Organisation],
    on date: CivilDate
  ) -> [Participant] {
    participants.map { participant in
      let organisation = organisations[participant.enrolment.organisation]
      let texts = [
        organisation?.name, organisation?.district,
        participant.person.name(on: date)?.withoutPrefix,
      ]
      return (
        participant: participant,
        key: SortKey(
          numbers: [participant.status.place, organisation?.kind.place ?? Int.max],
          texts: texts.map { sortKey($0 ?? "") },
          id: participant.enrolment.id.description)
      )
    }.sorted { $0.key < $1.key }.map(\.participant)
  }
}

/// Compared from the first to the last.
private struct SortKey: Comparable {
  let numbers: [Int]
  let texts: [[UInt8]]
  let id: String

  static func < (left: Self, right: Self) -> Bool {
    if left.numbers != right.numbers {
      return left.numbers.lexicographicallyPrecedes(right.numbers)
    }
    for (one, other) in zip(left.texts, right.texts) where one != other {
      return one.lexicographicallyPrecedes(other)
    }
    return left.id < right.id
  }
}

extension Enrolment.Status {
  fileprivate var place: Int {
    switch self {
    case .enrolled, .walkIn: 0
    case .nominated, .approved: 1
    case .waiting: 2
    case .cancelled, .rejected, .replaced: 3
    }
  }
}

extension Organisation.Kind {
  /// From the province down to the tambons, then everybody else.
  fileprivate var place: Int {
    switch self {
    case .province: 0
    case .provincialAdministrativeOrganisation: 1
    case .cityMunicipality: 2
    case .townMunicipality: 3
    case .subdistrictMunicipality: 4
    case .subdistrictAdministrativeOrganisation: 5
    case .specialLocalGovernment: 6
    case .district: 7
    case .stateAgency: 8
    case .foundation: 9
    case .company: 10
    case .other: 11
    }
  }
}
