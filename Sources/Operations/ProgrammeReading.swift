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

extension Office {
  /// - Throws: `Refused` when there is no such programme.
  package func programmeFile(_ code: String) async throws -> ProgrammeFile {
    try await read(.programmes, in: .office) { db in
      let programme = try programme(code, db)
      return ProgrammeFile(
        programme: programme, agreements: try AgreementTable(db).agreements(of: programme.id),
        sources: try ProgrammeTable(db).sources(of: programme.id),
        rounds: try RoundTable(db).all().filter { $0.programme == programme.id },
        organisations: byID(try OrganisationTable(db).all(on: today), \.id))
    }
  }
}
