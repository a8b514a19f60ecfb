import Printing
import Testing

struct PrintProgressTests {
  @Test func `nothing is foretold before anything is finished`() {
    let progress = PrintProgress(total: 10)
    #expect(progress.rate == nil)
    #expect(progress.remaining == nil)
  }

  @Test func `the first report counts from the start, later ones without the start of workers`() {
    var progress = PrintProgress(total: 1000)
    progress.finish(100, at: 10)
    #expect(progress.rate == 10)
    #expect(progress.remaining == 90)
    progress.finish(100, at: 14)
    #expect(progress.finished == 200)
    #expect(progress.rate == 25)
    #expect(progress.remaining == 32)
  }

  @Test func `a rest of a second is a second`() {
    var progress = PrintProgress(total: 3)
    progress.finish(1, at: 1)
    progress.finish(1, at: 1.4)
    #expect(progress.remaining == 1)
    progress.finish(1, at: 1.8)
    #expect(progress.remaining == 0)
  }

  @Test func `two reports at the same moment tell nothing new`() {
    var progress = PrintProgress(total: 4)
    progress.finish(1, at: 2)
    progress.finish(1, at: 2)
    #expect(progress.rate == 1)
    #expect(progress.remaining == 2)
  }
}
