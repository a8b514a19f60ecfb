/// The bytes that base64 (RFC 4648, section 4) stands for; nil for what is none.
///
/// Blanks and line breaks may stand anywhere, as flat documents have them.
func bytes(base64 text: String) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count / 4 * 3)
  var bits: UInt32 = 0
  var count = 0
  var padding = 0
  for character in text.utf8 {
    let value: UInt8
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): value = 62
    case UInt8(ascii: "/"): value = 63
    case 0x20, 0x09, 0x0A, 0x0D: continue
    case UInt8(ascii: "="):
      padding += 1
      continue
    default: return nil
    }
    guard padding == 0 else { return nil }
    bits = bits << 6 | UInt32(value)
    count += 1
    if count == 4 {
      result += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
      (bits, count) = (0, 0)
    }
  }
  switch count {
  case 0: return result
  case 2: return result + [UInt8(bits >> 4 & 0xFF)]
  case 3: return result + [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)]
  default: return nil
  }
}
