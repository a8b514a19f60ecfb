import FoundationEssentials
import Printing
import Support
import Synchronization
import Testing

@Suite(.enabled(if: PrintingPlace.isThere, "LibreOffice, heddle or poppler is not here"))
struct PrintDeskTests {
  private func desk(
    _ place: PrintingPlace, workers: Int = 1, _ limits: PrintDesk.Limits = PrintDesk.Limits()
  ) throws -> PrintDesk {
    PrintDesk(
      try LibreOffice.find(chosen: nil), settings: try place.settings(workers: workers),
      limits: limits)
  }

  private func job(_ words: String) -> PrintJob {
    PrintJob("a.pdf") { sink in try sink(flatText(words)) }
  }

  @Test func `one worker prints for all who come after each other`() async throws {
    let place = try PrintingPlace()
    let desk = try desk(place)
    let sizes = Mutex<[Int]>([])
    var seen: Set<[Int32]> = []
    for words in ["หนึ่ง", "สอง", "สาม"] {
      let failures = try await desk.print([job(words)]) { file in
        sizes.withLock { $0.append(file.bytes.count) }
      }
      #expect(failures.isEmpty)
      seen.insert(place.workers)
    }
    #expect(seen.count == 1)
    #expect(seen.first?.count == 1)
    #expect(sizes.withLock { $0.allSatisfy { $0 > 1000 } })
  }

  @Test func `whoever would wait in too long a queue is told at once`() async throws {
    let place = try PrintingPlace()
    let desk = try desk(place, PrintDesk.Limits(waiting: 0))
    // The first one starts LibreOffice meanwhile.
    async let first = desk.print([job("ก")]) { _ in }
    while place.workers.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    await #expect(throws: PrintError.busy(waiting: 0)) { try await desk.print([job("ข")]) { _ in } }
    #expect(try await first.isEmpty)
  }

  @Test func `a printing that takes too long is stopped, and others print after it`() async throws {
    let place = try PrintingPlace()
    let desk = try desk(place, PrintDesk.Limits(seconds: 1))
    let slow = PrintJob("slow.pdf") { sink in
      try await Task.sleep(for: .seconds(2))
      try sink(flatText("ช้า"))
    }
    await #expect(throws: PrintError.stopped(afterSeconds: 1)) {
      try await desk.print([slow]) { _ in }
    }
    #expect(place.workers.isEmpty)
  }

  @Test func `whoever gives up waiting leaves the queue`() async throws {
    let place = try PrintingPlace()
    let desk = try desk(place)
    async let first = desk.print([job("ก")]) { _ in }
    while place.workers.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    let waiting = Task { try await desk.print([job("ข")]) { _ in } }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    #expect(try await first.isEmpty)
  }

  @Test(.enabled(if: PDFPages.has("pdftoppm"))) func `a page is shown as text and as picture`()
    async throws
  {
    let place = try PrintingPlace()
    let pdf = Mutex<[UInt8]>([])
    _ = try await desk(place).print([job("ชื่อ")]) { file in pdf.withLock { $0 = file.bytes } }
    let pages = PDFPages(in: place.folder.path)
    let bytes = pdf.withLock { $0 }
    #expect(try await pages.texts(of: bytes).count == 1)
    #expect(try await pages.picture(of: bytes).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    await #expect(throws: PrintError.cannotShow(program: "pdftoppm")) {
      try await pages.picture(of: [1, 2, 3])
    }
  }
}
