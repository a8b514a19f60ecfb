/// The known words that a mistyped one most likely meant: at most `count`, nearest first, none
/// further away than a third of its length (and at least one letter may always be wrong).
package func nearest(
  to word: String, among known: some Sequence<String>, count: Int = 3
) -> [String] {
  let letters = Array(word.prefix(100).unicodeScalars)
  let reach = max(1, letters.count / 3)
  return known.enumerated()
    .map { (distance: distance(letters, Array($1.unicodeScalars)), place: $0, word: $1) }
    .filter { $0.distance <= reach }
    .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
    .prefix(count).map(\.word)
}

/// The least number of letters to insert, remove or replace (Levenshtein).
private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var row = Array(0...right.count)
  for (i, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let replaced = diagonal + (letter == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count]
}
