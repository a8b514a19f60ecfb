/// Prints documents to PDF, with as many LibreOffices at the same time as there are cores.
package struct Printer: Sendable {
  package let office: LibreOffice
  package let settings: PrinterSettings

  package init(_ office: LibreOffice, settings: PrinterSettings = PrinterSettings()) {
    (self.office, self.settings) = (office, settings)
  }

  /// Prints all jobs; what fails keeps none of the others from being printed.
  ///
  /// - Parameters:
  ///   - jobs: printed in no certain order.
  ///   - report: told each time that files are done with, one call at a time.
  ///   - take: takes each finished file, one at a time, on a thread that may block.
  /// - Returns: what could not be printed, in the order of the jobs.
  /// - Throws: `libreOfficeBroken`, `cannotKeep`, `CancellationError`, or what `take` throws; then
  ///   nothing more is printed.
  package func print(
    _ jobs: [PrintJob], report: @escaping @Sendable (PrintProgress) -> Void = { _ in },
    take: @escaping @Sendable (PrintedFile) throws -> Void
  ) async throws -> [PrintFailure] {
    let list = JobList(jobs, take: take, report: report)
    await withTaskCancellationHandler {
      await withTaskGroup { group in
        for _ in 0..<min(settings.workers, list.count) {
          let slot = PrintSlot(office, settings)
          group.addTask { await slot.serve(list) }
        }
      }
    } onCancel: {
      list.stop(CancellationError())
    }
    return try list.outcome()
  }
}
