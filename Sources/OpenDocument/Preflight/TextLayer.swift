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
