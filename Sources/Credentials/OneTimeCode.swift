/// Codes that an app shows for half a minute (RFC 6238 over HMAC-SHA-1, as apps know it).
package struct OneTimeCode: Sendable {
  /// In seconds.
  package static let period: Int64 = 30
  package static let digits = 6
  /// In bytes, as RFC 4226 recommends.
  package static let secretCount = 20

  private let secret: [UInt8]

  package init(secret: [UInt8]) { self.secret = secret }

  /// Which code holds at a time.
  package static func step(atMilliseconds time: Int64) -> Int64 { time / 1000 / period }

  /// The code of a step, with leading zeros.
  package func code(ofStep step: Int64, digits: Int = digits) -> String {
    let hash = SHA1.hmac(of: SHA1.bigEndian(UInt64(bitPattern: step)), by: secret)
    let offset = Int((hash.last ?? 0) & 15)
    let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    var modulus: UInt32 = 1
    for _ in 0..<digits { modulus *= 10 }
    let text = String((number & 0x7FFF_FFFF) % modulus)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step whose code it is, of a time and its neighbours, since clocks differ; compared in a time that
  /// tells nothing.
  package func step(of code: String, atMilliseconds time: Int64) -> Int64? {
    let now = Self.step(atMilliseconds: time)
    var found: Int64?
    for step in [now - 1, now, now + 1]
    where areEqual(Array(self.code(ofStep: step).utf8), Array(code.utf8)) {
      found = step
    }
    return found
  }
}
