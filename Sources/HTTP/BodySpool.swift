/// Takes a body as it comes, and counts it.
struct BodySpool {
  /// What does not go beyond this stays in memory.
  static let inMemory = 64 << 10

  enum Refusal: Error { case tooLarge, noRoom }

  let limit: Int
  let folder: String
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var file: SpoolFile?

  init(limit: Int, folder: String, expecting length: Int?) {
    (self.limit, self.folder) = (limit, folder)
    if let length { bytes.reserveCapacity(min(length, Self.inMemory)) }
  }

  mutating func append(_ more: UnsafeRawBufferPointer) throws(Refusal) {
    guard count + more.count <= limit else { throw .tooLarge }
    count += more.count
    do throws(OpenFile.Failure) {
      if let file {
        try file.append(more)
      } else if count <= Self.inMemory {
        bytes.append(contentsOf: more)
      } else {
        let file = try SpoolFile(in: folder)
        var failure: OpenFile.Failure?
        bytes.withUnsafeBytes { kept in
          do throws(OpenFile.Failure) { try file.append(kept) } catch { failure = error }
        }
        if let failure { throw failure }
        try file.append(more)
        (self.file, bytes) = (file, [])
      }
    } catch {
      throw .noRoom
    }
  }

  var body: RequestBody { file.map { .spooled($0, count: count) } ?? .memory(bytes) }
}
