internal import Markup

/// What a style, or a chain of styles, says about letters.
struct TextLayer {
  var font = ScriptPair<FontChoice>()
  var size = ScriptPair<FontSize>()
  var isBold = ScriptPair<Bool>()
  var isItalic = ScriptPair<Bool>()
  /// The language of Thai text, as a tag; `none` where checking is off.
  var language: String?
  var isHidden: Bool?

  /// This layer on top of another.
  func over(_ below: TextLayer) -> TextLayer {
    var layer = TextLayer()
    layer.font = font.over(below.font) { $1 ?? $0 }
    layer.size = size.over(below.size) { below, above in
      above.map { $0.over(below) } ?? below
    }
    layer.isBold = isBold.over(below.isBold) { $1 ?? $0 }
    layer.isItalic = isItalic.over(below.isItalic) { $1 ?? $0 }
    layer.language = language ?? below.language
    layer.isHidden = isHidden ?? below.isHidden
    return layer
  }

  /// Whether Thai letters are set clearly smaller than Latin ones, which nobody means: Thai fonts
  /// draw small, so that those who set both make Thai the larger.
  private var isThaiSmall: Bool {
    guard let latin = size.latin, let thai = size.thai else { return false }
    return thai.isSmaller(than: latin)
  }

  /// What Thai text in this layer lacks, and the style to blame for it.
  var gaps: (style: PreflightStyle?, gaps: [ThaiGap]) {
    var gaps: [ThaiGap] = []
    var styles: [PreflightStyle] = []
    let (latin, thai) = (font.latin?.family, font.thai?.family)
    if thai == nil || font.lag != nil && latin != thai {
      gaps.append(.font(latin: latin, thai: thai))
      if let lag = font.lag { styles.append(lag) }
    }
    if size.thai == nil || size.lag != nil && size.latin != size.thai || isThaiSmall {
      gaps.append(.size(latin: size.latin?.text, thai: size.thai?.text))
      if let lag = size.lag { styles.append(lag) }
    }
    for (pair, gap) in [(isBold, ThaiGap.bold), (isItalic, .italic)]
    where pair.lag != nil && pair.latin == true && pair.thai != true {
      gaps.append(gap)
      if let lag = pair.lag { styles.append(lag) }
    }
    return (styles.last, gaps)
  }
}

/// A setting that ODF has once for Latin letters and once for Thai ones, which are complex script.
struct ScriptPair<Value> {
  var latin: Value?
  var thai: Value?
  /// The style that sets it for Latin letters, where no style as near sets it for Thai ones.
  var lag: PreflightStyle?

  func over(_ below: Self, _ merge: (_ below: Value?, _ above: Value?) -> Value?) -> Self {
    var pair = Self()
    pair.latin = merge(below.latin, latin)
    pair.thai = merge(below.thai, thai)
    pair.lag = lag ?? (thai == nil ? below.lag : nil)
    return pair
  }
}

/// The size of letters, in points or as a share of what is below.
struct FontSize: Hashable {
  /// Nil while nothing below says it.
  private var points: Double?
  private var share = 1.0

  /// Whether it depends on what is below.
  var isShare: Bool { points == nil }

  /// Nil for what is neither points nor a percentage.
  init?(_ text: String) {
    if text.hasSuffix("%"), let percent = Double(text.dropLast()), percent > 0 {
      share = percent / 100
    } else if let length = Length(text), length.centimetres > 0 {
      points = length.centimetres / 2.54 * 72
    } else {
      return nil
    }
  }

  /// By a tenth or more.
  func isSmaller(than other: FontSize) -> Bool {
    guard let points, let others = other.points else { return false }
    return points <= others * 0.9
  }

  func over(_ below: FontSize?) -> FontSize {
    guard points == nil, let below else { return self }
    var size = below
    size.points = below.points.map { $0 * share }
    size.share = below.share * share
    return size
  }

  /// In points with at most one decimal; a percentage where nothing says of what.
  var text: String { points.map { tenths($0) } ?? "\(tenths(share * 100))%" }

  private func tenths(_ value: Double) -> String {
    let tenths = Int((min(value, 100_000) * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  static func == (left: Self, right: Self) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// A font as a style asks for it.
struct FontChoice: Hashable {
  let family: String
  /// Families to be taken where the first is not there.
  let others: [String]
  /// Whether the file brings the font with it.
  let isEmbedded: Bool

  /// Reads a list of families as CSS writes it, each perhaps in quotes and with features behind a
  /// colon; nil for an empty one.
  init?(families: String, isEmbedded: Bool = false) {
    let names = families.split { ",;".contains($0) }.prefix(10).compactMap { name -> String? in
      let plain = String(name.prefix { $0 != ":" }).trimmed.filter { !"'\"".contains($0) }.trimmed
      return plain.isEmpty ? nil : plain
    }
    guard let first = names.first else { return nil }
    (family, others, self.isEmbedded) = (first, Array(names.dropFirst()), isEmbedded)
  }
}
