import Foundation
import Glibc
import Printing
import Support
import Synchronization
import Testing

@Suite(
  .enabled(
    if: PrintingPlace.isThere,
    "LibreOffice and poppler-utils are needed; install them with .ci/setup documents"),
  .serialized)
struct PrinterTests {
  private let place: PrintingPlace

  init() throws { place = try PrintingPlace() }

  private func job(_ name: String, _ bytes: [UInt8], pages: Int? = nil) -> PrintJob {
    PrintJob(name, pages: pages) { sink in try sink(bytes) }
  }

  @Test func `documents become files, broken ones are named, and the others are printed`()
    async throws
  {
    let whole = flatText("สวัสดี", "ครับ")
    let parts = ["ก", "ข", "ค"].map { PrintJob.Part(name: "\($0).pdf", title: "ฉบับ \($0)") }
    let failures = try await place.print(
      [
        job("whole.pdf", whole), job("garbage.pdf", Array("no document".utf8)),
        job("cut.pdf", Array(whole.dropLast(20))),
        job("missing-page.pdf", whole, pages: 3),
        PrintJob("unwritten.pdf") { _ in throw CocoaError(.fileNoSuchFile) },
        PrintJob(parts) { sink in try sink(flatText("คนที่หนึ่ง", "คนที่สอง", "คนที่สาม")) },
        job("list.pdf", flatSpreadsheet("บัญชีรายชื่อ")),
      ], place.settings(workers: 2))
    #expect(place.names == ["whole.pdf", "list.pdf", "ก.pdf", "ข.pdf", "ค.pdf"].sorted())
    #expect(try place.text("whole.pdf") == "สวัสดีครับ")
    #expect(place.file("whole.pdf")?.pages == 2)
    #expect(try place.text("list.pdf").contains("บัญชีรายชื่อ"))
    #expect(
      try ["ก.pdf", "ข.pdf", "ค.pdf"].map(place.text) == ["คนที่หนึ่ง", "คนที่สอง", "คนที่สาม"])
    #expect(try place.information("ข.pdf").contains("Title:           ฉบับ ข\n"))
    #expect(
      failures.map(\.names) == [
        ["garbage.pdf"], ["cut.pdf"], ["missing-page.pdf"], ["unwritten.pdf"],
      ])
    #expect(
      failures.map { $0.error as? PrintError } == [
        .notAnOpenDocument, .truncated, .pagesDiffer(expected: 3, found: 2), nil,
      ])
    #expect(place.isClean)
  }

  @Test func `a combined document that prints otherwise is printed part by part`() async throws {
    let parts = [PrintJob.Part(name: "1.pdf"), .init(name: "2.pdf"), .init(name: "3.pdf")]
    let alone = [flatText("หนึ่ง"), Array("?".utf8), flatText("สาม", "ยาว")]
    let job = PrintJob(parts) { sink in
      try sink(flatText("หนึ่ง", "สอง", "สาม", "ยาว"))
    } alone: { part in
      { sink in try sink(alone[part]) }
    }
    let failures = try await place.print([job], place.settings())
    #expect(failures.map(\.names) == [["2.pdf"]])
    #expect(place.names == ["1.pdf", "3.pdf"])
    #expect(try place.text("3.pdf") == "สามยาว")
    #expect(place.isClean)
  }

  @Test func `parts of an archival document are archival themselves, and always the same`()
    async throws
  {
    let parts = ["1", "2"].map { PrintJob.Part(name: "\($0).pdf", title: "<ฉบับ> & \($0)") }
    let again = ["1", "2"].map { PrintJob.Part(name: "again-\($0).pdf", title: "<ฉบับ> & \($0)") }
    let document = flatText("คนที่หนึ่ง", "คนที่สอง")
    let failures = try await place.print(
      [
        PrintJob(parts) { sink in try sink(document) },
        PrintJob(again) { sink in try sink(document) }, job("whole.pdf", document),
      ], place.settings(.archival))
    #expect(failures.isEmpty)
    for (name, title) in [("2.pdf", "<ฉบับ> & 2"), ("whole.pdf", "ชุดเอกสาร")] {
      let information = try place.information(name)
      #expect(information.contains("Title:           \(title)\n"))
      #expect(information.contains("Tagged:          yes"))
      let tags = try place.information(name, "-struct-text")
      #expect(tags.contains("คนที่สอง"))
      #expect(tags.contains("คนที่หนึ่ง") == (name == "whole.pdf"))
      #expect(!information.contains("CreationDate"))
      let packet = try place.information(name, "-meta")
      #expect(packet.contains("<pdfaid:part>2</pdfaid:part>"))
      #expect(packet.contains("<pdfaid:conformance>B</pdfaid:conformance>"))
      let escaped = title.replacingOccurrences(of: "&", with: "&amp;")
        .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
      #expect(packet.contains(">\(escaped)</rdf:li>"))
    }
    for name in ["1.pdf", "2.pdf"] {
      #expect(place.file(name)?.bytes == place.file("again-\(name)")?.bytes)
    }
    #expect(place.isClean)
  }

  @Test func `documents are joined into one file in their order, with their tags`() async throws {
    let names = ["หนึ่ง", "สอง", "สาม"]
    let documents = names.map { name in
      PrintJob.Document(pages: 2) { sink in try sink(flatText(name, "\(name)ต่อ")) }
    }
    let broken = PrintJob.Document(pages: 3) { sink in try sink(flatText("สั้น")) }
    let failures = try await place.print(
      [
        PrintJob("all.pdf", title: "ทั้งหมด", joining: documents),
        PrintJob("broken.pdf", joining: documents + [broken, broken]),
      ], place.settings(.archival, workers: 2))
    #expect(failures.map(\.names) == [["broken.pdf"]])
    #expect(
      failures.map { $0.error as? PrintError } == [.pagesDiffer(expected: 3, found: 1)])
    #expect(place.names == ["all.pdf"])
    #expect(place.file("all.pdf")?.pages == 6)
    #expect(try place.text("all.pdf") == "หนึ่งหนึ่งต่อสองสองต่อสามสามต่อ")
    #expect(try place.information("all.pdf").contains("Title:           ทั้งหมด\n"))
    let tags = try place.information("all.pdf", "-struct-text")
    #expect(names.allSatisfy { tags.contains("\"\($0)ต่อ\"") })
    #expect(place.isClean)
  }

  @Test func `nothing is fetched that a document links to on a network`() async throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) == 0 && listen(listener, 1) == 0
          && getsockname(listener, address, &size) == 0
      }
    }
    #expect(isListening)
    let port = UInt16(bigEndian: address.sin_port)
    let failures = try await place.print(
      [job("linked.pdf", flatText("ก", picture: "http://127.0.0.1:\(port)/picture.png"))],
      place.settings())
    #expect(failures.isEmpty)
    #expect(try place.text("linked.pdf") == "ก")
    var entry = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
    #expect(poll(&entry, 1, 0) == 0, "nobody has called")
  }

  @Test func `a worker that hangs or dies is replaced, and the document tried once more`()
    async throws
  {
    let place = place
    let workers = Mutex<[pid_t]>([])
    /// Does `harm` to the worker, at most so many times.
    func job(_ name: String, _ harm: Int32, times: Int) -> PrintJob {
      let rest = Mutex(times)
      return PrintJob(name) { sink in
        let worker = try #require(place.workers.first)
        workers.withLock { $0.append(worker) }
        if rest.withLock({ count in
          count -= 1
          return count >= 0
        }) {
          kill(worker, harm)
        }
        try sink(flatText("ข้อความ"))
      }
    }
    let failures = try await place.print(
      [
        job("died-once.pdf", SIGKILL, times: 1), job("died-twice.pdf", SIGKILL, times: 2),
        job("hung-twice.pdf", SIGSTOP, times: 2), job("last.pdf", SIGCONT, times: 1),
      ], place.settings(seconds: 4))
    #expect(place.names == ["died-once.pdf", "last.pdf"])
    #expect(failures.map(\.names) == [["died-twice.pdf"], ["hung-twice.pdf"]])
    #expect(
      failures.map { $0.error as? PrintError } == [
        .workerEnded(signal: SIGKILL), .tookTooLong(seconds: 4),
      ])
    // Each harm costs a worker: 1 + 2 + 2, and the last one prints.
    #expect(Set(workers.withLock { $0 }).count == 6)
    #expect(place.isClean)
  }

  @Test func `a worker that has printed its share is replaced`() async throws {
    let place = place
    let workers = Mutex<[pid_t]>([])
    let jobs = (1...4).map { number in
      PrintJob("\(number).pdf") { sink in
        workers.withLock { $0 += place.workers }
        try sink(flatText("ฉบับที่ \(number)"))
      }
    }
    let failures = try await place.print(jobs, place.settings(documentsPerWorker: 2))
    #expect(failures.isEmpty)
    let seen = workers.withLock { $0 }
    #expect(seen.count == 4)
    #expect(seen[0] == seen[1])
    #expect(seen[1] != seen[2])
    #expect(seen[2] == seen[3])
    #expect(place.isClean)
  }

  @Test func `what cannot take a file stops all printing`() async throws {
    let jobs = (1...50).map { job("\($0).pdf", flatText("ข้อความ")) }
    let printer = Printer(try LibreOffice.find(chosen: nil), settings: try place.settings())
    await #expect(throws: CocoaError.self) {
      try await printer.print(jobs) { _ in throw CocoaError(.fileWriteOutOfSpace) }
    }
    #expect(place.isClean)
  }

  @Test func `a cancelled printing ends its workers at once`() async throws {
    let printer = Printer(try LibreOffice.find(chosen: nil), settings: try place.settings())
    let place = place
    let isHanging = Mutex(false)
    let hanging = PrintJob("hanging.pdf") { sink in
      for worker in place.workers { kill(worker, SIGSTOP) }
      try sink(flatText("ข้อความ"))
      isHanging.withLock { $0 = true }
    }
    let printing = Task { try await printer.print([hanging]) { _ in } }
    while !isHanging.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(20)) }
    printing.cancel()
    await #expect(throws: CancellationError.self) { try await printing.value }
    #expect(place.isClean)
  }
}
