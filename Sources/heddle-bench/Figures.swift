/// What several runs of one program took.
struct Figures {
  private(set) var runs: [Measurement] = []

  mutating func add(_ run: Measurement) { runs.append(run) }

  /// Whether another round is worth its time.
  func wantsRun(_ round: Int) -> Bool {
    guard let first = runs.first else { return true }
    return round < (first.cpu < 2 ? 5 : first.cpu < 15 ? 3 : 1)
  }

  /// In seconds.
  var cpu: Double { median(\.cpu) }
  /// In seconds.
  var wall: Double { median(\.wall) }
  /// In megabytes.
  var peak: Double { median(\.peak) }

  private func median(_ value: (Measurement) -> Double) -> Double {
    let sorted = runs.map(value).sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// The median with the least and the most in brackets.
  func text(_ value: (Measurement) -> Double, decimals: Int) -> String {
    let sorted = runs.map(value).sorted()
    guard let least = sorted.first, let most = sorted.last else { return "–" }
    let middle = fixed(median(value), decimals)
    return runs.count == 1
      ? middle : "\(middle) (\(fixed(least, decimals))–\(fixed(most, decimals)))"
  }

  var cpuText: String { text(\.cpu, decimals: 2) }
  var peakText: String { fixed(peak, 1) }
}

/// A number that is not negative, with so many decimals.
func fixed(_ value: Double, _ decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let digits = "\(scaled % scale)"
  return decimals == 0
    ? "\(scaled)"
    : "\(scaled / scale)." + String(repeating: "0", count: decimals - digits.count) + digits
}

/// How many times as much, with one decimal below ten.
func times(_ value: Double, _ other: Double) -> String {
  let ratio = value / max(other, 1e-9)
  return fixed(ratio, ratio < 10 ? 1 : 0) + " ×"
}
