internal import Glibc

/// How documents are printed, and what that may cost.
package struct PrinterSettings: Hashable, Sendable {
  package var format: PDFFormat
  /// How many processes print at the same time.
  package var workers: Int
  package var deadline: Deadline
  /// A worker that has printed so many documents is replaced by a fresh one.
  package var documentsPerWorker: Int
  /// So is one that holds so many megabytes: LibreOffice keeps some of each document.
  package var megabytesPerWorker: Int
  /// The program that becomes a worker when its first argument is `PrintWorker.argument`.
  package var program: String
  /// Where a folder for passing files is made, and removed again.
  package var temporaryFolder: String

  package init(
    format: PDFFormat = .plain, workers: Int? = nil, deadline: Deadline = Deadline(),
    documentsPerWorker: Int = 500, megabytesPerWorker: Int = 600,
    program: String = "/proc/self/exe", temporaryFolder: String? = nil
  ) {
    self.format = format
    self.workers = max(1, workers ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    self.deadline = deadline
    self.documentsPerWorker = max(1, documentsPerWorker)
    self.megabytesPerWorker = megabytesPerWorker
    self.program = program
    self.temporaryFolder =
      temporaryFolder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }
}
