import Glibc

/// The bytes of a file, written at places and cut to lengths as files are.
struct FileContent {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func write(_ new: UnsafeRawBufferPointer, at offset: Int) {
    if bytes.count < offset { resize(to: offset) }
    let overlap = min(new.count, bytes.count - offset)
    bytes.withUnsafeMutableBytes { target in
      if overlap > 0, let base = target.baseAddress, let source = new.baseAddress {
        memcpy(base + offset, source, overlap)
      }
    }
    bytes.append(contentsOf: new.dropFirst(overlap))
  }

  /// What is added is zero.
  mutating func resize(to size: Int) {
    if size < bytes.count {
      bytes.removeLast(bytes.count - size)
    } else {
      bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
    }
  }

  /// - Returns: whether all of it was written.
  func write(to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    return fclose(file) == 0 && written == bytes.count
  }
}
