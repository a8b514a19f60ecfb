import OpenDocument
import Testing

struct ZipWriterTests {
  private let mediaType = Array("application/vnd.oasis.opendocument.text".utf8)

  private func sample() throws -> [UInt8] {
    var zip = ZipWriter()
    try zip.add(PackedMember(storing: mediaType, as: "mimetype"))
    let deflater = try Deflater()
    try zip.add(
      PackedMember(
        deflating: Array(repeating: 7, count: 100_000), as: "ภาพ/ก.bin", with: deflater))
    try zip.add(PackedMember(deflating: [1, 2, 3], as: "short", with: deflater))
    return try zip.finish()
  }

  @Test func `the media type stands at byte 38, stored and without extra field`() throws {
    let bytes = try sample()
    #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 3, 4])
    // Flags and method are plain, the extra field has no length.
    #expect(Array(bytes[6..<10]) == [0, 0, 0, 0])
    #expect(Array(bytes[28..<30]) == [0, 0])
    #expect(Array(bytes[30..<38]) == Array("mimetype".utf8))
    #expect(Array(bytes[38..<38 + mediaType.count]) == mediaType)
  }

  @Test func `what is written is read again`() throws {
    let reader = try PackageReader(sample())
    #expect(reader.names == ["mimetype", "ภาพ/ก.bin", "short"])
    #expect(try reader.read("mimetype") == mediaType)
    #expect(try reader.read("ภาพ/ก.bin") == Array(repeating: 7, count: 100_000))
    #expect(try reader.read("short") == [1, 2, 3])
  }

  @Test func `a name in Thai says that it is UTF-8, and that its file may be read`() throws {
    var zip = ZipWriter()
    try zip.add(PackedMember(storing: [5], as: "ก"))
    let bytes = try zip.finish()
    let directory = 30 + 3 + 1
    #expect(bytes[7] == 0b1000, "bit 11 of the flags")
    #expect(Array(bytes[directory..<directory + 4]) == [0x50, 0x4B, 1, 2])
    #expect(bytes[directory + 5] == 3, "made on Unix")
    #expect(bytes[directory + 9] == 0b1000)
    #expect(Array(bytes[directory + 38..<directory + 42]) == [0, 0, 0xA4, 0x81], "-rw-r--r--")
  }

  @Test func `the same members make the same bytes`() throws {
    #expect(try sample() == sample())
  }

  @Test func `data that deflating would not shorten is stored`() throws {
    let member = try PackedMember(deflating: [1, 2, 3], as: "short", with: Deflater())
    #expect(member.method == 0)
    #expect(member.data == [1, 2, 3])
  }

  @Test func `a member can be taken over as it lies in another archive`() throws {
    let member = try PackedMember(
      deflating: Array(repeating: 9, count: 5000), as: "a", with: Deflater())
    var zip = ZipWriter()
    try zip.add(
      PackedMember(
        name: "b", method: member.method, checksum: member.checksum, size: member.size,
        data: member.data))
    #expect(try PackageReader(zip.finish()).read("b") == Array(repeating: 9, count: 5000))
  }

  @Test func `a streamed member is drained piece by piece and read as one`() throws {
    var zip = ZipWriter()
    try zip.add(PackedMember(storing: mediaType, as: "mimetype"))
    var member = try zip.begin("content.xml")
    var file: [UInt8] = []
    var expected: [UInt8] = []
    var random = UInt32(1)
    for _ in 0..<40 {
      let piece = (0..<10_000).map { _ -> UInt8 in
        random = random &* 1_664_525 &+ 1_013_904_223
        return UInt8(truncatingIfNeeded: random >> 24)
      }
      expected += piece
      try zip.write(piece, to: &member)
      file += zip.drain()
    }
    try zip.end(member)
    try zip.add(PackedMember(storing: [5], as: "last"))
    file += try zip.finish()
    let reader = try PackageReader(file)
    #expect(try reader.read("content.xml") == expected)
    #expect(try reader.read("last") == [5])
  }
}
