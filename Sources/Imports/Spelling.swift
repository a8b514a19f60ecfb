internal import Training

/// White space folded to single spaces, none at the ends, and characters without a shape removed.
func tidied(_ text: String) -> String {
  // Most cells are tidy; these bytes begin every character that would have to go.
  var previous: UInt8 = 0x20
  var isTidy = true
  for byte in text.utf8 {
    if byte < 0x20 || byte == 0x20 && previous == 0x20
      || [0xC2, 0xE1, 0xE2, 0xE3, 0xEF].contains(byte)
    {
      isTidy = false
      break
    }
    previous = byte
  }
  return isTidy && previous != 0x20 ? text : PersonName.normalised(text)
}

/// What stays the same however a word was typed: case, Thai digits, sara am in one piece or two, and
/// sara ae as two sara e.
func folded(_ text: String) -> String {
  let (saraE, saraAe, nikhahit, saraAa, saraAm) =
    ("\u{E40}", "\u{E41}", "\u{E4D}", "\u{E32}", "\u{E33}")
    as (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)
  var scalars: [Unicode.Scalar] = []
  for scalar in arabicDigits(tidied(text)).lowercased().unicodeScalars {
    switch scalar {
    case saraAm: scalars += [nikhahit, saraAa]
    case saraE where scalars.last == saraE: scalars[scalars.count - 1] = saraAe
    case "\u{E48}"..."\u{E4B}" where scalars.last == nikhahit:
      scalars.insert(scalar, at: scalars.count - 1)
    default: scalars.append(scalar)
    }
  }
  var folded = String.UnicodeScalarView()
  folded.append(contentsOf: scalars)
  return String(folded)
}

/// What is compared of headings and of words from a fixed list: the folded spelling without spaces
/// and the marks that people put between words.
func wordKey(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      folded(text).unicodeScalars.filter { !" _-–—./()".unicodeScalars.contains($0) }))
}

/// How many scalars have to be put in, left out or exchanged to make one text of the other.
func editDistance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
  var row = Array(0...right.count)
  for (i, scalar) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let exchanged = diagonal + (scalar == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(exchanged, row[j] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
