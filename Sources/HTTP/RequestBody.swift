/// What came with a request: in memory while it is small, else in a file without a name.
package enum RequestBody: Sendable {
  case memory([UInt8])
  case spooled(SpoolFile, count: Int)

  package var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .spooled(_, let count): count
    }
  }

  /// Hands on the bytes from first to last, not more than `size` at a time.
  ///
  /// - Throws: `malformed(.body)` when the file cannot be read, and what `body` throws.
  package func forEachPiece(
    of size: Int = 256 << 10, _ body: ([UInt8]) throws(HTTPProblem) -> Void
  ) throws(HTTPProblem) {
    switch self {
    case .memory(let bytes): try body(bytes)
    case .spooled(let file, let count):
      var place = 0
      while place < count {
        guard let piece = try? file.read(min(size, count - place), at: place), !piece.isEmpty else {
          throw .malformed(.body)
        }
        place += piece.count
        try body(piece)
      }
    }
  }

  /// All bytes.
  ///
  /// - Throws: `malformed(.body)` when the file cannot be read.
  package func bytes() throws(HTTPProblem) -> [UInt8] {
    if case .memory(let bytes) = self { return bytes }
    var all: [UInt8] = []
    all.reserveCapacity(count)
    try forEachPiece { piece throws(HTTPProblem) in all += piece }
    return all
  }
}
