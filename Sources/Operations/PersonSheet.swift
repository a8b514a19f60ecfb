internal import SQL
internal import Storage
package import Training

/// All that a person's page shows, read at one moment.
package struct PersonSheet: Sendable {
  package let file: PersonFile
  package let record: TrainingRecord
  /// In the order of the register, void ones too.
  package let certificates: [Certificate]
  /// In the order of recording.
  package let consents: [Consent]
  /// Whether a national ID is kept, and since when.
  package let identity: Recording?
  /// By curriculum, in the order of the first round.
  package let profiles: [CompetencyProfile]
  /// Every fiscal year from the first round on, the latest first.
  package let years: [TrainingYear]

  package struct TrainingYear: Hashable, Sendable {
    package let year: BuddhistYear
    package let minutes: Int
    package let target: TrainingTarget?
  }
}

extension Office {
  /// - Throws: `unknown` where there is no such record.
  package func personSheet(of id: ID<Person>) async throws -> PersonSheet {
    try await read(.person, in: .personID(id)) { db in
      let file = try personFile(PersonReference(id), db)
      let record = TrainingRecord(
        person: file.person, rounds: try ParticipationTable(db).rounds(of: id))
      return PersonSheet(
        file: file, record: record, certificates: try CertificateTable(db).certificates(of: id),
        consents: try ConsentTable(db).consents(of: id),
        identity: try IdentityTable(db).identity(of: id)?.recorded,
        profiles: try profiles(of: id, db), years: try years(of: record, db))
    }
  }

  private func profiles(
    of person: ID<Person>, _ db: any Connection
  ) throws -> [CompetencyProfile] {
    let ratings = Dictionary(
      grouping: try RatingTable(db).ratings(of: person), by: \.enrolment)
    if ratings.isEmpty { return [] }
    var order: [String] = []
    // The latest version says what is expected.
    var curricula: [String: Curriculum] = [:]
    var rounds: [String: [[Rating]]] = [:]
    for (enrolment, id) in try ParticipationTable(db).curricula(of: person) {
      guard let ratings = ratings[enrolment],
        let stored = try CurriculumTable(db).curriculum(id)
      else { continue }
      let curriculum = try readCurriculum(stored.document)
      if curricula.updateValue(curriculum, forKey: curriculum.code) == nil {
        order.append(curriculum.code)
      }
      rounds[curriculum.code, default: []].append(ratings)
    }
    return order.compactMap { code in
      curricula[code].map { CompetencyProfile($0, rounds: rounds[code] ?? []) }
    }
  }

  private func years(
    of record: TrainingRecord, _ db: any Connection
  ) throws -> [PersonSheet.TrainingYear] {
    guard let first = record.rounds.first?.first.fiscalYear else { return [] }
    var minutes: [BuddhistYear: Int] = [:]
    for (date, count) in try ParticipationTable(db).minutes(of: record.person.id) {
      minutes[date.fiscalYear, default: 0] += count
    }
    let last = max(today.fiscalYear, record.rounds.map(\.last.fiscalYear).max() ?? first)
    let targets = try TargetTable(db).targets()
    return (min(first.number, last.number)...last.number).reversed().map { number in
      let year = BuddhistYear(number)
      return PersonSheet.TrainingYear(
        year: year, minutes: minutes[year] ?? 0, target: targets.target(in: year))
    }
  }
}
