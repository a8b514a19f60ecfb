internal import Documents
internal import Glibc
internal import Synchronization

/// Files on their way into a folder: none has its final name until all are there.
final class StagedFiles: Sendable {
  private let folder: OutputFolder
  private let staging: String
  private let state = Mutex(State())

  private struct State {
    var count = 0
    var names: [String] = []
    var staged: [(temporary: String, final: String)] = []
    /// Those that are there already and differ.
    var inTheWay: [String] = []
  }

  /// - Throws: `FileError`.
  init(_ folder: OutputFolder) throws(FileError) {
    self.folder = folder
    staging = "\(folder.path)/.heddle-\(getpid())"
    try OutputFolder.make(folder.path)
    try OutputFolder.make(staging)
  }

  deinit {
    for file in state.withLock({ $0.staged }) { unlink(file.temporary) }
    rmdir(staging)
  }

  /// Takes a file that is written piece by piece.
  ///
  /// - Throws: `FileError`, or what `write` throws.
  func put(_ name: String, _ write: (DocumentFile.Sink) async throws -> Void) async throws {
    let (temporary, final) = begin(name)
    let file = try StagedFile(temporary, for: final)
    try await write { try file.write($0) }
    try settle(name, temporary, final)
  }

  /// - Throws: `FileError`.
  func put(_ name: String, _ bytes: [UInt8]) throws {
    let (temporary, final) = begin(name)
    try StagedFile(temporary, for: final).write(bytes)
    try settle(name, temporary, final)
  }

  private func begin(_ name: String) -> (temporary: String, final: String) {
    state.withLock { state in
      state.count += 1
      let file = ("\(staging)/\(state.count)", "\(folder.path)/\(name)")
      state.names.append(name)
      state.staged.append(file)
      return file
    }
  }

  /// Lets go of a file that is there already with the same bytes.
  private func settle(_ name: String, _ temporary: String, _ final: String) throws {
    guard access(final, F_OK) == 0 else { return }
    if try sameContent(temporary, final) {
      unlink(temporary)
      state.withLock { state in
        let place = state.staged.lastIndex { $0.temporary == temporary }
        if let place { state.staged.remove(at: place) }
      }
    } else if !folder.replacing {
      state.withLock { $0.inTheWay.append(name) }
    }
  }

  /// Gives all files their final names.
  ///
  /// - Returns: the names in the order in which the files came.
  /// - Throws: `FileError`; with `wouldReplace` no file was changed.
  func commit() throws(FileError) -> [String] {
    let state = state.withLock { $0 }
    if !state.inTheWay.isEmpty { throw .wouldReplace(state.inTheWay) }
    for file in state.staged {
      if let slash = file.final.lastIndex(of: "/") {
        try OutputFolder.make(String(file.final[..<slash]))
      }
      guard rename(file.temporary, file.final) == 0 else {
        throw .cannotWrite(path: file.final, SystemReason())
      }
    }
    return state.names
  }

  /// Compares two files piece by piece; one that cannot be read is like no other.
  private func sameContent(_ left: String, _ right: String) throws -> Bool {
    var (one, other) = (stat(), stat())
    guard stat(left, &one) == 0, stat(right, &other) == 0, one.st_size == other.st_size else {
      return false
    }
    guard let first = try? FileBytes(left), let second = try? FileBytes(right) else {
      return false
    }
    while true {
      let piece = try first.next()
      guard try piece == second.next() else { return false }
      if piece.isEmpty { return true }
    }
  }
}

/// A file that is being written under another name than its final one.
private struct StagedFile: ~Copyable {
  private let descriptor: Int32
  private let final: String

  init(_ path: String, for final: String) throws(FileError) {
    self.final = final
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: final, SystemReason()) }
  }

  deinit { close(descriptor) }

  /// A full disk says so at the latest here, while the file has no final name.
  func write(_ bytes: [UInt8]) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .cannotWrite(path: final, SystemReason()) }
      rest = rest.dropFirst(written)
    }
  }
}
