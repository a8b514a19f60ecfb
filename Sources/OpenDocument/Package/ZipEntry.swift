/// What a Zip archive says of one member, in its local header and again in its directory.
struct ZipEntry {
  let name: String
  let method: UInt16
  let isStreamed: Bool
  var checksum: UInt32
  var packed: UInt32
  var size: UInt32

  private var isUnicode: Bool { !name.utf8.allSatisfy { $0 < 0x80 } }

  /// Bit 3 for sizes that follow in a data descriptor, bit 11 for a name in UTF-8.
  private var flags: UInt16 { (isStreamed ? 1 << 3 : 0) | (isUnicode ? 1 << 11 : 0) }

  func appendLocalHeader(to bytes: inout [UInt8]) {
    bytes.append(little: 0x0403_4B50 as UInt32)
    appendShared(to: &bytes, known: !isStreamed)
    bytes.append(contentsOf: name.utf8)
  }

  func appendDescriptor(to bytes: inout [UInt8]) {
    bytes.append(little: 0x0807_4B50 as UInt32)
    bytes.append(little: checksum)
    bytes.append(little: packed)
    bytes.append(little: size)
  }

  func appendDirectoryHeader(to bytes: inout [UInt8], offset: UInt32) {
    bytes.append(little: 0x0201_4B50 as UInt32)
    // Info-ZIP's unzip reads names in UTF-8 only from archives that say they come from Unix (3),
    // and then takes the file's mode from them.
    bytes.append(little: version | (isUnicode ? 3 << 8 : 0))
    appendShared(to: &bytes, known: true)
    bytes.append(contentsOf: repeatElement(0, count: 6))
    bytes.append(little: isUnicode ? 0o100644 << 16 : 0 as UInt32)
    bytes.append(little: offset)
    bytes.append(contentsOf: name.utf8)
  }

  /// Version 2.0 began deflate and data descriptors.
  private var version: UInt16 { method == 0 ? 10 : 20 }

  /// From "version needed" to the length of the (absent) extra field.
  private func appendShared(to bytes: inout [UInt8], known: Bool) {
    bytes.append(little: version)
    bytes.append(little: flags)
    bytes.append(little: method)
    // 1980-01-01 00:00, the first moment that Zip can tell.
    bytes.append(little: 0 as UInt16)
    bytes.append(little: 0x0021 as UInt16)
    bytes.append(little: known ? checksum : 0)
    bytes.append(little: known ? packed : 0)
    bytes.append(little: known ? size : 0)
    bytes.append(little: UInt16(truncatingIfNeeded: name.utf8.count))
    bytes.append(little: 0 as UInt16)
  }
}

extension [UInt8] {
  mutating func append(little value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
