import Glibc

/// The bytes of a file, written at places and cut to lengths as files are.
struct FileContent {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func write(_ new: UnsafeRawBufferPointer, at offset: Int) {
    guard let source = new.baseAddress, new.count > 0 else { return }
    if bytes.count < offset + new.count { resize(to: offset + new.count) }
    bytes.withUnsafeMutableBytes { target in
      if let base = target.baseAddress { memcpy(base + offset, source, new.count) }
    }
  }

  /// What is added is zero.
  mutating func resize(to size: Int) {
    let old = bytes
    bytes = Array(unsafeUninitializedCapacity: size) { buffer, filled in
      let kept = min(old.count, size)
      guard let base = buffer.baseAddress else { return }
      old.withUnsafeBytes { source in
        if let source = source.baseAddress { memcpy(base, source, kept) }
      }
      memset(base + kept, 0, size - kept)
      filled = size
    }
  }

  /// - Returns: whether all of it was written.
  func write(to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    return fclose(file) == 0 && written == bytes.count
  }
}
