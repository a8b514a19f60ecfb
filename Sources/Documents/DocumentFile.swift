/// A file that is made when it is wanted, piece by piece.
package struct DocumentFile: Sendable {
  package typealias Sink = ([UInt8]) throws -> Void
  package typealias Writing = @Sendable (Sink) async throws -> Void

  /// Relative, with `/` between folders.
  package let name: String
  /// Gives the content; called again where it is wanted again.
  package let write: Writing

  package init(name: String, write: @escaping Writing) {
    (self.name, self.write) = (name, write)
  }

  package init(name: String, bytes: @escaping @Sendable () async throws -> [UInt8]) {
    self.init(name: name) { sink in try await sink(bytes()) }
  }

  /// The whole content.
  package func bytes() async throws -> [UInt8] {
    var whole: [UInt8] = []
    try await write { whole += $0 }
    return whole
  }

  /// Files in one archive, which holds one of them in memory at a time.
  package static func zip(_ name: String, of files: [DocumentFile]) -> DocumentFile {
    DocumentFile(name: name) { sink in
      let pieces = ArchivePieces(files)
      while let piece = try await pieces.next() { try sink(piece) }
    }
  }
}
