/// A Zip member whose data is already as it will lie in the archive.
package struct PackedMember: Hashable, Sendable {
  package let name: String
  /// 0 for stored, 8 for deflated.
  package let method: UInt16
  /// CRC-32 of the bytes before compression.
  package let checksum: UInt32
  /// Bytes before compression.
  package let size: UInt32
  package let data: [UInt8]

  /// Takes data that was deflated before, such as a picture's from a template.
  package init(name: String, method: UInt16, checksum: UInt32, size: UInt32, data: [UInt8]) {
    (self.name, self.method, self.checksum) = (name, method, checksum)
    (self.size, self.data) = (size, data)
  }

  /// - Throws: `tooLargeToWrite`.
  package init(storing bytes: [UInt8], as name: String) throws(PackageError) {
    guard let size = UInt32(exactly: bytes.count) else { throw .tooLargeToWrite(name) }
    (self.name, method, self.size, data) = (name, 0, size, bytes)
    checksum = OpenDocument.checksum(bytes)
  }

  /// Stores what deflating would not make smaller, as most pictures.
  ///
  /// - Throws: `tooLargeToWrite`, `compressorFailed`.
  package init(
    deflating bytes: [UInt8], as name: String, with deflater: borrowing Deflater
  ) throws(PackageError) {
    guard let size = UInt32(exactly: bytes.count) else { throw .tooLargeToWrite(name) }
    var packed: [UInt8] = []
    packed.reserveCapacity(bytes.count / 2)
    try deflater.deflate(bytes, into: &packed, finish: true)
    let isSmaller = packed.count < bytes.count
    (self.name, self.size) = (name, size)
    (method, data) = isSmaller ? (8, packed) : (0, bytes)
    checksum = OpenDocument.checksum(bytes)
  }
}
