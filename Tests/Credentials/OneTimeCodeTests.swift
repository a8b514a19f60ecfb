import Credentials
import Testing

struct OneTimeCodeTests {
  /// RFC 6238, appendix B, the rows of SHA-1.
  @Test(arguments: [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
    (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ])
  func `codes are those of RFC 6238`(seconds: Int64, code: String) {
    let app = OneTimeCode(secret: Array("12345678901234567890".utf8))
    #expect(app.code(ofStep: OneTimeCode.step(atMilliseconds: seconds * 1000), digits: 8) == code)
  }

  @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
  func `a code holds in its half minute and those beside it`(steps: Int64, holds: Bool) {
    let app = OneTimeCode(secret: Array("12345678901234567890".utf8))
    let time: Int64 = 1_234_567_890_000
    let step = OneTimeCode.step(atMilliseconds: time) + steps
    let found = app.step(of: app.code(ofStep: step), atMilliseconds: time)
    #expect(found == (holds ? step : nil))
  }

  /// RFC 4648, § 10, without padding.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
    ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
  ])
  func `Base32 is that of RFC 4648`(plain: String, text: String) {
    #expect(Base32.text(of: Array(plain.utf8)) == text)
    #expect(Base32.bytes(of: text.lowercased()) == Array(plain.utf8))
    #expect(Base32.bytes(of: text + "1") == nil)
  }
}
