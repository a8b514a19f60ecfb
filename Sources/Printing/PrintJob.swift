/// A document to print, and the PDF files that are to come of it.
///
/// The document is made only when a worker is ready for it, so that many jobs take no memory.
package struct PrintJob: Sendable {
  package let parts: [Part]
  /// Any number where nothing is said.
  package let pagesPerPart: Int?
  /// The documents whose pages are joined; mostly one.
  let documents: [Document]
  /// A part's own document, by its place among the parts.
  let alone: (@Sendable (Int) -> Writing)?

  /// One PDF file that comes of a job.
  package struct Part: Hashable, Sendable {
    /// The file's, which also names it in failures.
    package let name: String
    /// The PDF's; where there is none the document's own stays.
    package let title: String?

    package init(name: String, title: String? = nil) {
      (self.name, self.title) = (name, title)
    }
  }

  /// What is printed in one go.
  package struct Document: Sendable {
    /// `nil` where any number will do.
    let pages: Int?
    let write: Writing

    package init(pages: Int? = nil, write: @escaping Writing) {
      (self.pages, self.write) = (pages, write)
    }
  }

  /// Takes the next bytes of a document.
  package typealias Sink = (_ bytes: [UInt8]) throws -> Void
  /// Writes a document; called again where printing is tried again.
  package typealias Writing = @Sendable (_ sink: Sink) async throws -> Void

  /// One document that becomes one file; `pages` where it must have so many.
  package init(
    _ name: String, title: String? = nil, pages: Int? = nil, write: @escaping Writing
  ) {
    self.init(name, title: title, joining: [Document(pages: pages, write: write)])
  }

  /// Several documents whose pages become one file, printed at the same time; a long document
  /// costs LibreOffice more than its pieces do.
  package init(_ name: String, title: String? = nil, joining documents: [Document]) {
    parts = [Part(name: name, title: title)]
    pagesPerPart = nil
    self.documents = documents
    alone = nil
  }

  /// A combined document that is taken apart into a file for each of its parts.
  ///
  /// Where it does not print as expected, the parts' own documents are printed, which `alone` gives
  /// by their places; such a document may have any number of pages.
  package init(
    _ parts: [Part], pagesPerPart: Int = 1, write: @escaping Writing,
    alone: (@Sendable (Int) -> Writing)? = nil
  ) {
    self.parts = parts
    self.pagesPerPart = pagesPerPart
    documents = [Document(pages: pagesPerPart * parts.count, write: write)]
    self.alone = alone
  }

  /// How many parts of a page each a combined document best has.
  ///
  /// A document costs LibreOffice 70 ms, and each drawing on a page 20 µs for every page of the
  /// document: at the square root of their ratio both are smallest. Measured with LibreOffice 7.4.
  ///
  /// - Parameter drawings: the shapes, pictures and text boxes of a part.
  /// - Returns: 5 to 100.
  package static func partsPerDocument(drawings: Int) -> Int {
    let best = (3500 / Double(max(1, drawings))).squareRoot()
    return drawings == 0 ? 100 : min(100, max(5, Int(best.rounded())))
  }

  /// A job for each part.
  var single: [PrintJob]? {
    guard let alone else { return nil }
    return parts.enumerated().map { place, part in
      PrintJob(part.name, title: part.title, write: alone(place))
    }
  }
}
