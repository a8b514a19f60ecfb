/// The encodings of text files other than UTF-8, turned into it.
enum TextDecoding {
  /// Thai in TIS-620 or Windows-874; `nil` unless the bytes are plausible as that.
  ///
  /// Bytes that the encoding leaves open, and vowels and tone marks that stand on nothing, are what
  /// Thai text never has, and what Latin-1 or damaged UTF-8 taken for it is full of.
  static func thai(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var letters = 0
    var stands = false
    for byte in bytes {
      switch byte {
      case ..<0x80:
        stands = false
        result.append(byte)
        continue
      case 0xA1...0xCE:
        letters += 1
        stands = true
      // Marks above and below, each on a letter, a vowel or another mark.
      case 0xD1, 0xD4...0xDA, 0xE7...0xEE:
        guard stands else { return nil }
      case 0xCF, 0xD0, 0xD2, 0xD3, 0xDF...0xE6, 0xEF...0xFB: stands = false
      default:
        guard let scalar = windows874[byte] else { return nil }
        stands = false
        result += Array(String(scalar).utf8)
        continue
      }
      // U+0E01 is 0xA1 and so on; each is three bytes in UTF-8.
      let scalar = 0x0E00 + Int(byte) - 0xA0
      result += [0xE0, 0xB8 + UInt8((scalar >> 6) & 1), 0x80 + UInt8(scalar & 0x3F)]
    }
    return letters > 0 ? result : nil
  }

  /// What Windows-874 and ISO 8859-11 add to TIS-620.
  private static let windows874: [UInt8: Unicode.Scalar] = [
    0x80: "\u{20AC}", 0x85: "\u{2026}", 0x91: "\u{2018}", 0x92: "\u{2019}", 0x93: "\u{201C}",
    0x94: "\u{201D}", 0x95: "\u{2022}", 0x96: "\u{2013}", 0x97: "\u{2014}", 0xA0: "\u{A0}",
  ]

  /// UTF-16 behind a byte order mark; `nil` for an odd byte or half a surrogate pair.
  static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2), bytes.count >= 2 else { return nil }
    let low = bytes[0] == 0xFF ? 0 : 1
    let units = stride(from: 2, to: bytes.count, by: 2).lazy.map { index in
      UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 2 * 3)
    let broken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { result.append($0) }
    return broken ? nil : result
  }
}
