internal import Collation
internal import Phrases
package import Training

/// The participants of a round in the order of lists and sheets, numbered once for all of them.
///
/// First those who take part, then the merely nominated, then the cancelled; in each part by
/// organisation and then by given name, as Thai dictionaries order.
package struct Roster {
  package let rows: [Row]

  package struct Row {
    /// From 1; the same number on the roster and on every sign-in sheet.
    package let index: Int
    package let participant: Participant
    /// With the displayed prefix.
    package let name: String
    package let position: String
    package let organisation: Organisation?
  }

  /// - Throws: `noThaiCollation`.
  package init(_ record: RoundRecord) throws(ExportError) {
    guard let collator = Collator() else { throw .noThaiCollation }
    let sorted = record.participants.map { participant in
      (participant: participant, key: Self.key(of: participant, in: record, collator))
    }.sorted { $0.key < $1.key }
    rows = sorted.enumerated().map { place, entry in
      Row(
        index: place + 1, participant: entry.participant,
        name: record.name(of: entry.participant)?.displayed ?? "",
        position: record.position(of: entry.participant)?.title ?? "",
        organisation: record.organisation(of: entry.participant))
    }
  }

  /// Those whom a sign-in sheet has a line for.
  package var takingPart: [Row] { rows.filter { $0.participant.status.takesPart } }

  private static func key(
    of participant: Participant, in record: RoundRecord, _ collator: Collator
  ) -> SortKey {
    let organisation = record.organisation(of: participant)
    return SortKey(
      numbers: [
        participant.status.takesPart ? 0 : participant.status == .nominated ? 1 : 2,
        organisation?.kind.place ?? Int.max,
      ],
      texts: [
        organisation?.name, organisation?.district, record.name(of: participant)?.withoutPrefix,
      ].map { collator.sortKey($0 ?? "") },
      id: participant.enrolment.id.description)
  }
}

/// Compared from the first to the last; the id makes the order the same on every run.
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

extension Completion {
  /// Nothing is settled for somebody of whom a session has not been recorded yet.
  var result: RoundResult {
    if isComplete { return .complete }
    let isOpen = shortfalls.contains { shortfall in
      switch shortfall {
      case .noSessions, .unmarked: true
      default: false
      }
    }
    return isOpen ? .open : .incomplete
  }
}
