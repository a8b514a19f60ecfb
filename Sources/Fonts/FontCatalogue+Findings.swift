package import OpenDocument

extension FontCatalogue {
  /// What a template's text lacks of its fonts on this machine.
  ///
  /// A font that the file brings with it lacks nothing.
  package func findings(for fonts: [PreflightFont]) -> [PreflightFinding] {
    fonts.filter { !$0.isEmbedded }.compactMap { font in
      let states = ([font.family] + font.others).lazy.map {
        (family: $0, state: self.state(of: $0))
      }
      guard let found = states.first(where: { $0.state != .missing }) else {
        return PreflightFinding(
          .fontMissing(
            font.family, substitute: substitute(for: font.family, thai: font.hasThai),
            FontSource(of: font.family)),
          at: font.places)
      }
      guard font.hasThai, found.state == .withoutThai else { return nil }
      return PreflightFinding(
        .fontWithoutThai(
          found.family, substitute: substitute(for: found.family, thai: true)),
        at: font.places)
    }
  }
}
