internal import Dispatch

/// One of the places where documents are printed at the same time, with the worker that prints
/// there now.
actor PrintSlot {
  private let office: LibreOffice
  private let settings: PrinterSettings
  private let executor = SlotExecutor()
  private var place: (folder: WorkFolder, worker: Worker)?

  private static let output = "printed.pdf"

  init(_ office: LibreOffice, _ settings: PrinterSettings) {
    (self.office, self.settings) = (office, settings)
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Prints jobs of `list` until none is left.
  func serve(_ list: JobList) async {
    while let ticket = list.next() {
      do {
        list.deliver(try await files(of: ticket.job, list), of: ticket)
      } catch {
        list.fail(ticket, error)
      }
    }
    place?.worker.end()
    place = nil
  }

  /// Prints a job, once more on a fresh worker where the first one failed.
  private func files(of job: PrintJob, _ list: JobList) async throws -> [PrintedFile] {
    let printed: PrintedPDF
    do {
      printed = try await printedPDF(of: job, list)
    } catch let error as PrintError where error.isOfWorker && !list.isStopped {
      printed = try await printedPDF(of: job, list)
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
    return try zip(
      job.parts, printed.parts(of: pagesPerPart, titles: job.parts.map(\.title))
    ).map { PrintedFile(name: $0.name, pages: pagesPerPart, bytes: $1) }
  }

  private func printedPDF(of job: PrintJob, _ list: JobList) async throws -> PrintedPDF {
    let (folder, worker) = try readyWorker(list)
    let (name, form, size) = try await folder.keep(job.write)
    defer {
      folder.remove(name)
      folder.remove(Self.output)
    }
    do throws(PrintError) {
      try worker.print(
        name, to: Self.output, form, settings.format,
        within: settings.deadline.seconds(pages: job.pages, bytes: size))
    } catch {
      if error.isOfWorker { place = nil }
      throw error
    }
    return try PrintedPDF(reading: "\(folder.path)/\(Self.output)", settings.format)
  }

  /// The worker of this slot, a fresh one where it has printed its share.
  private func readyWorker(_ list: JobList) throws(PrintError) -> (WorkFolder, Worker) {
    if let place, isFit(place.worker) { return place }
    place?.worker.end()
    let used = place?.folder
    place = nil
    let folder = if let used { used } else { try WorkFolder(in: settings.temporaryFolder) }
    let worker = try Worker(office, in: folder.path, program: settings.program) {
      list.endWhenStopped($0)
    }
    place = (folder, worker)
    return (folder, worker)
  }

  private func isFit(_ worker: Worker) -> Bool {
    worker.documents < settings.documentsPerWorker
      && worker.megabytes < settings.megabytesPerWorker
  }
}

/// Keeps what blocks on a thread of its own, away from those that tasks share.
private final class SlotExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "heddle.printing.slot")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
