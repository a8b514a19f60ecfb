internal import Dispatch

/// Runs an actor's jobs one after another on a queue of its own, so that a blocking C call never
/// holds a thread of the cooperative pool.
final class ThreadExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "heddle.sqlite")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
