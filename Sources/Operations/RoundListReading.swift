internal import SQL
internal import Storage
package import Training

/// A page of the list of rounds.
package struct RoundList: Sendable {
  package let rounds: [RoundSummary]
  /// `nil` at the end.
  package let next: Cursor?
  package let programmes: [Programme]
  /// Of all rounds, the latest first.
  package let fiscalYears: [BuddhistYear]

  package struct Cursor: Hashable, Sendable {
    package let first: CivilDate
    package let code: String

    package init(first: CivilDate, code: String) { (self.first, self.code) = (first, code) }
  }
}

extension Office {
  /// Rounds that a filter lets through, the latest first, from where an earlier page ended.
  package func roundList(
    _ filter: RoundFilter = RoundFilter(), after cursor: RoundList.Cursor? = nil, count: Int = 20
  ) async throws -> RoundList {
    try await read(.rounds, in: .list) { db in
      let (rounds, next) = try summaries(filter, after: cursor, count: count, db)
      let years = try RoundListTable(db).extent().map {
        ($0.lowerBound.fiscalYear.number...$0.upperBound.fiscalYear.number).reversed().map {
          BuddhistYear($0)
        }
      }
      return RoundList(
        rounds: rounds, next: next, programmes: try ProgrammeTable(db).all(),
        fiscalYears: years ?? [])
    }
  }

  /// The same without what lists of people choose from.
  package func roundPage(
    _ filter: RoundFilter = RoundFilter(), after cursor: RoundList.Cursor?, count: Int
  ) async throws -> (rounds: [RoundSummary], next: RoundList.Cursor?) {
    try await read(.rounds, in: .list) { db in
      try summaries(filter, after: cursor, count: count, db)
    }
  }

  private func summaries(
    _ filter: RoundFilter, after cursor: RoundList.Cursor?, count: Int, _ db: any Connection
  ) throws -> (rounds: [RoundSummary], next: RoundList.Cursor?) {
    let table = RoundListTable(db)
    let visible = try visibleRounds(db)
    var position = cursor.map { RoundListTable.Position(first: $0.first, code: $0.code) }
    var found: [RoundSummary] = []
    while found.count <= count {
      let page = try table.summaries(filter, on: today, after: position, count: count + 1)
      found += page.filter { visible?.contains($0.code) ?? true }
      guard page.count > count, let last = page.last else { break }
      position = RoundListTable.Position(first: last.first, code: last.code)
    }
    let rounds = Array(found.prefix(count))
    return (
      rounds,
      found.count > count
        ? rounds.last.map { RoundList.Cursor(first: $0.first, code: $0.code) } : nil
    )
  }
}
