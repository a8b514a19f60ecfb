/// Where the members of a Zip archive lie, which libzip does not compare.
///
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
struct ZipLayout {
  /// The name of a member that begins before the one before it ends.
  let overlapping: String?

  /// Reads the directory of an archive that libzip has opened, as far as it can be followed.
  init(_ bytes: [UInt8]) {
    var ranges: [(range: Range<Int>, name: String)] = []
    for entry in Self.entries(bytes) {
      // Sizes and places beyond 4 GiB stand elsewhere, and are beyond the limits anyway.
      guard let packed = bytes.little32(at: entry + 20), let start = bytes.little32(at: entry + 42),
        packed < .max, start < .max, let name = bytes.little16(at: entry + 28),
        let localName = bytes.little16(at: Int(start) + 26),
        let localExtra = bytes.little16(at: Int(start) + 28), entry + 46 + name <= bytes.count
      else { continue }
      let end = Int(start) + 30 + localName + localExtra + Int(packed)
      ranges.append(
        (
          Int(start)..<max(end, Int(start)),
          String(decoding: bytes[entry + 46..<entry + 46 + name], as: UTF8.self)
        ))
    }
    ranges.sort { $0.range.lowerBound < $1.range.lowerBound }
    overlapping =
      zip(ranges, ranges.dropFirst()).first { $0.range.upperBound > $1.range.lowerBound }?.1.name
  }

  /// The places of the directory's entries.
  private static func entries(_ bytes: [UInt8]) -> [Int] {
    let last = stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
    guard let end = last.first(where: { bytes.little32(at: $0) == 0x0605_4B50 }),
      let start = bytes.little32(at: end + 16)
    else { return [] }
    var entries: [Int] = []
    var position = Int(start)
    while position < end, bytes.little32(at: position) == 0x0201_4B50,
      let name = bytes.little16(at: position + 28), let extra = bytes.little16(at: position + 30),
      let comment = bytes.little16(at: position + 32)
    {
      entries.append(position)
      position += 46 + name + extra + comment
    }
    return entries
  }
}

extension [UInt8] {
  fileprivate func little16(at index: Int) -> Int? {
    guard index >= 0, index + 2 <= count else { return nil }
    return Int(self[index]) | Int(self[index + 1]) << 8
  }

  fileprivate func little32(at index: Int) -> UInt32? {
    guard let low = little16(at: index), let high = little16(at: index + 2) else { return nil }
    return UInt32(high) << 16 | UInt32(low)
  }
}
