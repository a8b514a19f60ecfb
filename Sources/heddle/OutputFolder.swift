internal import Documents
internal import Glibc

/// Writes a set of files into a folder, all or none: nothing has its final name until the whole
/// set was written.
///
/// Nothing is forced onto the disk file by file: a set that a power cut spoils is exported again.
struct OutputFolder {
  let path: String
  /// Whether files that are there already and differ may be replaced.
  let replacing: Bool

  /// - Returns: the names written; a file that is there already with the same bytes is left alone
  ///   and counts as written.
  /// - Throws: `FileError`, or what a file's `bytes` throws; then no file was changed.
  func write(_ files: [DocumentFile]) async throws -> [String] {
    let staged = try StagedFiles(self)
    for file in files { try await staged.put(file.name, file.write) }
    return try staged.commit()
  }

  /// Makes a folder and those above it.
  static func make(_ path: String) throws(FileError) {
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
}

extension DocumentFile {
  /// One that lies elsewhere.
  init(name: String, copying path: String) {
    self.init(name: name) { sink in
      let file = try FileBytes(path)
      var piece = try file.next()
      while !piece.isEmpty {
        try sink(piece)
        piece = try file.next()
      }
    }
  }
}
