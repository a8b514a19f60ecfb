internal import Dispatch

/// One of the places where documents are printed at the same time, with the worker that prints
/// there now.
actor PrintSlot {
  private let office: LibreOffice
  private let settings: PrinterSettings
  private let executor = SlotExecutor()
  private var place: (folder: WorkFolder, worker: Worker)?
  /// How many lists it has served.
  private(set) var uses = 0

  private static let output = "printed.pdf"

  init(_ office: LibreOffice, _ settings: PrinterSettings) {
    (self.office, self.settings) = (office, settings)
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Prints jobs of `list` until none is left; `keepsWorker` where others will follow.
  func serve(_ list: JobList, keepsWorker: Bool = false) async {
    uses += 1
    if let place { list.endWhenStopped(place.worker.process) }
    while let ticket = list.next() {
      do {
        try list.deliver(try await files(of: ticket, list), of: ticket)
      } catch {
        list.fail(ticket, error)
      }
    }
    if !keepsWorker { endWorker() }
  }

  /// Ends its worker, unless it has served again since it had served `uses` lists.
  func rest(after uses: Int) {
    if self.uses == uses { endWorker() }
  }

  private func endWorker() {
    place?.worker.end()
    place = nil
  }

  /// Prints a document, once more on a fresh worker where the first one failed.
  private func files(of ticket: JobList.Ticket, _ list: JobList) async throws -> [PrintedFile] {
    let (job, document) = (ticket.job, ticket.document)
    let printed: PrintedPDF
    do {
      printed = try await printedPDF(of: document, list)
    } catch let error as PrintError where error.isOfWorker && !list.isStopped {
      printed = try await printedPDF(of: document, list)
    }
    if let expected = document.pages, expected != printed.pages {
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

  private func printedPDF(
    of document: PrintJob.Document, _ list: JobList
  ) async throws -> PrintedPDF {
    let (folder, worker) = try readyWorker(list)
    let (name, form, size) = try await folder.keep(document.write)
    defer {
      folder.remove(name)
      folder.remove(Self.output)
    }
    do throws(PrintError) {
      try worker.print(
        name, to: Self.output, form, settings.format,
        within: settings.deadline.seconds(pages: document.pages, bytes: size))
    } catch {
      if error.isOfWorker { place = nil }
      throw error
    }
    return try PrintedPDF(
      PDFFile(reading: "\(folder.path)/\(Self.output)"), settings.format)
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
