/// A Zip member whose data is already as it will lie in the archive.
struct PackedMember: Hashable, Sendable {
  let name: String
  let method: UInt16
  let checksum: UInt32
  /// Bytes before compression.
  let size: UInt32
  let data: [UInt8]

  init(storing bytes: [UInt8], as name: String) throws(PackageError) {
    guard let size = UInt32(exactly: bytes.count) else { throw .tooLargeToWrite(name) }
    (self.name, method, self.size, data) = (name, 0, size, bytes)
    checksum = OpenDocument.checksum(bytes)
  }

  /// Stores what deflating would not make smaller, as most pictures.
  init(
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
