internal import SQL
internal import Storage
package import Training

/// All that is known about one programme.
package struct ProgrammeFile: Sendable {
  package let programme: Programme
  package let agreements: [Agreement]
  package let sources: [SourceText]
  package let rounds: [Round]
  package let organisations: [ID<Organisation>: Organisation]
}

/// A programme as lists show it.
package struct ProgrammeSummary: Sendable {
  package let programme: Programme
  package let organiser: Organisation?
  package let rounds: Int
}

extension Office {
  /// - Throws: `Refused` when there is no such programme.
  package func programmeFile(_ code: String) async throws -> ProgrammeFile {
    try await read(.programmes, in: .office) { db in
      let programme = try programme(code, db)
      let agreements = try AgreementTable(db).agreements(of: programme.id)
      return ProgrammeFile(
        programme: programme, agreements: agreements,
        sources: try ProgrammeTable(db).sources(of: programme.id),
        rounds: try RoundTable(db).rounds(of: programme.id),
        organisations: try organisations(of: programme, agreements, db))
    }
  }

  /// The organiser and the parties.
  private func organisations(
    of programme: Programme, _ agreements: [Agreement], _ db: any Connection
  ) throws(SQLError) -> [ID<Organisation>: Organisation] {
    let ids = Set([programme.organiser] + agreements.flatMap { $0.parties.map(\.organisation) })
    var organisations: [ID<Organisation>: Organisation] = [:]
    for id in ids {
      organisations[id] = try OrganisationTable(db).organisation(id, on: today)
    }
    return organisations
  }

  /// All programmes, each with its organiser and how many rounds it has.
  package func programmes() async throws -> [ProgrammeSummary] {
    try await read(.programmes, in: .office) { db in
      let counts = try ProgrammeTable(db).roundCounts()
      return try ProgrammeTable(db).all().map { programme in
        ProgrammeSummary(
          programme: programme,
          organiser: try OrganisationTable(db).organisation(programme.organiser, on: today),
          rounds: counts[programme.id] ?? 0)
      }
    }
  }
}
