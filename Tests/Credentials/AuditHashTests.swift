import Credentials
import Support
import Testing

struct AuditHashTests {
  private let salt = [UInt8](0..<16)
  private let content = Array("{\"status\":\"มา\"}".utf8)

  private func entry(after previous: [UInt8]) -> [UInt8] {
    AuditHash.entryHash(after: previous) { form in
      form.add(Int64(1))
      form.add(Int64.min)
      form.add("สมชาย")
      form.add("")
      form.add(nil as String?)
      form.add(nil as Int64?)
      form.add(nil as [UInt8]?)
      form.add([0, 255])
      form.add(AuditHash.contentDigest(salt: salt, content: content))
    }
  }

  @Test func `fields are laid out as they are documented`() {
    var form = CanonicalForm("x")
    form.add(Int64(-2))
    form.add("ก")
    form.add([7])
    form.add(nil as String?)
    let expected: [UInt8] =
      Array("T\0\0\0\u{1}x".utf8) + Array("I".utf8) + [255, 255, 255, 255, 255, 255, 255, 254]
      + Array("T\0\0\0\u{3}ก".utf8) + Array("B\0\0\0\u{1}\u{7}".utf8) + Array("N".utf8)
    #expect(form.bytes == expected)
  }

  @Test func `where one field ends and the next begins counts`() {
    func hash(_ fields: String?...) -> [UInt8] {
      AuditHash.entryHash(after: AuditHash.beginning) { form in
        for field in fields { form.add(field) }
      }
    }
    let hashes = [
      hash(), hash(nil), hash(""), hash("", ""), hash("ab"), hash("a", "b"), hash("b", "a"),
      hash("a", nil, "b"), hash("", "ab"),
    ]
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func `an entry's digest depends on all before it`() {
    let first = entry(after: AuditHash.beginning)
    #expect(entry(after: AuditHash.beginning) == first)
    #expect(entry(after: first) != first)
  }

  @Test func `a content's digest depends on its salt and tells nothing of equal contents`() {
    let digest = AuditHash.contentDigest(salt: salt, content: content)
    #expect(AuditHash.contentDigest(salt: salt, content: content) == digest)
    #expect(AuditHash.contentDigest(salt: Array(salt.dropFirst()), content: content) != digest)
    #expect(AuditHash.contentDigest(salt: salt, content: Array(content.dropLast())) != digest)
  }

  @Test(.enabled(if: Tool.python.isInstalled, "python3 is not installed"))
  func `a dozen lines of Python come to the same digests`() throws {
    let program = """
      import hashlib, struct
      def form(*fields):
          out = b""
          for f in fields:
              if f is None: out += b"N"
              elif isinstance(f, int): out += b"I" + struct.pack(">q", f)
              elif isinstance(f, str): out += b"T" + struct.pack(">I", len(f.encode())) + f.encode()
              else: out += b"B" + struct.pack(">I", len(f)) + f
          return out
      def digest(*fields): return hashlib.sha256(form(*fields)).digest()
      content = digest("heddle audit content 1", bytes(range(16)), '{"status":"มา"}'.encode())
      entry = bytes(32)
      for _ in range(2):
          entry = digest("heddle audit entry 1", entry, 1, -2**63, "สมชาย", "", None, None, None,
                         b"\\x00\\xff", content)
      print(entry.hex())
      """
    let second = entry(after: entry(after: AuditHash.beginning))
    #expect(try Tool.python.run(["-c", program]) == hexadecimal(second) + "\n")
  }
}
