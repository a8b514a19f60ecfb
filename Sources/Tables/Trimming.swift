/// `text` without white space at its ends.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last,
    first.properties.isWhitespace || last.properties.isWhitespace
  else { return text }
  let head = scalars.drop { $0.properties.isWhitespace }
  guard let end = head.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
  return String(head[...end])
}
