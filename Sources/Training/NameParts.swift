/// The ends of a name, one from each letter on, by which any part of it is found in an index.
package enum NameParts {
  /// So many letters of an end are kept.
  static let length = 12

  /// Of a name without prefix; none twice.
  package static func of(_ name: String) -> Set<String> {
    let letters = Array(folded(name))
    return Set(
      letters.indices.filter { letters[$0] != " " }.map { start in
        String(letters[start...].prefix(length))
      })
  }

  /// The ends that begin with a searched text lie from `first` to before `end`.
  package static func range(of text: String) -> (first: String, end: String) {
    let first = String(folded(text).prefix(length))
    return (first, first + "\u{10FFFF}")
  }

  /// Whether a name really has the text, which may be longer than the ends that are kept.
  package static func name(_ name: String, has text: String) -> Bool {
    let (name, text) = (Array(folded(name).unicodeScalars), Array(folded(text).unicodeScalars))
    guard text.count <= name.count else { return false }
    return (0...(name.count - text.count)).contains { name[$0...].starts(with: text) }
  }

  /// What stays the same however a name was typed: case, sara am in one piece or two, sara ae as two
  /// sara e.
  static func folded(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in PersonName.normalised(text).lowercased().unicodeScalars {
      switch (scalars.last, scalar) {
      case ("\u{E4D}", "\u{E32}"): scalars[scalars.count - 1] = "\u{E33}"
      case ("\u{E40}", "\u{E40}"): scalars[scalars.count - 1] = "\u{E41}"
      default: scalars.append(scalar)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
