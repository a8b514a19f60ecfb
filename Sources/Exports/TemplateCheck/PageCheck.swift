package import OpenDocument

/// The texts of a document's pages once it has been laid out.
package typealias Layout = ([UInt8]) async throws -> [String]

/// Fills a template with long values and looks on which page the name ends up.
package struct PageCheck: Sendable {
  private let template: DocumentTemplate
  private let values: LongValues
  /// How many pages there should be, if that is known.
  private let expected: Int?

  package init(_ template: DocumentTemplate, _ values: LongValues, expected: Int?) {
    (self.template, self.values, self.expected) = (template, values, expected)
  }

  package func fact(_ layout: Layout) async -> PageFact {
    guard template.fields.contains(where: { $0.name == LongValues.nameField }) else {
      return .notChecked(.noName)
    }
    let document: [UInt8]
    do throws(TemplateError) {
      document = try template.render(values.values)
    } catch {
      return error.problems.first.map { .notChecked(.values($0)) } ?? .notChecked(.layoutFailed)
    }
    guard let pages = try? await layout(document), !pages.isEmpty else {
      return .notChecked(.layoutFailed)
    }
    let wanted = values.name.folded
    guard let page = pages.firstIndex(where: { $0.folded.contains(wanted) }) else {
      return .nameNotShown(name: values.name, pages: pages.count)
    }
    if let expected, pages.count != expected {
      return .tooMany(name: values.name, page: page + 1, of: pages.count, expected: expected)
    }
    return .fits(name: values.name, page: page + 1, of: pages.count)
  }
}

extension String {
  /// Letters and digits alone, as they can be compared once a page has been printed: without the
  /// marks above and below, which a reader of pages may put in another order, and without breaks.
  fileprivate var folded: String {
    var letters = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      // Sara am comes back in two pieces.
      if scalar == "\u{E33}" {
        letters.append("\u{E32}")
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil,
        ![.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
      {
        letters.append(scalar)
      }
    }
    return String(letters)
  }
}
