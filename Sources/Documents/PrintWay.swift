package import Printing

/// Prints jobs, and hands on each finished file.
package typealias PrintWay =
  @Sendable (_ jobs: [PrintJob], _ take: @escaping @Sendable (PrintedFile) throws -> Void)
  async throws -> [PrintFailure]

/// One document as PDF.
///
/// - Throws: why it could not be printed.
package func printed(_ document: [UInt8], by print: PrintWay) async throws -> [UInt8] {
  let box = PrintedBox()
  let failures = try await print([PrintJob("document.pdf") { sink in try sink(document) }]) {
    file in
    box.take(file.bytes)
  }
  if let failure = failures.first { throw failure.error }
  return box.bytes
}
