/// Lays out a Zip archive whose bytes depend on its members alone: their order, no times.
///
/// Source: PKWARE APPNOTE 6.3.10. Sizes stand in the local headers; only a streamed member has a
/// data descriptor behind it. As a value it can be copied, so that a beginning which many
/// archives share is laid out once.
package struct ZipWriter: Sendable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0
  /// Bytes that `drain()` took away.
  private var drained = 0

  /// Bytes that `drain()` would give.
  package var pending: Int { bytes.count }

  package init() {}

  /// - Throws: `tooLargeToWrite`.
  package mutating func add(_ member: PackedMember) throws(PackageError) {
    guard let packed = UInt32(exactly: member.data.count) else {
      throw .tooLargeToWrite(member.name)
    }
    let entry = ZipEntry(
      name: member.name, method: member.method, isStreamed: false, checksum: member.checksum,
      packed: packed, size: member.size)
    try list(entry, at: position)
    entry.appendLocalHeader(to: &bytes)
    bytes.append(contentsOf: member.data)
  }

  /// Begins a member whose size is not known yet; nothing else may be added before its end.
  ///
  /// - Throws: `compressorFailed`.
  package mutating func begin(_ name: String) throws(PackageError) -> StreamedMember {
    let member = try StreamedMember(name, at: position)
    member.entry.appendLocalHeader(to: &bytes)
    return member
  }

  /// - Throws: `tooLargeToWrite`, `compressorFailed`.
  package mutating func write(
    _ data: [UInt8], to member: inout StreamedMember
  ) throws(PackageError) {
    try member.deflate(data, into: &bytes, finish: false)
  }

  /// - Throws: `tooLargeToWrite`, `compressorFailed`.
  package mutating func end(_ member: consuming StreamedMember) throws(PackageError) {
    try member.deflate([], into: &bytes, finish: true)
    let entry = member.entry
    entry.appendDescriptor(to: &bytes)
    try list(entry, at: member.offset)
  }

  /// What has been laid out since the last call, so that a long archive need not be held.
  package mutating func drain() -> [UInt8] {
    drained += bytes.count
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Ends the archive and gives what was not drained.
  ///
  /// - Throws: `tooLargeToWrite`.
  package consuming func finish() throws(PackageError) -> [UInt8] {
    let start = position
    guard let start = UInt32(exactly: start), let size = UInt32(exactly: directory.count) else {
      throw .tooLargeToWrite("")
    }
    bytes.append(contentsOf: directory)
    bytes.append(little: 0x0605_4B50 as UInt32)
    bytes.append(little: 0 as UInt32)
    bytes.append(little: count)
    bytes.append(little: count)
    bytes.append(little: size)
    bytes.append(little: start)
    bytes.append(little: 0 as UInt16)
    return bytes
  }

  private var position: Int { drained + bytes.count }

  private mutating func list(_ entry: ZipEntry, at offset: Int) throws(PackageError) {
    guard let offset = UInt32(exactly: offset), count < .max, entry.name.utf8.count <= UInt16.max
    else { throw .tooLargeToWrite(entry.name) }
    entry.appendDirectoryHeader(to: &directory, offset: offset)
    count += 1
  }
}

/// A member that is deflated while it is still being made.
package struct StreamedMember: ~Copyable {
  fileprivate var entry: ZipEntry
  fileprivate let offset: Int
  private let deflater: Deflater

  fileprivate init(_ name: String, at offset: Int) throws(PackageError) {
    entry = ZipEntry(
      name: name, method: 8, isStreamed: true, checksum: OpenDocument.checksum([]), packed: 0,
      size: 0)
    self.offset = offset
    deflater = try Deflater()
  }

  fileprivate mutating func deflate(
    _ data: [UInt8], into bytes: inout [UInt8], finish: Bool
  ) throws(PackageError) {
    let before = bytes.count
    try deflater.deflate(data, into: &bytes, finish: finish)
    guard let packed = UInt32(exactly: Int(entry.packed) + bytes.count - before),
      let size = UInt32(exactly: Int(entry.size) + data.count)
    else { throw .tooLargeToWrite(entry.name) }
    entry.checksum = OpenDocument.checksum(data, from: entry.checksum)
    (entry.packed, entry.size) = (packed, size)
  }
}
