import Credentials
import Testing

struct PasswordHashTests {
  @Test func `a password fits its own hash alone, and hashes of one password differ`() throws {
    let hash = try PasswordHash(of: "ม้าลายสี่ตัวข้ามถนน")
    #expect(try hash.fits("ม้าลายสี่ตัวข้ามถนน"))
    #expect(try !hash.fits("ม้าลายสี่ตัวข้ามถนน "))
    #expect(try !hash.fits(""))
    #expect(try PasswordHash(of: "ม้าลายสี่ตัวข้ามถนน").bytes != hash.bytes)
  }

  @Test func `nothing fits what is no hash of ours`() throws {
    #expect(try !PasswordHash.ofNobody.fits(""))
    #expect(try !PasswordHash(kept: []).fits(""))
    var bytes = try PasswordHash(of: "a long password").bytes
    bytes[0] = 2
    #expect(try !PasswordHash(kept: bytes).fits("a long password"))
  }

  /// RFC 4231, test case 2.
  @Test func `what is derived from a token is its HMAC with SHA-256`() {
    let token = RandomToken(shown: "Jefe")
    let code = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    #expect(token.derived(for: "what do ya want for nothing?") == code)
    #expect(token.derived(for: "what do ya want for nothing?", is: code))
    #expect(!token.derived(for: "what do ya want for nothing?", is: String(code.dropLast()) + "4"))
    #expect(RandomToken().text != RandomToken().text)
  }
}
