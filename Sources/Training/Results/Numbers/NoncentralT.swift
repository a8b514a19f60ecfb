internal import Glibc

/// The noncentral t distribution: that of (Z + δ)/S, where Z is normal and S² a χ² over its degrees
/// of freedom.
struct NoncentralT {
  let degrees: Double

  init(degrees: Int) { self.degrees = Double(degrees) }

  /// The share up to `place`, integrated over S.
  func share(upTo place: Double, shift: Double) -> Double {
    let spread = 9 / (2 * degrees).squareRoot()
    let (low, high) = (max(0, 1 - spread), 1 + spread)
    // Around here the normal share goes from nothing to all.
    let turn = place == 0 ? low : shift / place
    let width = place == 0 ? 0 : 9 / abs(place)
    let cuts = [low, turn - width, turn, turn + width, high].map { min(max($0, low), high) }
    let constant =
      log(2) + degrees / 2 * log(degrees / 2) - logGamma(degrees / 2)
    return zip(cuts, cuts.dropFirst()).reduce(0) { sum, cut in
      sum
        + GaussLegendre.integral(from: cut.0, to: cut.1) { s in
          guard s > 0 else { return 0 }
          let density = exp(constant + (degrees - 1) * log(s) - degrees * s * s / 2)
          return density * normalShare(upTo: place * s - shift)
        }
    }
  }

  /// The shift with which so much of the distribution lies up to `place`; `place` is at least 0.
  func shift(leaving share: Double, upTo place: Double) -> Double {
    func excess(_ shift: Double) -> Double { self.share(upTo: place, shift: shift) - share }
    // The share falls as the shift grows.
    var step = 4 + place / degrees.squareRoot()
    var (low, high) = (place - step, place + step)
    while excess(low) < 0, step < 1e8 { (step, low) = (step * 2, low - step) }
    while excess(high) > 0, step < 1e8 { (step, high) = (step * 2, high + step) }
    var (atLow, atHigh) = (excess(low), excess(high))
    // The secant, with the Illinois rule so that neither end stays.
    for _ in 0..<100 where high - low > 1e-12 * max(1, abs(low)) {
      let middle = high - atHigh * (high - low) / (atHigh - atLow)
      guard middle.isFinite, low < middle, middle < high else { break }
      let atMiddle = excess(middle)
      if abs(atMiddle) < 1e-14 { return middle }
      if atMiddle > 0 {
        (low, atLow) = (middle, atMiddle)
        atHigh /= 2
      } else {
        (high, atHigh) = (middle, atMiddle)
        atLow /= 2
      }
    }
    return (low + high) / 2
  }
}

/// Gauss's quadrature with 16 places on each of four equal parts of a stretch.
private enum GaussLegendre {
  static func integral(
    from low: Double, to high: Double, _ function: (Double) -> Double
  ) -> Double {
    guard low < high else { return 0 }
    let half = (high - low) / 8
    return (0..<4).reduce(0) { sum, part in
      let middle = low + half * Double(2 * part + 1)
      return sum
        + half
        * nodes.reduce(0) { $0 + $1.weight * function(middle + half * $1.place) }
    }
  }

  /// The roots of Legendre's polynomial, by Newton's method.
  private static let nodes: [(place: Double, weight: Double)] = {
    let count = 16
    return (0..<count).map { index in
      var x = cos(.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
      var slope = 1.0
      for _ in 0..<50 {
        var (value, before) = (1.0, 0.0)
        for order in 0..<count {
          let n = Double(order)
          (value, before) = (((2 * n + 1) * x * value - n * before) / (n + 1), value)
        }
        slope = Double(count) * (x * value - before) / (x * x - 1)
        let step = value / slope
        x -= step
        if abs(step) < 1e-16 { break }
      }
      return (x, 2 / ((1 - x * x) * slope * slope))
    }
  }()
}
