internal import Glibc

/// A folder that only this user may look into, removed with all that is in it.
package final class WorkFolder {
  package let path: String

  /// - Throws: `cannotKeep`.
  package init(in parent: String) throws(PrintError) {
    var template = Array("\(parent)/heddle-print-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .cannotKeep(path: parent, number: errno) }
    path = template.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  deinit { removeFolder(path) }

  /// Writes a file piece by piece, and recognises it by its content.
  ///
  /// - Returns: the file's name, what it is, and how many bytes it has.
  /// - Throws: `cannotKeep`, `notAnOpenDocument`, `truncated`, or what `write` throws.
  func keep(
    _ write: PrintJob.Writing
  ) async throws -> (name: String, form: DocumentForm, bytes: Int) {
    let temporary = "\(path)/document"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw PrintError.cannotKeep(path: temporary, number: errno) }
    defer { close(descriptor) }
    var head: [UInt8] = []
    var tail: [UInt8] = []
    var size = 0
    try await write { bytes in
      try self.write(bytes, to: descriptor)
      head += bytes.prefix(DocumentForm.headSize - head.count)
      tail += bytes.suffix(DocumentForm.tailSize)
      tail = tail.suffix(DocumentForm.tailSize)
      size += bytes.count
    }
    let (form, isFlat) = try DocumentForm.recognised(head: head, tail: tail)
    let name = "document" + form.fileEnding(isFlat: isFlat)
    guard rename(temporary, "\(path)/\(name)") == 0 else {
      throw PrintError.cannotKeep(path: temporary, number: errno)
    }
    return (name, form, size)
  }

  /// Writes a whole file.
  ///
  /// - Throws: `cannotKeep`.
  func keep(_ bytes: [UInt8], as name: String) throws(PrintError) {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotKeep(path: file, number: errno) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// A whole file; nil where there is none.
  func content(of name: String) -> [UInt8]? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += piece[..<count]
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(PrintError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .cannotKeep(path: path, number: errno) }
      rest = rest.dropFirst(written)
    }
  }

  func remove(_ name: String) { unlink("\(path)/\(name)") }
}
