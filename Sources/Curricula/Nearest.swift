/// The candidate that somebody most likely meant by `text`, if any is near enough.
///
/// Near is a third of the letters (at least one) wrong, missing, too many or swapped, whatever
/// their case. The first of equally near ones is taken, and only the first 1,000 are looked at.
func nearest(to text: String, among candidates: [String]) -> String? {
  let letters = Array(text.lowercased().unicodeScalars)
  guard letters.count <= 64 else { return nil }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates.prefix(1000) {
    let other = Array(candidate.lowercased().unicodeScalars)
    let limit = max(1, max(letters.count, other.count) / 3)
    guard other.count <= 64, abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
}

/// Damerau–Levenshtein distance in its restricted form (optimal string alignment).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var last = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var line = [row + 1]
    line.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var cost = min(
        last[column + 1] + 1, line[column] + 1, last[column] + (scalar == other ? 0 : 1))
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
        cost = min(cost, before[column - 1] + 1)
      }
      line.append(cost)
    }
    (before, last) = (last, line)
  }
  return last[right.count]
}
