/// `bytes` in lower-case hexadecimal.
package func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// The bytes that `text` writes in hexadecimal of either case; nil for another text.
package func bytes(hexadecimal text: some StringProtocol) -> [UInt8]? {
  var bytes: [UInt8] = []
  var half: UInt8?
  for digit in text.utf8 {
    let value: UInt8
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
    default: return nil
    }
    if let high = half { bytes.append(high << 4 | value) }
    half = half == nil ? value : nil
  }
  return half == nil ? bytes : nil
}
