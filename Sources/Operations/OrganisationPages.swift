internal import SQL
internal import Storage
package import Training

/// A part of the list of organisations.
package struct OrganisationPage: Sendable {
  package let organisations: [Organisation]
  /// Where the next one begins, for `organisations(_:from:)`; nil at the end.
  package let next: String?
}

/// All that an organisation's page shows, read at one moment.
package struct OrganisationSheet: Sendable {
  package let file: OrganisationFile
  /// Those that are a part of it.
  package let offices: [Organisation]
  /// Whom it sent to rounds.
  package let people: [Person]
  /// By person, how many rounds they took part in, and how many certificates they hold.
  package let training: [ID<Person>: Training]
  /// The latest first.
  package let rounds: [(round: Round, coverage: OrganisationCoverage)]
  package let programmes: [(programme: Programme, coverage: OrganisationCoverage)]

  package struct Training: Hashable, Sendable {
    package let rounds: Int
    package let certificates: Int
  }
}

extension Office {
  /// Those with a part of a name or district, in the order of places, from where an earlier page ended.
  package func organisations(
    _ text: String, from cursor: String?, count: Int = 50
  ) async throws -> OrganisationPage {
    try await read(.organisations, in: .office) { db in
      let found = try OrganisationTable(db).search(
        Organisation.spelledOut(text), after: cursor.flatMap(CoverageTable.Position.init) ?? .start,
        count: count, on: today)
      return OrganisationPage(
        organisations: found.map(\.organisation),
        next: found.count < count ? nil : found.last?.position.text)
    }
  }

  /// - Throws: `unknown` where there is no such record.
  package func organisationSheet(of id: ID<Organisation>) async throws -> OrganisationSheet {
    try await read(.organisations, in: .office) { db in
      try sheet(of: id, db)
    }
  }

  /// What is told of its people, and of its part in rounds, is no more than what may be seen of them.
  private func sheet(
    of id: ID<Organisation>, _ db: any Connection
  ) throws -> OrganisationSheet {
    let table = CoverageTable(db)
    let isSeen = try isCovered(.coverage, organisation: id, db)
    var rounds: [(round: Round, coverage: OrganisationCoverage)] = []
    for item in isSeen ? try table.coverageByRound(of: id, on: today) : [] {
      guard let round = try RoundTable(db).round(item.round) else {
        throw SQLError.damagedValue(column: "round_id")
      }
      rounds.append((round, item.coverage))
    }
    var programmes: [(programme: Programme, coverage: OrganisationCoverage)] = []
    for programme in Set(rounds.map { $0.round.programme }).sorted(by: {
      $0.description < $1.description
    }) {
      guard let found = try ProgrammeTable(db).programme(programme),
        let coverage = try table.coverage(of: id, in: programme, on: today)
      else { continue }
      programmes.append((found, coverage))
    }
    return OrganisationSheet(
      file: try organisationFile(id.description, db),
      offices: try OrganisationTable(db).offices(of: id, on: today),
      people: isSeen ? try PersonTable(db).sent(by: id) : [],
      training: try (isSeen ? ParticipationTable(db).training(sentBy: id) : [:]).mapValues {
        OrganisationSheet.Training(rounds: $0.rounds, certificates: $0.certificates)
      }, rounds: rounds, programmes: programmes)
  }

  /// Whether all of an organisation's people may be seen, whatever round they were in.
  private func isCovered(
    _ reading: Reading, organisation: ID<Organisation>, _ db: any Connection
  ) throws -> Bool {
    let bounds = authority.bounds(of: .read(reading))
    if bounds.contains(where: \.areUnlimited) { return true }
    let above = try ScopeTable(db).bodies(above: [organisation])
    return bounds.contains { bound in
      bound.programme == nil && bound.host == nil && bound.trainer == nil
        && bound.employer.map(above.contains) ?? false
    }
  }
}
