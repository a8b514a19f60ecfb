internal import Synchronization

/// The jobs of one printing, handed out to slots, and what came of them.
final class JobList: Sendable {
  private let state: Mutex<State>
  /// Held while a file is taken, so that the next one waits.
  private let taking = Mutex(())
  private let take: @Sendable (PrintedFile) throws -> Void
  private let report: @Sendable (PrintProgress) -> Void
  private let start = SuspendingClock.now

  /// A job and the place of its first file among all files.
  struct Ticket: Sendable {
    let place: Int
    let job: PrintJob
  }

  private struct State {
    var waiting: ArraySlice<Ticket>
    /// Parts that are printed one by one; they come first.
    var single: [Ticket] = []
    var progress: PrintProgress
    var failures: [(place: Int, failure: PrintFailure)] = []
    /// What stops all printing.
    var end: (any Error)?
    /// Those of which each belongs to a slot.
    var processes: [ChildProcess] = []
  }

  init(
    _ jobs: [PrintJob], take: @escaping @Sendable (PrintedFile) throws -> Void,
    report: @escaping @Sendable (PrintProgress) -> Void
  ) {
    var tickets: [Ticket] = []
    var total = 0
    for job in jobs where !job.parts.isEmpty {
      tickets.append(Ticket(place: total, job: job))
      total += job.parts.count
    }
    state = Mutex(State(waiting: tickets[...], progress: PrintProgress(total: total)))
    (self.take, self.report) = (take, report)
  }

  var count: Int { state.withLock { $0.waiting.count } }

  /// `nil` when there is nothing more to do.
  func next() -> Ticket? {
    state.withLock { state in
      if state.end != nil { return nil }
      return state.single.popLast() ?? state.waiting.popFirst()
    }
  }

  func deliver(_ files: [PrintedFile], of ticket: Ticket) {
    do {
      try taking.withLock { _ in
        for file in files { try take(file) }
      }
      finish(ticket)
    } catch {
      stop(error)
    }
  }

  /// Takes note of a failure; the parts of a combined document are first tried one by one.
  func fail(_ ticket: Ticket, _ error: any Error) {
    if let error = error as? PrintError, !error.isOfDocument { return stop(error) }
    if let single = ticket.job.single {
      let tickets = single.enumerated().map { Ticket(place: ticket.place + $0, job: $1) }
      state.withLock { $0.single += tickets.reversed() }
      return
    }
    let failure = PrintFailure(names: ticket.job.parts.map(\.name), error: error)
    state.withLock { $0.failures.append((ticket.place, failure)) }
    finish(ticket)
  }

  /// Hands out no more jobs, and ends what is being printed.
  func stop(_ error: any Error) {
    let processes = state.withLock { state in
      if state.end == nil { state.end = error }
      return state.processes
    }
    for process in processes { process.kill() }
  }

  var isStopped: Bool { state.withLock { $0.end != nil } }

  /// Takes note of a worker, which has nothing more to do once printing has stopped.
  func endWhenStopped(_ process: ChildProcess) {
    let isStopped = state.withLock { state in
      state.processes.append(process)
      return state.end != nil
    }
    if isStopped { process.kill() }
  }

  /// - Returns: what failed, in the order of the jobs.
  /// - Throws: what stopped all printing.
  func outcome() throws -> [PrintFailure] {
    let (failures, end) = state.withLock { ($0.failures, $0.end) }
    if let end { throw end }
    return failures.sorted { $0.place < $1.place }.map(\.failure)
  }

  private func finish(_ ticket: Ticket) {
    let (seconds, attoseconds) = start.duration(to: .now).components
    let elapsed = Double(seconds) + Double(attoseconds) * 1e-18
    state.withLock { state in
      state.progress.finish(ticket.job.parts.count, at: elapsed)
      report(state.progress)
    }
  }
}
