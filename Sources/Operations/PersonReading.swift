internal import SQL
internal import Storage
package import Training

/// All that is known about one person, but for what a round's record has.
package struct PersonFile: Sendable {
  package let person: Person
  package let aliases: [PersonAlias]
  /// Of the positions, as they are called now.
  package let organisations: [ID<Organisation>: Organisation]
  package let trainers: [Trainer]
  package let merges: [PersonMerge]
  package let rounds: [Attendance]

  /// That somebody was in a round.
  package struct Attendance: Hashable, Sendable {
    package let round: String
    package let title: String
    package let first: CivilDate
    package let status: Enrolment.Status
  }
}

extension Office {
  package func personFile(_ reference: PersonReference) async throws -> PersonFile {
    try await read(.person, in: .people([reference])) { db in try personFile(reference, db) }
  }

  func personFile(_ reference: PersonReference, _ db: any Connection) throws -> PersonFile {
    let directory = Directory(db, on: today)
    let person = try person(reference, directory, on: today, db)
    var organisations: [ID<Organisation>: Organisation] = [:]
    for position in person.positions.map(\.value) {
      organisations[position.organisation] = try directory.organisation(position.organisation)
    }
    return PersonFile(
      person: person, aliases: try PersonTable(db).aliases(of: person.id),
      organisations: organisations, trainers: try TrainerTable(db).trainers(of: person.id),
      merges: try MergeTable(db).merges(of: person.id),
      rounds: try EnrolmentTable(db).history(of: person.id).map {
        PersonFile.Attendance(
          round: $0.round, title: $0.title, first: $0.first, status: $0.status)
      })
  }
}
