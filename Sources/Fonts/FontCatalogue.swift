internal import CFontconfig

/// The fonts of this machine, as fontconfig and with it LibreOffice see them.
///
/// Not for use by several threads at once.
package final class FontCatalogue {
  private let configuration: OpaquePointer

  /// Nil where fontconfig cannot read its own configuration.
  package init?() {
    guard let configuration = FcInitLoadConfigAndFonts() else { return nil }
    self.configuration = configuration
  }

  deinit { FcConfigDestroy(configuration) }

  /// How a family stands here, by any of its names and whatever its case.
  package func state(of family: String) -> FontState {
    guard let installed = fonts(of: family), installed.pointee.nfont > 0 else { return .missing }
    defer { FcFontSetDestroy(installed) }
    let fonts = UnsafeBufferPointer(
      start: installed.pointee.fonts, count: Int(installed.pointee.nfont))
    return fonts.contains { $0.map(Self.hasThai) ?? false } ? .withThai : .withoutThai
  }

  /// The family that fontconfig takes where the wanted one is not there, or has no Thai letters
  /// for a text that is Thai; nil where it has nothing.
  package func substitute(for family: String, thai: Bool) -> String? {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, family)
    FcPatternAddString(pattern, FC_LANG, thai ? "th" : "en")
    if thai, let letters = FcCharSetCreate() {
      for letter in Self.thaiLetters { FcCharSetAddChar(letters, letter) }
      FcPatternAddCharSet(pattern, FC_CHARSET, letters)
      FcCharSetDestroy(letters)
    }
    FcConfigSubstitute(configuration, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultMatch
    guard let match = FcFontMatch(configuration, pattern, &result) else { return nil }
    defer { FcPatternDestroy(match) }
    var name: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(match, FC_FAMILY, 0, &name) == FcResultMatch, let name,
      !thai || Self.hasThai(match)
    else { return nil }
    return String(cString: name)
  }

  private func fonts(of family: String) -> UnsafeMutablePointer<FcFontSet>? {
    guard let pattern = FcPatternCreate(), let wanted = FcObjectSetCreate() else { return nil }
    defer {
      FcPatternDestroy(pattern)
      FcObjectSetDestroy(wanted)
    }
    FcPatternAddString(pattern, FC_FAMILY, family)
    FcObjectSetAdd(wanted, FC_CHARSET)
    return FcFontList(configuration, pattern, wanted)
  }

  /// All consonants and the signs around them, and Thai digits.
  private static let thaiLetters: [FcChar32] =
    Array(0x0E01...0x0E3A) + Array(0x0E40...0x0E4E)
    + Array(0x0E50...0x0E59)

  /// Whether a font has Thai letters; signs that only scholars write may be missing.
  private static func hasThai(_ font: OpaquePointer) -> Bool {
    var letters: OpaquePointer?
    guard FcPatternGetCharSet(font, FC_CHARSET, 0, &letters) == FcResultMatch, let letters else {
      return false
    }
    return thaiLetters.allSatisfy { FcCharSetHasChar(letters, $0) == FcTrue }
  }
}
