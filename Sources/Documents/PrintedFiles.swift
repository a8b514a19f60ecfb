package import Printing
internal import Synchronization

/// Printed files, kept on the disk until they have been taken.
package final class PrintedFiles: Sendable {
  private let spool: Spool
  private let places = Mutex<[String: Range<Int>]>([:])

  /// - Throws: `PrintError.cannotKeep`.
  package init(in folder: String) throws { spool = try Spool(in: folder) }

  package func take(_ file: PrintedFile) throws {
    let place = try spool.append(file.bytes)
    places.withLock { $0[file.name] = place }
  }

  /// In the order of their names.
  package var files: [DocumentFile] {
    places.withLock { $0 }.sorted { $0.key < $1.key }.map { name, place in
      DocumentFile(name: name) { try self.spool.bytes(place) }
    }
  }
}
