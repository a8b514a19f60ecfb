internal import OpenDocument

/// What libFuzzer gives.
struct Input {
  let bytes: [UInt8]

  init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    bytes = Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The file that the bytes stand for: themselves, or the package of a layout whose mark they
  /// begin with.
  func file(_ layouts: [PackageLayout]) -> [UInt8] {
    layouts.lazy.compactMap { $0.package(bytes) }.first ?? bytes
  }
}

/// A package whose members can be made up, for chance never makes a zip.
///
/// The mark is followed by the members in order, each ended by a NUL, which no XML can hold.
struct PackageLayout {
  let mark: String
  let fixed: [(name: String, text: String)]
  let members: [String]

  /// Nil for bytes with another mark.
  func package(_ bytes: [UInt8]) -> [UInt8]? {
    guard let first = bytes.first, first == mark.utf8.first else { return nil }
    let contents = bytes.dropFirst().split(
      separator: 0, maxSplits: members.count - 1, omittingEmptySubsequences: false)
    var zip = ZipWriter()
    do {
      for (name, text) in fixed { try zip.add(PackedMember(storing: Array(text.utf8), as: name)) }
      for (name, content) in Swift.zip(members, contents) where !content.isEmpty {
        try zip.add(PackedMember(storing: Array(content), as: name))
      }
      return try zip.finish()
    } catch {
      fail("\(error)")
    }
  }

  /// The bytes from which `package` makes the same members; nil for a package of another kind.
  func input(from package: PackageReader) -> [UInt8]? {
    if let (name, text) = fixed.first, name == "mimetype" {
      guard let type = try? package.read(name), type.starts(with: text.utf8) else { return nil }
    }
    guard members.contains(where: package.names.contains) else { return nil }
    var bytes = Array(mark.utf8)
    for (index, name) in members.enumerated() {
      if index > 0 { bytes.append(0) }
      bytes += (try? package.read(name)) ?? []
    }
    return bytes
  }
}
