/// A document to print, and the PDF files that are to come of it.
///
/// The document is made only when a worker is ready for it, so that many jobs take no memory.
package struct PrintJob: Sendable {
  package let parts: [Part]
  /// Any number where nothing is said.
  package let pagesPerPart: Int?
  let write: Writing
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

  /// Takes the next bytes of a document.
  package typealias Sink = (_ bytes: [UInt8]) throws -> Void
  /// Writes a document; called again where printing is tried again.
  package typealias Writing = @Sendable (_ sink: Sink) async throws -> Void

  /// One document that becomes one file.
  ///
  /// - Parameters:
  ///   - pages: how many it must have, where that is known.
  ///   - write: writes the document.
  package init(
    _ name: String, title: String? = nil, pages: Int? = nil, write: @escaping Writing
  ) {
    parts = [Part(name: name, title: title)]
    pagesPerPart = pages
    self.write = write
    alone = nil
  }

  /// A combined document that is taken apart into a file for each of its parts.
  ///
  /// - Parameters:
  ///   - pagesPerPart: how many pages each part has.
  ///   - write: writes the combined document.
  ///   - alone: writes a part's own document, by its place; asked where the combined document does
  ///     not print as expected. Such a document may have any number of pages.
  package init(
    _ parts: [Part], pagesPerPart: Int = 1, write: @escaping Writing,
    alone: (@Sendable (Int) -> Writing)? = nil
  ) {
    self.parts = parts
    self.pagesPerPart = pagesPerPart
    self.write = write
    self.alone = alone
  }

  /// `nil` where any number will do.
  var pages: Int? { pagesPerPart.map { $0 * parts.count } }

  /// A job for each part.
  var single: [PrintJob]? {
    guard let alone else { return nil }
    return parts.enumerated().map { place, part in
      PrintJob(part.name, title: part.title, write: alone(place))
    }
  }
}
