internal import Training

/// White space folded to single spaces, none at the ends, and characters without a shape removed.
func tidied(_ text: String) -> String {
  var previous = UInt8(ascii: " ")
  for byte in text.utf8 {
    switch byte {
    // Most cells are tidy; these begin every character that would have to go.
    case ..<0x20, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: return PersonName.normalised(text)
    case UInt8(ascii: " ") where previous == byte: return PersonName.normalised(text)
    default: previous = byte
    }
  }
  return previous == UInt8(ascii: " ") ? PersonName.normalised(text) : text
}

/// What stays the same however a word was typed: case, Thai digits, sara am in one piece or two, and
/// sara ae as two sara e.
func folded(_ text: String) -> String {
  var scalars: [Unicode.Scalar] = []
  for scalar in arabicDigits(tidied(text)).lowercased().unicodeScalars {
    switch scalar {
    case sara.am: scalars += [sara.nikhahit, sara.aa]
    case sara.e where scalars.last == sara.e: scalars[scalars.count - 1] = sara.ae
    case "\u{E48}"..."\u{E4B}" where scalars.last == sara.nikhahit:
      scalars.insert(scalar, at: scalars.count - 1)
    default: scalars.append(scalar)
    }
  }
  return string(scalars)
}

private let sara:
  (
    aa: Unicode.Scalar, am: Unicode.Scalar, e: Unicode.Scalar, ae: Unicode.Scalar,
    nikhahit: Unicode.Scalar
  ) = ("\u{E32}", "\u{E33}", "\u{E40}", "\u{E41}", "\u{E4D}")

/// What is compared of headings and of words from a fixed list: the folded spelling without spaces
/// and the marks that people put between words.
func wordKey(_ text: String) -> String {
  string(
    folded(text).unicodeScalars.filter { scalar in
      switch scalar {
      case " ", "_", "-", "–", "—", ".", "/", "(", ")": false
      default: true
      }
    })
}

func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}
