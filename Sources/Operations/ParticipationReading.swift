internal import SQL
internal import Storage
package import Training

extension Office {
  /// Somebody with all that they have taken part in; `nil` where there is no such record.
  package func trainingRecord(of id: ID<Person>) async throws -> TrainingRecord? {
    try await read(.person, in: .personID(id)) { db in
      guard let person = try PersonTable(db).person(id) else { return nil }
      return TrainingRecord(person: person, rounds: try ParticipationTable(db).rounds(of: id))
    }
  }

  /// Where a round stands, in numbers.
  package func counts(ofRound id: ID<Round>) async throws -> RoundCounts {
    try await read(.rounds, in: .roundID(id), isNarrowed: true) { db in
      try ParticipationTable(db).counts(of: id)
    }
  }
}
