package import FoundationEssentials

/// The identity of one record, made where the record was made (UUID version 7, RFC 9562 § 5.7).
///
/// Text is always the lower-case canonical form, so that equal ids are equal as stored text.
package struct ID<Entity>: Hashable, Sendable {
  package let uuid: UUID

  package init(_ uuid: UUID) { self.uuid = uuid }

  /// - Throws: `notAnID` when `text` is not a UUID.
  package init(_ text: String) throws(TrainingError) {
    guard let number = Self.number(text.utf8) else { throw .notAnID(text) }
    self.init(
      high: UInt64(truncatingIfNeeded: number >> 64), low: UInt64(truncatingIfNeeded: number))
  }

  /// Of the canonical form in either case: 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between.
  private static func number(_ text: String.UTF8View) -> UInt128? {
    guard text.count == 36 else { return nil }
    var number: UInt128 = 0
    for (place, byte) in text.enumerated() {
      if place == 8 || place == 13 || place == 18 || place == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      number = number << 4 | UInt128(digit)
    }
    return number
  }

  /// A new id whose first 48 bits are the time, so that ids sort in the order of making.
  package init(at moment: Moment, random: (UInt64, UInt64)) {
    let time = UInt64(bitPattern: moment.milliseconds) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | random.0 & 0x0FFF
    let low = 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF
    self.init(high: high, low: low)
  }

  /// The id of two halves, the first bytes in the high one.
  init(high: UInt64, low: UInt64) {
    self.uuid = UUID(
      uuid: unsafeBitCast((high.bigEndian, low.bigEndian), to: uuid_t.self))
  }

  /// When the id was made, by its first 48 bits.
  package var made: Moment {
    Moment(milliseconds: Int64(number >> 80))
  }

  /// All 128 bits as one number.
  var number: UInt128 {
    let halves = unsafeBitCast(uuid.uuid, to: (UInt64, UInt64).self)
    return UInt128(UInt64(bigEndian: halves.0)) << 64 | UInt128(UInt64(bigEndian: halves.1))
  }
}

extension ID: CustomStringConvertible {
  package var description: String {
    // By hand, since ids are written and read with every row, and the library goes through C's formats.
    String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      withUnsafeBytes(of: uuid.uuid) { bytes in
        for (index, byte) in bytes.enumerated() {
          if index == 4 || index == 6 || index == 8 || index == 10 {
            text[place] = UInt8(ascii: "-")
            place += 1
          }
          text[place] = Self.digit(byte >> 4)
          text[place + 1] = Self.digit(byte & 15)
          place += 2
        }
      }
      return place
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
