internal import Synchronization

/// The files of a job's several documents, kept until they can be joined.
final class Joint: Sendable {
  private let part: PrintJob.Part
  private let format: PDFFormat
  private let files: Mutex<[PrintedFile?]>

  init?(_ job: PrintJob, _ format: PDFFormat) {
    guard job.documents.count > 1, let part = job.parts.first else { return nil }
    (self.part, self.format) = (part, format)
    files = Mutex(Array(repeating: nil, count: job.documents.count))
  }

  /// Keeps the file of the document at `place`.
  ///
  /// - Returns: all of them joined, once this was the last that was missing.
  /// - Throws: `damagedPDF`.
  func join(_ file: PrintedFile, at place: Int) throws(PrintError) -> PrintedFile? {
    let files = files.withLock { files in
      files[place] = file
      return files
    }
    let known = files.compactMap(\.self)
    guard known.count == files.count else { return nil }
    return PrintedFile(
      name: part.name, pages: known.reduce(0) { $0 + $1.pages },
      bytes: try PrintedPDF.joined(known.map(\.bytes), title: part.title, format))
  }
}
