internal import Glibc

/// Wilcoxon's signed ranks of differences: those of 0 are left out (Wilcoxon 1945), equal sizes
/// share the mean of their ranks.
package struct SignedRanks: Hashable, Sendable {
  /// Differences that are not 0.
  package let changed: Int
  /// Differences of 0.
  package let unchanged: Int
  /// Twice the sum of the ranks of those above 0, and of those below.
  private let doubledRise, doubledFall: Int
  /// Twice each rank.
  private let doubledRanks: [Int]

  init(_ differences: [Int]) {
    let others = differences.filter { $0 != 0 }
    (changed, unchanged) = (others.count, differences.count - others.count)
    let sizes = others.map(abs).sorted()
    var ranks: [Int: Int] = [:]
    var start = 0
    while start < sizes.count {
      let end = sizes[start...].firstIndex { $0 != sizes[start] } ?? sizes.count
      // The mean of the ranks start + 1 … end.
      ranks[sizes[start]] = start + end + 1
      start = end
    }
    doubledRanks = sizes.map { ranks[$0] ?? 0 }
    func sum(_ differences: [Int]) -> Int {
      differences.reduce(0) { $0 + (ranks[abs($1)] ?? 0) }
    }
    doubledRise = sum(others.filter { $0 > 0 })
    doubledFall = sum(others.filter { $0 < 0 })
  }

  /// Up to here every way in which signs could fall is counted.
  package static let exactLimit = 50

  /// How the probability was found.
  package enum Method: Hashable, Sendable {
    /// All signs of the ranks as they are, ties too.
    case exact
    /// The normal distribution, with the variance corrected for ties and no continuity correction.
    case normal
  }

  package struct Test: Hashable, Sendable {
    /// The sum of the ranks of those who rose, and of those who fell.
    package let rise, fall: Double
    /// Two-sided.
    package let probability: Double
    package let method: Method
  }

  /// Whether changes up and down are as likely.
  package var test: Computed<Test> {
    guard changed > 0 else {
      return .undefined(unchanged > 0 ? .noChange : .tooFew(count: 0, needed: 1))
    }
    let isExact = changed <= Self.exactLimit
    return Computed(finite: isExact ? exactProbability : normalProbability).map {
      Test(
        rise: Double(doubledRise) / 2, fall: Double(doubledFall) / 2, probability: $0,
        method: isExact ? .exact : .normal)
    }
  }

  /// The matched-pairs rank-biserial correlation (Kerby 2014), with an approximate interval on
  /// Fisher's scale.
  package var rankBiserial: Computed<Estimate> {
    guard changed > 0 else {
      return .undefined(unchanged > 0 ? .noChange : .tooFew(count: 0, needed: 1))
    }
    let sum = doubledRise + doubledFall
    let value = Double(doubledRise - doubledFall) / Double(sum)
    guard doubledRise > 0, doubledFall > 0 else {
      return Estimate.of(value, .undefined(.oneDirection), count: changed)
    }
    let n = Double(changed)
    let deviation = (n * (n + 1) * (2 * n + 1) / 6).squareRoot() / (n * (n + 1) / 2)
    let reach = Estimate.normalQuantile * deviation
    return Estimate.of(
      value, Computed(tanh(atanh(value) - reach), tanh(atanh(value) + reach)), count: changed)
  }

  private var exactProbability: Double {
    let least = min(doubledRise, doubledFall)
    // How likely each sum of ranks is.
    var chances = [Double](repeating: 0, count: doubledRise + doubledFall + 1)
    chances[0] = 1
    var top = 0
    for rank in doubledRanks {
      top += rank
      for sum in stride(from: top, through: 0, by: -1) {
        chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2
      }
    }
    return min(1, 2 * chances[...least].reduce(0, +))
  }

  private var normalProbability: Double {
    // Σ rank², which has the correction for ties in it.
    let squares = doubledRanks.reduce(0) { $0 + $1 * $1 }
    let place = Double(doubledRise - doubledFall) / Double(squares).squareRoot()
    return erfc(abs(place) / 2.0.squareRoot())
  }
}
