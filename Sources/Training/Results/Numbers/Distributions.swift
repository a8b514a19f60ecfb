internal import Glibc

/// The share of a normal distribution up to a place.
func normalShare(upTo place: Double) -> Double { erfc(-place / 2.0.squareRoot()) / 2 }

/// The regularised incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22).
///
/// `complement`: 1 − x, told apart so that no digits are lost where x is near 1.
func incompleteBeta(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard complement > 0 else { return 1 }
  if x > (a + 1) / (a + b + 2) {
    return 1 - incompleteBeta(complement, complement: x, b, a)
  }
  let front = exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(complement))
  return front / a / betaFraction(x, a, b)
}

/// The natural logarithm of Γ(x), x above 0.
func logGamma(_ x: Double) -> Double { lgamma(x).0 }

/// Lentz's method; it ends when a step changes nothing.
private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var (fraction, c, d) = (1.0, 1.0, 0.0)
  for step in 1...20_000 {
    let m = Double(step / 2)
    let place = a + 2 * m
    let numerator =
      step.isMultiple(of: 2)
      ? m * (b - m) * x / ((place - 1) * place)
      : -(a + m) * (a + b + m) * x / (place * (place + 1))
    d = 1 / kept(1 + numerator * d)
    c = kept(1 + numerator / c)
    fraction *= c * d
    if abs(c * d - 1) < 1e-15 { break }
  }
  return fraction
}

/// Fisher's F distribution; its degrees of freedom need not be whole.
struct FDistribution {
  let numerator, denominator: Double

  init(_ numerator: Double, _ denominator: Double) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  func share(upTo place: Double) -> Double {
    let sum = numerator * place + denominator
    return incompleteBeta(
      numerator * place / sum, complement: denominator / sum, numerator / 2, denominator / 2)
  }

  /// Where the share up to it is so much; NaN where nothing sensible can be said.
  func quantile(_ share: Double) -> Double {
    guard numerator > 0, denominator > 0, numerator.isFinite, denominator.isFinite else {
      return .nan
    }
    // By halving on a logarithmic scale, until there is nothing between.
    var (low, high) = (-300.0, 300.0)
    while true {
      let middle = (low + high) / 2
      guard low < middle, middle < high else { return exp(middle) }
      if self.share(upTo: exp(middle)) < share { low = middle } else { high = middle }
    }
  }
}

/// The quantile of Student's t distribution that leaves half of 1 − `confidence` on either side.
func studentQuantile(confidence: Double, degrees: Int) -> Double {
  FDistribution(1, Double(degrees)).quantile(confidence).squareRoot()
}
