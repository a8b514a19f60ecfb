/// All that the ratings of a round say: everything that its page, its report and other programs
/// show, worked out in one place.
package struct RoundResults: Hashable, Sendable {
  /// Before and after the round first, if anybody was rated afterwards; then every other pair of
  /// occasions on which the same people were rated.
  package let comparisons: [Comparison]
  package let agreements: [RaterAgreement]
  /// Of those who take part, in the order of nomination.
  package let people: [PersonResult]
  /// Those that send anybody who takes part, in the order of their first.
  package let organisations: [OrganisationResult]

  /// Before and after the round itself.
  package var main: Comparison? { comparisons.first { $0.occasions == .round } }

  /// The same people on two occasions.
  package struct Comparison: Hashable, Sendable {
    package let occasions: OccasionPair
    package let raters: RaterPair
    package let competencies: [CompetencyResult]
  }
}

/// What one organisation's people showed before and after the round.
package struct OrganisationResult: Hashable, Sendable {
  package let organisation: ID<Organisation>
  /// Those who take part.
  package let people: Int
  /// Of each competency that anybody of them was rated in.
  package let competencies: [CompetencyResult]
}

/// Where one participant stands, competency by competency.
package struct PersonResult: Hashable, Sendable {
  package let enrolment: ID<Enrolment>
  package let person: ID<Person>
  package let organisation: ID<Organisation>
  package let competencies: [Standing]

  /// One competency of one participant.
  package struct Standing: Hashable, Sendable {
    package let competency: String
    package let expected: Int?
    /// By the raters by whom the round is compared.
    package let before, after: Rating.Level?
    /// What others saw last, after the round or at a follow-up.
    package let latest: Int?
    package let latestOn: Assessment.Occasion?

    /// Levels from before to after; nil unless both are known.
    package var change: Int? {
      guard let before = before?.shown, let after = after?.shown else { return nil }
      return after - before
    }

    /// The latest level less the expected one: below 0 is a gap that is left.
    package var distance: Int? {
      guard let latest, let expected else { return nil }
      return latest - expected
    }
  }
}

extension RoundRecord {
  package var results: RoundResults {
    let main = raterPair
    let comparisons = OccasionPair.all.compactMap { occasions -> RoundResults.Comparison? in
      guard occasions == .round || isRated(occasions.from),
        let pair = raterPair(on: occasions)
      else { return nil }
      let results = competencyResults(of: takingPart, on: occasions, by: pair)
      guard occasions == .round || results.contains(where: { $0.matched.count > 0 }) else {
        return nil
      }
      return RoundResults.Comparison(occasions: occasions, raters: pair, competencies: results)
    }
    return RoundResults(
      comparisons: comparisons, agreements: agreements,
      people: takingPart.map { result(of: $0, main) },
      organisations: main.map(organisationResults) ?? [])
  }

  private func organisationResults(by pair: RaterPair) -> [OrganisationResult] {
    let groups = Dictionary(grouping: takingPart, by: \.enrolment.organisation)
    var seen: Set<ID<Organisation>> = []
    return takingPart.map(\.enrolment.organisation).filter { seen.insert($0).inserted }.map {
      let people = groups[$0] ?? []
      return OrganisationResult(
        organisation: $0, people: people.count,
        competencies: competencyResults(of: people, by: pair))
    }
  }

  private func result(of participant: Participant, _ pair: RaterPair?) -> PersonResult {
    let before = pair.map { participant.levels(.pre, by: $0.before) } ?? [:]
    let after = pair.map { participant.levels(.post, by: $0.after) } ?? [:]
    return PersonResult(
      enrolment: participant.enrolment.id, person: participant.person.id,
      organisation: participant.enrolment.organisation,
      competencies: curriculum.competencies.map { competency in
        let latest = participant.latestLevel(in: competency.code)
        return PersonResult.Standing(
          competency: competency.code, expected: competency.expected,
          before: before[competency.code], after: after[competency.code],
          latest: latest?.level, latestOn: latest?.occasion)
      })
  }
}
