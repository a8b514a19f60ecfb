internal import Glibc

/// Writes a set of files into a folder, all or none: nothing has its final name until the whole
/// set was written.
///
/// Nothing is forced onto the disk file by file: a set that a power cut spoils is exported again.
struct OutputFolder {
  let path: String
  /// Whether files that are there already and differ may be replaced.
  let replacing: Bool

  struct File {
    /// Relative, with `/` between folders.
    let name: String
    let bytes: () async throws -> [UInt8]
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
      let bytes = try await file.bytes()
      let final = "\(path)/\(file.name)"
      if access(final, F_OK) == 0 {
        if (try? contents(of: final)) == bytes { continue }
        if !replacing {
          inTheWay.append(file.name)
          continue
        }
      }
      let temporary = "\(staging)/\(number)"
      staged.append((temporary, final))
      try put(bytes, at: temporary, for: final)
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

  private func put(
    _ bytes: [UInt8], at path: String, for final: String
  ) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: final, SystemReason()) }
    defer { close(descriptor) }
    // A full disk says so at the latest here, while the file has no final name.
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .cannotWrite(path: final, SystemReason()) }
      rest = rest.dropFirst(written)
    }
  }
}
