internal import Glibc
internal import OpenDocument

/// The files that making up begins with: as they are, and as the members of their packages.
struct Seeds {
  private let target: FuzzTarget
  private let folder: String
  /// Larger ones would be cut, and make everything slow.
  private static let limit = 12_000

  init(of target: FuzzTarget, folder: String) {
    (self.target, self.folder) = (target, folder)
  }

  /// Whether all could be written.
  func write(from files: [String]) -> Bool {
    var isWhole = true
    for (index, file) in files.enumerated() {
      guard let bytes = contents(of: file) else {
        print("heddle-fuzz: cannot read \(file)")
        isWhole = false
        continue
      }
      if bytes.count <= Self.limit { isWhole = write(bytes, as: "seed-\(index)") && isWhole }
      guard let package = try? PackageReader(bytes) else { continue }
      for layout in target.layouts {
        guard let input = layout.input(from: package), input.count <= Self.limit else { continue }
        isWhole = write(input, as: "seed-\(index)-\(layout.mark)") && isWhole
      }
    }
    return isWhole
  }

  private func write(_ bytes: [UInt8], as name: String) -> Bool {
    guard let file = fopen("\(folder)/\(name)", "wb") else { return false }
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }
}

func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { return ferror(file) == 0 ? bytes : nil }
    bytes += buffer.prefix(count)
  }
}
