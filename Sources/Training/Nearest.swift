/// The known words that a mistyped one most likely meant: at most `count`, nearest first.
///
/// Near is a third of the letters (at least one) wrong, missing, too many or swapped, whatever
/// their case. Only the first 10,000 known words of at most 100 letters are looked at.
package func nearest(
  to word: String, among known: some Sequence<String>, count: Int = 3
) -> [String] {
  let letters = Array(word.lowercased().unicodeScalars)
  guard letters.count <= 100 else { return [] }
  var near: [(distance: Int, place: Int, word: String)] = []
  for (place, candidate) in known.prefix(10_000).enumerated() {
    let other = Array(candidate.lowercased().unicodeScalars)
    let limit = max(1, max(letters.count, other.count) / 3)
    guard other.count <= 100, abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit { near.append((distance, place, candidate)) }
  }
  return near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
    .prefix(count).map(\.word)
}

/// How many letters have to be put in, left out, exchanged or swapped with their neighbour to make
/// one word of the other (Damerau–Levenshtein in its restricted form, optimal string alignment).
package func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
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
