internal import Markup
package import Training

/// The ratings of a round for other programs, in the vocabulary that
/// `exports/assessment/assessment.rng` defines.
///
/// It says no words of its own: dates are ISO 8601, states are codes. Of a corrected rating the
/// correction alone is told.
package enum AssessmentXML {
  package static let namespace = "urn:heddle:assessment:1"

  /// - Throws: `ExportError.noThaiCollation`; `XMLWriterError` for a character XML cannot hold.
  package static func bytes(_ record: RoundRecord) throws -> [UInt8] {
    let roster = try Roster(record)
    var xml = XMLWriter()
    xml.start("assessment", ["xmlns": namespace, "invented": record.isInvented ? "true" : nil])
    xml.writeRound(of: record)
    write(record.curriculum, to: &xml)
    xml.line { $0.start("participants") }
    for row in roster.rows {
      xml.startParticipant(row, of: record)
      for rating in row.participant.ratings.ordered(by: record.curriculum) {
        write(rating, to: &xml)
      }
      xml.endOnOwnLine()
    }
    xml.endOnOwnLine()
    xml.endOnOwnLine()
    xml.newline()
    return try xml.finish()
  }

  private static func write(_ curriculum: Curriculum, to xml: inout XMLWriter) {
    xml.line {
      $0.start("curriculum", ["code": curriculum.code, "version": curriculum.version])
    }
    write(curriculum.title, as: "title", to: &xml)
    for competency in curriculum.competencies {
      xml.line {
        $0.start(
          "competency",
          ["code": competency.code, "expected": competency.expected.map { String($0) }])
      }
      write(competency.title, as: "title", to: &xml)
      for (level, indicator) in competency.indicators.enumerated() {
        xml.line { $0.start("indicator", ["level": String(level)]) }
        write(indicator, as: "text", to: &xml)
        xml.endOnOwnLine()
      }
      xml.endOnOwnLine()
    }
    xml.endOnOwnLine()
  }

  private static func write(_ text: LocalizedText, as name: String, to xml: inout XMLWriter) {
    xml.line { $0.element(name, ["xml:lang": "th"], text: text.thai) }
    guard let english = text.english else { return }
    xml.line { $0.element(name, ["xml:lang": "en"], text: english) }
  }

  private static func write(_ rating: Rating, to xml: inout XMLWriter) {
    var level: String?
    if case .shown(let shown) = rating.level { level = String(shown) }
    xml.line {
      $0.element(
        "rating",
        [
          "competency": rating.competency, "occasion": rating.occasion.rawValue,
          "rater-kind": rating.raterKind.rawValue, "rater": rating.rater, "level": level,
          "not-observed": level == nil ? "true" : nil,
          "recorded": rating.recorded.at.isoInThailand,
        ])
    }
  }
}

extension [Rating] {
  /// By competency, occasion, kind of rater and rater, each in its own order.
  fileprivate func ordered(by curriculum: Curriculum) -> [Rating] {
    let codes = curriculum.competencies.map(\.code)
    let (occasions, kinds) = (Assessment.Occasion.allCases, Rating.RaterKind.allCases)
    return map { rating in
      (
        codes.firstIndex(of: rating.competency) ?? codes.count,
        occasions.firstIndex(of: rating.occasion) ?? 0,
        kinds.firstIndex(of: rating.raterKind) ?? 0, rating.rater, rating
      )
    }
    .sorted { ($0.0, $0.1, $0.2, $0.3) < ($1.0, $1.1, $1.2, $1.3) }.map(\.4)
  }
}
