/// A text as a part of a file's name that Windows, macOS and Linux all take, in a folder and in an
/// archive: no separators, no reserved signs or names, no invisible characters.
///
/// At most 120 bytes of UTF-8, cut between characters as people see them, for the longest that all
/// systems take is 255 and a number and an ending stand beside it. Empty where nothing is left.
package func fileName(_ text: String) -> String {
  var kept = ""
  for character in text {
    if character.unicodeScalars.contains(where: isUnsafe) {
      if kept.last != " " { kept += " " }
    } else if kept.utf8.count + character.utf8.count <= 120 {
      kept.append(character)
    } else {
      break
    }
  }
  // Windows drops dots and blanks at the end, and hides what begins with a dot elsewhere.
  while let last = kept.last, last == "." || last.isWhitespace { kept.removeLast() }
  while let first = kept.first, first == "." || first.isWhitespace { kept.removeFirst() }
  let stem = kept.split(separator: ".").first.map { $0.uppercased() } ?? ""
  return reserved.contains(stem) ? "_" + kept : kept
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator:
    true
  default: ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"].contains(scalar)
  }
}

/// Names of devices, with any ending.
private let reserved: Set<String> = Set(
  ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })
