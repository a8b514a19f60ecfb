package import Exports
package import OpenDocument
internal import Printing

/// Lays documents out with LibreOffice and reads their pages with poppler.
package enum PageReading {
  /// A program that is not here, and Debian's name of its package.
  package struct Missing: Error, Hashable {
    package let program: String
    package let package: String
  }

  /// What gives the texts of a document's pages.
  ///
  /// `folder`: for files in passing.
  /// `pdf`: prints; nil where LibreOffice is not here.
  ///
  /// - Throws: `Missing`.
  package static func layout(
    of kind: DocumentKind, in folder: String,
    pdf: (@Sendable ([UInt8]) async throws -> [UInt8])?
  ) throws(Missing) -> Layout {
    guard let pdf else {
      throw Missing(
        program: "LibreOffice",
        package: kind == .spreadsheet ? "libreoffice-calc-nogui" : "libreoffice-writer-nogui")
    }
    guard PDFPages.has("pdftotext") else {
      throw Missing(program: "pdftotext", package: PDFPages.package)
    }
    let pages = PDFPages(in: folder)
    return { try await pages.texts(of: pdf($0)) }
  }
}
