extension RoundResults {
  /// Codes instead of words, for other programs.
  ///
  /// A figure that is undefined is null beside its reason; people go by the ids of their enrolments.
  package var json: JSON {
    .object([
      ("comparisons", .array(comparisons.map(\.json))),
      ("agreements", .array(agreements.map(\.json))),
      (
        "organisations",
        .array(
          organisations.map { result in
            .object([
              ("organisation", .text(result.organisation.description)),
              ("people", .whole(result.people)),
              ("competencies", .array(result.competencies.map(\.gap))),
            ])
          })
      ), ("people", .array(people.map(\.json))),
    ])
  }
}

extension RoundResults.Comparison {
  fileprivate var json: JSON {
    .object([
      ("from", .text(occasions.from.rawValue)), ("to", .text(occasions.to.rawValue)),
      ("ratersFrom", .text(raters.before.rawValue)), ("ratersTo", .text(raters.after.rawValue)),
      (
        "competencies",
        .array(
          competencies.map { result in
            .object([("gap", result.gap), ("matched", result.matched.json)])
          })
      ),
    ])
  }
}

extension CompetencyResult {
  /// Medians and distances in halves of a level stand doubled.
  fileprivate var gap: JSON {
    .object([
      ("competency", .text(competency.code)), ("expected", .whole(competency.expected)),
      ("rated", .whole(after.count)), ("notObserved", .whole(after.notObserved)),
      ("doubledMedian", .whole(after.doubledMedian)),
      ("doubledDistance", .whole(doubledDistance)), ("reaching", .whole(reaching)),
    ])
  }
}

extension MatchedLevels {
  fileprivate var json: JSON {
    let change = change
    return .object([
      ("pairs", .whole(count)), ("missing", .whole(missing)),
      ("notObserved", .whole(notObserved)),
      ("rose", .whole(rose)), ("same", .whole(same)), ("fell", .whole(fell)),
      ("doubledMedianBefore", .whole(before.doubledMedian)),
      ("doubledMedianAfter", .whole(after.doubledMedian)),
      ("medianChange", change.medianChange.json), ("meanChange", change.meanChange.json),
      ("cohensDz", change.cohensDz.json), ("hedgesGz", change.hedgesGz.json),
      ("cohensDav", change.cohensDav.json), ("rankBiserial", change.rankBiserial.json),
      ("shareRisen", change.shareRisen.json),
      (
        "wilcoxon",
        change.signedRanks.json { test in
          [
            ("rise", .real(test.rise)), ("fall", .real(test.fall)),
            ("p", .real(test.probability)), ("exact", .flag(test.method == .exact)),
          ]
        }
      ),
    ])
  }
}

extension RaterAgreement {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("competency", .text(competency.code)), ("occasion", .text(occasion.rawValue)),
      ("raters", raters.json), ("people", .whole(count)), ("notObserved", .whole(notObserved)),
      ("exact", .whole(exact)), ("withinOne", .whole(withinOne)),
      ("icc21", intraclass.json),
    ]
    if let linearKappa { members.append(("linearKappa", linearKappa.json)) }
    if let quadraticKappa { members.append(("quadraticKappa", quadraticKappa.json)) }
    if let fleissKappa { members.append(("fleissKappa", fleissKappa.json)) }
    return .object(members)
  }
}

extension RaterAgreement.Raters {
  fileprivate var json: JSON {
    switch self {
    case .kinds(let first, let second): .array([.text(first.rawValue), .text(second.rawValue)])
    case .panel(let kind, let names):
      .object([("kind", .text(kind.rawValue)), ("names", .array(names.map(JSON.text)))])
    }
  }
}

extension PersonResult {
  fileprivate var json: JSON {
    .object([
      ("enrolment", .text(enrolment.description)),
      (
        "competencies",
        .array(
          competencies.map { standing in
            .object([
              ("competency", .text(standing.competency)), ("expected", .whole(standing.expected)),
              ("before", .level(standing.before)), ("after", .level(standing.after)),
              ("latest", .whole(standing.latest)),
              ("latestOn", .optional(standing.latestOn?.rawValue)),
              ("change", .whole(standing.change)), ("distance", .whole(standing.distance)),
            ])
          })
      ),
    ])
  }
}

extension Computed {
  /// The members of a value, or why there is none.
  fileprivate func json(_ members: (Value) -> [(String, JSON)]) -> JSON {
    switch self {
    case .value(let value): .object(members(value))
    case .undefined(let reason):
      .object([("value", .null), ("undefined", .text(reason.code))])
    }
  }
}

extension Computed where Value == Double {
  fileprivate var json: JSON { json { [("value", .real($0))] } }
}

extension Computed where Value == Estimate {
  fileprivate var json: JSON {
    json { estimate in
      [
        ("value", .real(estimate.value)), ("count", .whole(estimate.count)),
        (
          "interval95",
          estimate.interval.json {
            [("lower", .real($0.lower)), ("upper", .real($0.upper))]
          }
        ),
      ]
    }
  }
}

extension JSON {
  fileprivate static func whole(_ number: Int?) -> JSON {
    number.map { .number(Int64($0)) } ?? .null
  }

  /// Figures are finite.
  fileprivate static func real(_ number: Double) -> JSON {
    number.isFinite ? .raw(number.description) : .null
  }

  fileprivate static func level(_ level: Rating.Level?) -> JSON {
    switch level {
    case .shown(let level): .number(Int64(level))
    case .notObserved: .text("N")
    case nil: .null
    }
  }
}

extension Undefined {
  fileprivate var code: String {
    switch self {
    case .tooFew: "too-few"
    case .sameChange: "same-change"
    case .noChange: "no-change"
    case .oneDirection: "one-direction"
    case .noSpread: "no-spread"
    case .sameRatings: "same-ratings"
    case .noDisagreement: "no-disagreement"
    case .fullMarks: "full-marks"
    case .scoreOutOfRange: "score-out-of-range"
    case .beyondNumbers: "beyond-numbers"
    }
  }
}
