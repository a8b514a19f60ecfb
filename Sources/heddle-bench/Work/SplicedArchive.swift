internal import OpenDocument

/// A template's archive in three pieces: all before the data of `content.xml`, which comes last,
/// that member spliced at its fields, and the directory.
struct SplicedArchive {
  enum Piece {
    case markup([UInt8])
    /// A value, by its number from 0.
    case field(Int)
  }

  let head, tail: [UInt8]
  let pieces: [Piece]

  private static let name = "content.xml"
  private static let localHeader = 30 + name.utf8.count
  private static let directoryHeader = 46 + name.utf8.count
  private static let directoryEnd = 22

  /// - Throws: `PackageError`.
  init(_ template: [UInt8], fields: [[UInt8]]) throws {
    let package = try PackageReader(template)
    let deflater = try Deflater()
    var zip = ZipWriter()
    try zip.add(PackedMember(storing: package.read("mimetype"), as: "mimetype"))
    for name in package.names where name != "mimetype" && name != Self.name {
      try zip.add(PackedMember(deflating: package.read(name), as: name, with: deflater))
    }
    let before = zip.drain()
    let content = try package.read(Self.name)
    let member = try PackedMember(deflating: content, as: Self.name, with: deflater)
    try zip.add(member)
    let rest = try zip.finish()
    head = before + rest.prefix(Self.localHeader)
    tail = Array(rest.dropFirst(Self.localHeader + member.data.count))
    pieces = Self.splice(content, at: fields)
  }

  private static func splice(_ content: [UInt8], at fields: [[UInt8]]) -> [Piece] {
    var pieces: [Piece] = []
    var markup: [UInt8] = []
    var rest = content[...]
    while let byte = rest.first {
      let field = fields.firstIndex { rest.starts(with: "{{".utf8 + $0 + "}}".utf8) }
      if let field {
        pieces += [.markup(markup), .field(field)]
        markup = []
        rest = rest.dropFirst(fields[field].count + 4)
      } else {
        markup.append(byte)
        rest = rest.dropFirst()
      }
    }
    return pieces + [.markup(markup)]
  }

  /// Writes into both headers of the member, and where the directory begins.
  func patch(
    _ file: UnsafeMutableRawBufferPointer, checksum: UInt32, packed: UInt32, size: UInt32
  ) {
    let directory = head.count + Int(packed)
    let end = directory + tail.count - Self.directoryEnd
    for place in [head.count - Self.localHeader + 14, end - Self.directoryHeader + 16] {
      file.storeBytes(of: checksum.littleEndian, toByteOffset: place, as: UInt32.self)
      file.storeBytes(of: packed.littleEndian, toByteOffset: place + 4, as: UInt32.self)
      file.storeBytes(of: size.littleEndian, toByteOffset: place + 8, as: UInt32.self)
    }
    file.storeBytes(
      of: UInt32(directory).littleEndian, toByteOffset: end + 16, as: UInt32.self)
  }
}
