internal import Glibc

/// Writes a set of files into a folder, all or none: nothing has its final name until the whole
/// set was written.
///
/// Nothing is forced onto the disk file by file: a set that a power cut spoils is exported again.
struct OutputFolder {
  let path: String
  /// Whether files that are there already and differ may be replaced.
  let replacing: Bool

  typealias Sink = ([UInt8]) throws -> Void

  struct File {
    /// Relative, with `/` between folders.
    let name: String
    /// Gives the content piece by piece.
    let write: (Sink) async throws -> Void

    init(name: String, write: @escaping (Sink) async throws -> Void) {
      (self.name, self.write) = (name, write)
    }

    init(name: String, bytes: @escaping () async throws -> [UInt8]) {
      self.init(name: name) { sink in try await sink(bytes()) }
    }
  }

  /// - Returns: the names written; a file that is there already with the same bytes is left alone
  ///   and counts as written.
  /// - Throws: `FileError`, or what a file's `bytes` throws; then no file was changed.
  func write(_ files: [File]) async throws -> [String] {
    try make(path)
    let staging = "\(path)/.heddle-\(getpid())"
    try make(staging)
    var staged: [(staging: String, final: String)] = []
    defer {
      for file in staged { unlink(file.staging) }
      rmdir(staging)
    }
    var inTheWay: [String] = []
    for (number, file) in files.enumerated() {
      let final = "\(path)/\(file.name)"
      let temporary = "\(staging)/\(number)"
      staged.append((temporary, final))
      try await put(file, at: temporary, for: final)
      guard access(final, F_OK) == 0 else { continue }
      if try sameContent(temporary, final) {
        staged.removeLast()
        unlink(temporary)
      } else if !replacing {
        inTheWay.append(file.name)
      }
    }
    if !inTheWay.isEmpty { throw FileError.wouldReplace(inTheWay) }
    for file in staged {
      if let slash = file.final.lastIndex(of: "/") { try make(String(file.final[..<slash])) }
      guard rename(file.staging, file.final) == 0 else {
        throw FileError.cannotWrite(path: file.final, SystemReason())
      }
    }
    return files.map(\.name)
  }

  /// Makes a folder and those above it.
  private func make(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST {
      var info = stat()
      if stat(path, &info) == 0, info.st_mode & S_IFMT != S_IFDIR {
        throw .cannotWrite(path: path, SystemReason(ENOTDIR))
      }
      return
    }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw .cannotWrite(path: path, SystemReason())
    }
    try make(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .cannotWrite(path: path, SystemReason())
    }
  }

  private func put(_ file: File, at path: String, for final: String) async throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError.cannotWrite(path: final, SystemReason()) }
    defer { close(descriptor) }
    // A full disk says so at the latest here, while the file has no final name.
    try await file.write { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes {
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw FileError.cannotWrite(path: final, SystemReason()) }
        rest = rest.dropFirst(written)
      }
    }
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
