internal import Glibc

/// How the same people changed from one occasion to another: means, medians and effect sizes.
///
/// Sums are whole numbers, so that no spread is ever a rounding error. Formulas and sources:
/// `docs/assessment-results.md`.
package struct PairedChange: Hashable, Sendable {
  package let count: Int
  /// Of the changes.
  package let medianChange: Computed<Double>
  /// With Student's interval.
  package let meanChange: Computed<Estimate>
  /// Cohen's d_z: the mean change over the deviation of the changes.
  package let cohensDz: Computed<Double>
  /// d_z with Hedges' correction for few people, and the interval by the noncentral t distribution.
  package let hedgesGz: Computed<Estimate>
  /// Cohen's d_av: the mean change over the root of the mean variance of both occasions.
  package let cohensDav: Computed<Double>
  package let rankBiserial: Computed<Estimate>
  package let signedRanks: Computed<SignedRanks.Test>
  /// The share of people who rose, with Wilson's interval.
  package let shareRisen: Computed<Estimate>

  package init(_ pairs: [LevelPair]) {
    let differences = pairs.map(\.difference)
    let spread = Spread(differences)
    let ranks = SignedRanks(differences)
    count = pairs.count
    medianChange = Self.median(differences)
    meanChange = Self.meanChange(spread)
    cohensDz = spread.deviation.map { spread.mean / $0 }
    hedgesGz = Self.hedgesGz(spread)
    cohensDav = Self.cohensDav(pairs, spread)
    rankBiserial = ranks.rankBiserial
    signedRanks = ranks.test
    shareRisen = Self.wilson(differences.count { $0 > 0 }, of: pairs.count)
  }

  private static func median(_ values: [Int]) -> Computed<Double> {
    guard !values.isEmpty else { return .undefined(.tooFew(count: 0, needed: 1)) }
    let sorted = values.sorted()
    return .value(Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
  }

  private static func meanChange(_ spread: Spread) -> Computed<Estimate> {
    guard spread.count > 0 else { return .undefined(.tooFew(count: 0, needed: 1)) }
    let interval: Computed<Estimate.Interval> =
      switch spread.deviation {
      case .undefined(let reason): .undefined(reason)
      case .value(let deviation):
        {
          let reach =
            studentQuantile(confidence: Estimate.confidence, degrees: spread.count - 1)
            * deviation / Double(spread.count).squareRoot()
          return Computed(spread.mean - reach, spread.mean + reach)
        }()
      }
    return Estimate.of(spread.mean, interval, count: spread.count)
  }

  private static func hedgesGz(_ spread: Spread) -> Computed<Estimate> {
    guard spread.count >= 3 else { return .undefined(.tooFew(count: spread.count, needed: 3)) }
    switch spread.deviation {
    case .undefined(let reason): return .undefined(reason)
    case .value(let deviation):
      let root = Double(spread.count).squareRoot()
      let size = spread.mean / deviation
      let correction = hedgesCorrection(degrees: spread.count - 1)
      let distribution = NoncentralT(degrees: spread.count - 1)
      let side = (1 - Estimate.confidence) / 2
      let place = abs(size) * root
      let far = distribution.shift(leaving: side, upTo: place) / root * correction
      // Around 0 it is the same to both sides, but for rounding.
      let near =
        size == 0
        ? -far : distribution.shift(leaving: 1 - side, upTo: place) / root * correction
      return Estimate.of(
        size * correction, size < 0 ? Computed(-far, -near) : Computed(near, far),
        count: spread.count)
    }
  }

  /// Γ(m/2) / (√(m/2) Γ((m − 1)/2)), of m degrees of freedom, 2 or more.
  private static func hedgesCorrection(degrees: Int) -> Double {
    let half = Double(degrees) / 2
    return exp(logGamma(half) - logGamma(half - 0.5)) / half.squareRoot()
  }

  private static func cohensDav(_ pairs: [LevelPair], _ spread: Spread) -> Computed<Double> {
    guard pairs.count >= 2 else { return .undefined(.tooFew(count: pairs.count, needed: 2)) }
    let variance =
      (Spread(pairs.map(\.first)).variance + Spread(pairs.map(\.second)).variance) / 2
    guard variance > 0 else { return .undefined(.noSpread) }
    return Computed(finite: spread.mean / variance.squareRoot())
  }

  private static func wilson(_ part: Int, of count: Int) -> Computed<Estimate> {
    guard count > 0 else { return .undefined(.tooFew(count: 0, needed: 1)) }
    let (n, z) = (Double(count), Estimate.normalQuantile)
    let share = Double(part) / n
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let reach =
      z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    return Estimate.of(
      share, Computed(middle - reach, middle + reach, within: 0...1), count: count)
  }
}
