internal import Glibc

/// Reads a file whole.
///
/// - Throws: `unusableFile`.
func bytes(of path: String) throws(BenchError) -> [UInt8] {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { throw .unusableFile(path) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw .unusableFile(path) }
  let size = Int(status.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(file, buffer.baseAddress?.advanced(by: count), size - count)
      guard got > 0 else { break }
      count += got
    }
  }
  guard bytes.count == size else { throw .unusableFile(path) }
  return bytes
}

/// The lines of a text file, without their line feeds.
func lines(of path: String) throws(BenchError) -> [String] {
  try bytes(of: path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
}

/// A file that is written piece by piece, whatever it held before.
struct OutputFile: ~Copyable {
  private let file: Int32
  private let path: String

  /// - Throws: `unusableFile`.
  init(_ path: String) throws(BenchError) {
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    self.path = path
    guard file >= 0 else { throw .unusableFile(path) }
  }

  deinit { close(file) }

  /// - Throws: `unusableFile`, for a full disk.
  func write(_ bytes: [UInt8]) throws(BenchError) {
    let isWritten = bytes.withUnsafeBytes { writes($0) }
    guard isWritten else { throw .unusableFile(path) }
  }

  /// - Throws: `unusableFile`, for a full disk.
  func write(_ bytes: UnsafeRawBufferPointer) throws(BenchError) {
    guard writes(bytes) else { throw .unusableFile(path) }
  }

  private func writes(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(file, rest.baseAddress, rest.count)
      guard count > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return true
  }
}
