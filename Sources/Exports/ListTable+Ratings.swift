package import Phrases
package import Training

extension ListTable {
  /// The ratings (ผลการประเมินสมรรถนะ): a row for each person; for each competency a column for each
  /// occasion and kind of rater that anybody was rated on and by, then how the latest rating by
  /// others stands against the expected level.
  ///
  /// Of several raters of a kind the lowest rating is shown, as the completion rule takes it.
  ///
  /// - Throws: `noThaiCollation`.
  package init(ratingsOf record: RoundRecord, for reader: Reader) throws(ExportError) {
    let roster = try Roster(record)
    let ways = Way.all(in: record)
    let competencies = record.curriculum.competencies
    name = reader.title(.ratings)
    titles =
      [
        reader.title(.ratings), reader.workshop(record.round.title, ordinal: record.round.ordinal),
        "\(reader.held(record.round.first, record.round.last)) \(reader.place(record.venue))",
        reader.legend(of: competencies),
      ].filter { !$0.isEmpty } + (record.isInvented ? [reader.sampleMark] : [])
    columns =
      [(ListHeading.index, 9), (.name, 44), (.position, 40), (.organisation, 50)].map {
        Column(heading: reader.term($0), width: $1)
      }
      + competencies.flatMap { competency in
        ways.map { way in
          Column(
            heading: reader.ratingHeading(competency.code, way.occasion, way.raterKind),
            width: 21)
        }
          + (competency.expected.map { expected in
            [Column(heading: reader.expectedHeading(competency.code, expected), width: 21)]
          } ?? [])
      }
    rows = roster.rows.map { row in
      [
        .number(row.index), Cell(row.name), Cell(row.position), Cell(row.organisation?.name ?? ""),
      ]
        + competencies.flatMap { competency in
          Self.cells(of: competency, row.participant, ways, for: reader)
        }
    }
    notes = roster.rows.map { $0.participant.person.isInvented ? reader.sampleMark : "" }
    foot = record.round.code + (record.isInvented ? " · " + reader.sampleMark : "")
  }

  /// On which occasion and by whom people were rated.
  private struct Way {
    let occasion: Assessment.Occasion
    let raterKind: Rating.RaterKind

    static func all(in record: RoundRecord) -> [Way] {
      let ratings = record.participants.flatMap(\.ratings)
      return Assessment.Occasion.allCases.flatMap { occasion in
        Rating.RaterKind.allCases.filter { kind in
          ratings.contains { $0.occasion == occasion && $0.raterKind == kind }
        }.map { Way(occasion: occasion, raterKind: $0) }
      }
    }
  }

  private static func cells(
    of competency: Curriculum.Competency, _ participant: Participant, _ ways: [Way],
    for reader: Reader
  ) -> [Cell] {
    let rated = ways.map { way -> Cell in
      switch participant.levels(way.occasion, by: way.raterKind)[competency.code] {
      case .shown(let level): .number(level)
      case .notObserved: .text(reader.notObserved)
      case nil: .blank
      }
    }
    guard let expected = competency.expected else { return rated }
    let latest = participant.latestLevel(in: competency.code)?.level
    return rated + [latest.map { .number($0 - expected) } ?? .blank]
  }
}
