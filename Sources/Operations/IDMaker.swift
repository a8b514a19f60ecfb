internal import Synchronization
internal import Training

/// Makes ids that ascend even within one millisecond and when the clock is set back, so that the
/// order of facts made here is never in doubt.
final class IDMaker: Sendable {
  private let random: @Sendable () -> UInt64
  private let last = Mutex<(milliseconds: Int64, counter: UInt64)>((0, 0))

  init(random: @escaping @Sendable () -> UInt64) { self.random = random }

  func make<Entity>(at now: Moment) -> ID<Entity> {
    let (milliseconds, counter) = last.withLock { last in
      if now.milliseconds > last.milliseconds {
        last = (now.milliseconds, 0)
      } else if last.counter < 0xFFF {
        last.counter += 1
      } else {
        last = (last.milliseconds + 1, 0)
      }
      return last
    }
    return ID(at: Moment(milliseconds: milliseconds), random: (counter, random()))
  }
}
