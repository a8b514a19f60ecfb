/// Prints for many who ask at any time: few workers, which stay warm, and a queue that is never long.
package actor PrintDesk {
  private let office: LibreOffice
  private let settings: PrinterSettings
  private let limits: Limits
  /// Places where nobody prints now; the one that was used last comes last.
  private var free: [PrintSlot]
  private var waiting: [(ticket: Int, begin: CheckedContinuation<PrintSlot, any Error>)] = []
  private var tickets = 0

  package struct Limits: Hashable, Sendable {
    /// How many may wait.
    package var waiting: Int
    /// How long one printing may take with its waiting.
    package var seconds: Int
    /// After so long without work a worker gives its memory back.
    package var idleSeconds: Int

    package init(waiting: Int = 16, seconds: Int = 300, idleSeconds: Int = 600) {
      (self.waiting, self.seconds, self.idleSeconds) = (waiting, seconds, idleSeconds)
    }
  }

  package init(
    _ office: LibreOffice, settings: PrinterSettings = PrinterSettings(), limits: Limits = Limits()
  ) {
    (self.office, self.settings, self.limits) = (office, settings, limits)
    free = (0..<settings.workers).map { _ in PrintSlot(office, settings) }
  }

  /// Prints all jobs; what fails keeps none of the others from being printed.
  ///
  /// Long printings leave the last place to others.
  ///
  /// - Parameters:
  ///   - jobs: printed in no certain order.
  ///   - take: takes each finished file, one at a time, on a thread that may block.
  /// - Returns: what could not be printed, in the order of the jobs.
  /// - Throws: `busy`, `stopped`, `libreOfficeBroken`, `cannotKeep`, `CancellationError`, or what `take` throws.
  package func print(
    _ jobs: [PrintJob], take: @escaping @Sendable (PrintedFile) throws -> Void
  ) async throws -> [PrintFailure] {
    let list = JobList(jobs, settings.format, take: take, report: { _ in })
    guard list.count > 0 else { return [] }
    tickets += 1
    let (ticket, seconds) = (tickets, limits.seconds)
    let watch = Task {
      try await Task.sleep(for: .seconds(seconds))
      let error = PrintError.stopped(afterSeconds: seconds)
      list.stop(error)
      leave(ticket, error)
    }
    defer { watch.cancel() }
    return try await withTaskCancellationHandler {
      try Task.checkCancellation()
      let first = try await place(for: ticket)
      var slots = [first]
      while slots.count < list.count, free.count > 1, let slot = free.popLast() {
        slots.append(slot)
      }
      await withTaskGroup { group in
        for slot in slots { group.addTask { await slot.serve(list, keepsWorker: true) } }
      }
      for slot in slots.reversed() { giveBack(slot) }
      return try list.outcome()
    } onCancel: {
      list.stop(CancellationError())
      Task { await self.leave(ticket, CancellationError()) }
    }
  }

  private func place(for ticket: Int) async throws -> PrintSlot {
    if let slot = free.popLast() { return slot }
    guard waiting.count < limits.waiting else { throw PrintError.busy(waiting: waiting.count) }
    return try await withCheckedThrowingContinuation { waiting.append((ticket, $0)) }
  }

  /// Takes somebody who waits out of the queue.
  private func leave(_ ticket: Int, _ error: any Error) {
    guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiting.remove(at: place).begin.resume(throwing: error)
  }

  private func giveBack(_ slot: PrintSlot) {
    guard waiting.isEmpty else { return waiting.removeFirst().begin.resume(returning: slot) }
    free.append(slot)
    let idle = limits.idleSeconds
    Task {
      let uses = await slot.uses
      try await Task.sleep(for: .seconds(idle))
      await slot.rest(after: uses)
    }
  }
}
