/// How long a worker may take for a document before it is taken to hang.
package struct Deadline: Hashable, Sendable {
  package var secondsPerDocument: Int
  package var secondsPerPage: Int
  package var secondsPerMegabyte: Int

  package init(
    secondsPerDocument: Int = 60, secondsPerPage: Int = 2, secondsPerMegabyte: Int = 60
  ) {
    self.secondsPerDocument = secondsPerDocument
    self.secondsPerPage = secondsPerPage
    self.secondsPerMegabyte = secondsPerMegabyte
  }

  /// In seconds; `pages` where their number is known.
  func seconds(pages: Int?, bytes: Int) -> Int {
    secondsPerDocument + secondsPerPage * (pages ?? 0) + secondsPerMegabyte * bytes / 1_000_000
  }
}
