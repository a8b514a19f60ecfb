package import OpenDocument
internal import Training

extension Reader {
  /// The formatters that a template's fields may name; dates are worded for this reader, or in the
  /// language that the field asks for (`{{issued|date:en}}`).
  package var templateFormatters: TemplateFormatters {
    .text.adding([
      "date": dateFormatter { $0.date($1) },
      "short-date": dateFormatter { $0.shortDate($1) },
      "formal-date": dateFormatter { $0.formalDate($1) },
      "long-date": dateFormatter { $0.longDate($1) },
    ])
  }

  /// All of them, and the one that every field knows.
  var formatterNames: String {
    (templateFormatters.all.keys + ["else:\"…\""]).sorted().joined(separator: ", ")
  }

  private func dateFormatter(
    _ wording: @escaping @Sendable (Reader, CivilDate) -> String
  ) -> TemplateFormatter {
    TemplateFormatter(arguments: [""] + Language.allCases.map(\.rawValue), readsPlain: true) {
      value, argument in
      guard let date = try? CivilDate(iso: value) else { return nil }
      let language = Language(rawValue: argument) ?? language
      let digits = language == self.language ? digits : language == .thai ? .thai : .arabic
      return wording(Reader(language: language, digits: digits), date)
    }
  }
}
