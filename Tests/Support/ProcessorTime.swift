import Glibc

/// The seconds of processor time that this thread takes for something, which do not depend on what
/// else the machine is doing.
package func processorTime<Failure: Error>(
  _ body: () throws(Failure) -> Void
) throws(Failure) -> Double {
  let start = threadTime()
  try body()
  return threadTime() - start
}

private func threadTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
