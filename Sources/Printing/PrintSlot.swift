internal import Dispatch

/// One of the places where documents are printed at the same time, with the worker that prints
/// there now.
final class PrintSlot: @unchecked Sendable {
  // Everything here is touched from the queue alone.
  private let queue = DispatchQueue(label: "heddle.printing.slot")
  private let office: LibreOffice
  private let settings: PrinterSettings
  private var place: (folder: WorkFolder, worker: Worker)?

  private static let output = "printed.pdf"

  init(_ office: LibreOffice, _ settings: PrinterSettings) {
    (self.office, self.settings) = (office, settings)
  }

  /// Prints jobs of `list` until none is left, away from the threads that tasks share.
  func serve(_ list: JobList) async {
    await withCheckedContinuation { continuation in
      queue.async {
        while let ticket = list.next() {
          do {
            list.deliver(try self.print(ticket.job), of: ticket)
          } catch {
            list.fail(ticket, error)
          }
        }
        self.place?.worker.end()
        self.place = nil
        continuation.resume()
      }
    }
  }

  /// Prints a job, once more on a fresh worker where the first one failed.
  private func print(_ job: PrintJob) throws -> [PrintedFile] {
    let printed: PrintedPDF
    do {
      printed = try printedPDF(of: job)
    } catch let error as PrintError where error.isOfWorker {
      printed = try printedPDF(of: job)
    }
    if let expected = job.pages, expected != printed.pages {
      throw PrintError.pagesDiffer(expected: expected, found: printed.pages)
    }
    guard let pagesPerPart = job.pagesPerPart, job.parts.count > 1 else {
      return try job.parts.map { part in
        PrintedFile(
          name: part.name, pages: printed.pages, bytes: try printed.whole(title: part.title))
      }
    }
    return try zip(job.parts, printed.parts(of: pagesPerPart, titles: job.parts.map(\.title))).map {
      PrintedFile(name: $0.name, pages: pagesPerPart, bytes: $1)
    }
  }

  private func printedPDF(of job: PrintJob) throws -> PrintedPDF {
    let (folder, worker) = try readyWorker()
    let (name, form, size) = try folder.keep(job.write)
    defer { folder.remove(name) }
    do throws(PrintError) {
      try worker.print(
        name, to: Self.output, form, settings.format,
        within: settings.deadline.seconds(pages: job.pages, bytes: size))
    } catch {
      if error.isOfWorker { place = nil }
      throw error
    }
    defer { folder.remove(Self.output) }
    return try PrintedPDF(reading: "\(folder.path)/\(Self.output)", settings.format)
  }

  /// The worker of this slot, a fresh one where it has printed its share.
  private func readyWorker() throws(PrintError) -> (WorkFolder, Worker) {
    if let place, isFit(place.worker) { return place }
    place?.worker.end()
    let used = place?.folder
    place = nil
    let folder =
      if let used { used } else { try WorkFolder(in: settings.temporaryFolder) }
    let worker = try Worker(office, in: folder.path, program: settings.program)
    place = (folder, worker)
    return (folder, worker)
  }

  private func isFit(_ worker: Worker) -> Bool {
    worker.documents < settings.documentsPerWorker
      && worker.megabytes < settings.megabytesPerWorker
  }
}
