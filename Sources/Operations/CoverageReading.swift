internal import Collation
internal import SQL
internal import Storage
package import Training

/// A part of the list of a programme's organisations, those with nobody before all others.
package struct CoveragePage: Sendable {
  package let organisations: [OrganisationCoverage]
  /// `nil` at the end.
  ///
  /// A page may be short, or even empty, before it: for each only so many organisations are looked at.
  package let next: Cursor?

  package struct Cursor: Hashable, Sendable {
    /// Whether those with nobody are all told.
    fileprivate let isPastNobody: Bool
    fileprivate let position: CoverageTable.Position

    fileprivate init(isPastNobody: Bool, position: CoverageTable.Position) {
      (self.isPastNobody, self.position) = (isPastNobody, position)
    }

    /// As `text` wrote it; nil for anything else.
    package init?(_ text: String) {
      guard let mark = text.first, mark == "+" || mark == "-",
        let position = CoverageTable.Position(String(text.dropFirst()))
      else { return nil }
      self.init(isPastNobody: mark == "+", position: position)
    }

    package var text: String { (isPastNobody ? "+" : "-") + position.text }
  }
}

extension Office {
  /// So many organisations are looked at for one page.
  private static var lookedAtPerPage: Int { 100 }

  /// The organisations that a round concerns: those with nobody first, then by province, district
  /// and name.
  package func coverage(ofRound code: String) async throws -> [OrganisationCoverage] {
    try await read(.coverage, in: .round(code), isNarrowed: true) { db in
      let round = try round(code, db).id
      let visible = try visibleEmployers(.coverage, ofRound: round, db)
      let coverage = try CoverageTable(db).coverage(of: round, on: today)
        .filter { visible?.contains($0.organisation.id) ?? true }
      guard let collator = Collator() else { return coverage }
      return coverage.map { item in
        let place = item.organisation
        let key = [place.province, place.district, place.name].map(collator.sortKey)
        return (item: item, key: key)
      }.sorted { left, right in
        if left.item.hasNobody != right.item.hasNobody { return left.item.hasNobody }
        for (one, other) in zip(left.key, right.key) where one != other {
          return one.lexicographicallyPrecedes(other)
        }
        return left.item.organisation.id.description < right.item.organisation.id.description
      }.map(\.item)
    }
  }

  /// Organisations of all rounds of a programme, from where an earlier page ended, at most `count`.
  package func coverage(
    ofProgramme code: String, province: String? = nil, district: String? = nil,
    from cursor: CoveragePage.Cursor? = nil, count: Int = 25
  ) async throws -> CoveragePage {
    try await read(.coverage, in: .programme(code), isNarrowed: true) { db in
      let programme = try programme(code, db)
      let table = CoverageTable(db)
      if let visible = try visibleEmployers(ofProgramme: programme, db) {
        let listed = try visible.sorted { $0.description < $1.description }
          .compactMap { try table.coverage(of: $0, in: programme.id, on: today) }
          .filter { item in
            (province.map { $0 == item.organisation.province } ?? true)
              && (district.map { $0 == item.organisation.district } ?? true)
              && (item.invitations > 0 || item.nominated > 0)
          }
        return CoveragePage(
          organisations: listed.filter(\.hasNobody) + listed.filter { !$0.hasNobody }, next: nil)
      }
      var organisations: [OrganisationCoverage] = []
      let isPastNobody = cursor?.isPastNobody ?? false
      var position = cursor?.position ?? .start
      let members = try table.members(
        of: programme.id, after: position, province: province, district: district,
        count: Self.lookedAtPerPage)
      for member in members {
        guard organisations.count < count else {
          return CoveragePage(
            organisations: organisations,
            next: CoveragePage.Cursor(isPastNobody: isPastNobody, position: position))
        }
        position = member.position
        guard member.isConcerned, member.hasNobody != isPastNobody,
          let coverage = try table.coverage(of: member.id, in: programme.id, on: today)
        else { continue }
        organisations.append(coverage)
      }
      let next: CoveragePage.Cursor? =
        members.count == Self.lookedAtPerPage
        ? CoveragePage.Cursor(isPastNobody: isPastNobody, position: position)
        : isPastNobody ? nil : CoveragePage.Cursor(isPastNobody: true, position: .start)
      return CoveragePage(organisations: organisations, next: next)
    }
  }
}
