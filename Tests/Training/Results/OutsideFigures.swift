import FoundationEssentials
import Support
import Training

/// Cases and their figures by other programs (`Outside/results.py`); nil where undefined.
struct OutsideFigures: Decodable {
  let paired: [Paired]
  let agreement: [Agreement]
  let gain: [Gain]

  struct Paired: Decodable {
    let name: String
    let before, after: [Int]
    let figures: Figures

    struct Figures: Decodable {
      let median, mean: Double
      let mean_interval: [Double]?
      let dz, gz: Double?
      let gz_interval: [Double]?
      let dav, p, rank_biserial: Double?
      let rank_biserial_interval: [Double]?
      let risen: Double
      let risen_interval: [Double]
    }

    var pairs: [LevelPair] { zip(before, after).map { LevelPair($0, $1) } }
  }

  struct Agreement: Decodable {
    let name: String
    let rows: [[Int]]
    let figures: Figures

    struct Figures: Decodable {
      let exact, within_one: Int
      let linear, quadratic, fleiss: Double?
      let linear_interval, quadratic_interval: [Double]?
      let icc: Double?
      let icc_interval: [Double]?
    }

    var pairs: [LevelPair] { rows.map { LevelPair($0[0], $0[1]) } }
    var matrix: RatingMatrix { RatingMatrix(rows, raters: rows[0].count) }
  }

  struct Gain: Decodable {
    let name: String
    let before, after: [Int]
    let full: Int
    let figures: Figures

    struct Figures: Decodable {
      let `class`, people: Double?
    }
  }

  static func load() throws -> OutsideFigures {
    let file = packageFolder.appending(path: "Tests/Training/Outside/results.json")
    return try JSONDecoder().decode(OutsideFigures.self, from: Data(contentsOf: file))
  }
}

/// Figures that should be equal up to the last places that both programs round.
struct Difference: Hashable, CustomStringConvertible {
  let description: String

  /// At most 1 in 10⁹ apart, or 10⁻⁹ of small numbers; both undefined.
  static func of(_ name: String, _ ours: [Double]?, _ theirs: [Double]?) -> Difference? {
    switch (ours, theirs) {
    case (nil, nil): return nil
    case (let ours?, let theirs?) where ours.count == theirs.count:
      let areNear = zip(ours, theirs).allSatisfy {
        abs($0 - $1) <= 1e-9 * max(1, abs($1))
      }
      return areNear ? nil : Difference(description: "\(name): \(ours), outside \(theirs)")
    default:
      return Difference(
        description:
          "\(name): \(ours.map(String.init(describing:)) ?? "undefined"), outside \(theirs.map(String.init(describing:)) ?? "undefined")"
      )
    }
  }
}

extension Computed where Value == Double {
  var numbers: [Double]? { value.map { [$0] } }
}

extension Computed where Value == Estimate {
  var numbers: [Double]? { value.map { [$0.value] } }

  /// The limits of its interval.
  var limits: [Double]? { value?.interval.value.map { [$0.lower, $0.upper] } }
}
