/// What a file is by its first bytes.
enum FileKind: Hashable {
  case text, zip, xml, encrypted
  case foreign(ForeignFile)

  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start...].prefix(1024).drop {
      [0x20, .tab, .lineFeed, .carriageReturn].contains($0)
    }
    func begins(_ text: String) -> Bool {
      head.count >= text.utf8.count
        && Swift.zip(head, text.utf8).allSatisfy { Self.lower($0) == Self.lower($1) }
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // Excel puts a workbook with a password into the same kind of file as the old ones.
      self = Self.holdsEncryptedPackage(bytes) ? .encrypted : .foreign(.oldExcel)
    } else if begins("%PDF-") {
      self = .foreign(.pdf)
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])
      || bytes.starts(with: [0xFF, 0xD8, 0xFF])
    {
      self = .foreign(.picture)
    } else if ["<html", "<!doctype html", "<table", "<meta", "<head"].contains(where: begins) {
      self = .foreign(.webPage)
    } else if ["<?xml", "<office:", "<!--", "<!doctype"].contains(where: begins) {
      self = .xml
    } else {
      self = .text
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  /// Looks for the stream's name, in UTF-16 (MS-OFFCRYPTO § 2.3.4.4); directories stand at
  /// multiples of 128 bytes.
  private static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    var name: [UInt8] = []
    for byte in "EncryptedPackage".utf8 { name += [byte, 0] }
    var start = 0
    while start + name.count <= bytes.count {
      if bytes[start..<start + name.count].elementsEqual(name) { return true }
      start += 128
    }
    return false
  }
}
