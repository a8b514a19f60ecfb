internal import CZlib
internal import OpenDocument

/// The least that a program can do for a certificate, as the baseline: `content.xml` is spliced,
/// deflated at zlib's usual level and summed, and all is written at once with the rest of the
/// template, which lies ready in the same buffer.
///
/// Checks nothing, and knows only fields that are plain text and values that need no escaping.
func spliceCertificates(template: String, people: String, folder: String) throws {
  let lines = try lines(of: people).filter { !$0.isEmpty }
    .map { $0.utf8.split(separator: UInt8(ascii: "\t")) }
  guard let names = lines.first else { throw BenchError.unusableFile(people) }
  let archive = try SplicedArchive(bytes(of: template), fields: names.map { Array($0) })
  var stream = z_stream()
  heddle_raw_deflate_init(&stream, 6)
  defer { deflateEnd(&stream) }
  let room = 1 << 16
  let content = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
  let file = UnsafeMutableRawBufferPointer.allocate(
    byteCount: archive.head.count + archive.tail.count + room, alignment: 16)
  defer {
    content.deallocate()
    file.deallocate()
  }
  file.copyBytes(from: archive.head)
  for (index, values) in lines.dropFirst().enumerated() {
    var size = 0
    func append(_ bytes: some Collection<UInt8>) {
      UnsafeMutableRawBufferPointer(rebasing: content[size...]).copyBytes(from: bytes)
      size += bytes.count
    }
    for piece in archive.pieces {
      switch piece {
      case .markup(let bytes): append(bytes)
      case .field(let number): append(values[number])
      }
    }
    stream.next_in = content.bindMemory(to: UInt8.self).baseAddress
    stream.avail_in = UInt32(size)
    let output = UnsafeMutableRawBufferPointer(rebasing: file[archive.head.count...])
    stream.next_out = output.bindMemory(to: UInt8.self).baseAddress
    stream.avail_out = UInt32(room)
    deflate(&stream, Z_FINISH)
    let packed = room - Int(stream.avail_out)
    deflateReset(&stream)
    let checksum = crc32_z(0, content.bindMemory(to: UInt8.self).baseAddress, size)
    let end = archive.head.count + packed
    UnsafeMutableRawBufferPointer(rebasing: file[end...]).copyBytes(from: archive.tail)
    archive.patch(file, checksum: UInt32(checksum), packed: UInt32(packed), size: UInt32(size))
    try OutputFile("\(folder)/\(index + 1).odt").write(
      UnsafeRawBufferPointer(rebasing: file[..<(end + archive.tail.count)]))
  }
}
