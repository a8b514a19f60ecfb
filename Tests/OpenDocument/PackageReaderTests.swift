import OpenDocument
import Testing

struct PackageReaderTests {
  private let small = PackageLimits(
    bytes: 1 << 20, members: 3, inflatedBytes: 3 << 20, ratio: 100)

  private func refusal(
    _ bytes: [UInt8], limits: PackageLimits = PackageLimits()
  ) -> PackageError? {
    do throws(PackageError) {
      _ = try PackageReader(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  /// Puts other bytes wherever the given ones stand, at an offset from them.
  private func patched(
    _ bytes: [UInt8], after mark: [UInt8], offset: Int, with patch: [UInt8]
  ) -> [UInt8] {
    var bytes = bytes
    for index in bytes.indices.dropLast(mark.count) where bytes[index...].starts(with: mark) {
      bytes.replaceSubrange(index + offset..<index + offset + patch.count, with: patch)
    }
    return bytes
  }

  @Test(arguments: ["/etc/passwd", "C:/x", "c:\\x", "../x", "a/../../x", "a\\b", "a/.."])
  func `a name that could leave the package is refused`(name: String) throws {
    #expect(try refusal(archive([("mimetype", []), (name, [1])])) == .unsafeName(name))
  }

  @Test func `dots inside a name are no way out`() throws {
    #expect(try PackageReader(archive([("a..b/...", [1])])).names == ["a..b/..."])
  }

  @Test func `members that share their bytes are refused`() throws {
    let honest = try archive([("a", [1, 2, 3]), ("b", [1, 2, 3])])
    let second = try #require(
      honest.dropFirst().indices.first {
        honest[$0...].starts(with: [0x50, 0x4B, 3, 4])
      })
    var overlapping = honest
    let directory = try #require(
      honest.indices.first {
        honest[$0...].starts(with: [0x50, 0x4B, 1, 2])
      })
    // The first member claims to go on to the end of the second.
    for size in [18, 22, directory + 20, directory + 24] { overlapping[size] = UInt8(second + 3) }
    #expect(refusal(overlapping) == .overlappingMember("b"))
  }

  @Test(arguments: [
    (field: 8, patch: [8, 0]), (14, [9, 9, 9, 9]), (18, [2, 0, 0, 0]),
    (30, [0x62]),
  ])
  func `a local header that says otherwise than the directory is refused`(
    field: Int, patch: [UInt8]
  ) throws {
    let honest = try archive([("a", [1, 2, 3])])
    let changed = patched(honest, after: [0x50, 0x4B, 3, 4], offset: field, with: patch)
    guard case .notAZip? = refusal(changed) else {
      Issue.record("\(String(describing: refusal(changed)))")
      return
    }
  }

  @Test func `a name that occurs twice is refused`() throws {
    let found = try refusal(archive([("a", [1]), ("a", [2])]))
    #expect(found == .duplicateMember("a"))
  }

  @Test func `a member that inflates out of proportion is refused`() throws {
    let bomb = try archive([("bomb", Array(repeating: 0, count: 2 << 20))])
    guard case .ratioTooHigh("bomb", let ratio, 200)? = refusal(bomb) else {
      Issue.record("not refused")
      return
    }
    #expect(ratio > 900)
  }

  @Test func `members, bytes and inflated bytes are limited`() throws {
    let many = try archive(["a", "b", "c", "d"].map { ($0, [1]) })
    #expect(refusal(many, limits: small) == .tooManyMembers(count: 4, limit: 3))
    let large = try archive(["a", "b", "c"].map { ($0, Array(repeating: 0, count: 1 << 20)) })
    #expect(
      refusal(large, limits: PackageLimits(inflatedBytes: 3_000_000))
        == .inflatesTooFar(bytes: 3 << 20, limit: 3_000_000))
    #expect(
      refusal(Array(repeating: 0, count: 2 << 20), limits: small)
        == .tooLarge(bytes: 2 << 20, limit: 1 << 20))
  }

  @Test func `a member that holds more than it claims is refused`() throws {
    let honest = try archive([("a", Array(repeating: 1, count: 10_000))])
    let local = patched(honest, after: [0x50, 0x4B, 3, 4], offset: 22, with: [0x10, 0, 0, 0])
    let liar = patched(local, after: [0x50, 0x4B, 1, 2], offset: 24, with: [0x10, 0, 0, 0])
    #expect(throws: PackageError.damagedMember("a")) { try PackageReader(liar).read("a") }
  }

  @Test func `a wrong checksum is found`() throws {
    let honest = try archive([("a", Array("text".utf8))])
    let local = patched(honest, after: [0x50, 0x4B, 3, 4], offset: 14, with: [1, 2, 3, 4])
    let damaged = patched(local, after: [0x50, 0x4B, 1, 2], offset: 16, with: [1, 2, 3, 4])
    #expect(throws: PackageError.damagedMember("a")) { try PackageReader(damaged).read("a") }
  }

  @Test func `an encrypted member is refused`() throws {
    let plain = try archive([("a", Array("text".utf8))])
    let local = patched(plain, after: [0x50, 0x4B, 3, 4], offset: 6, with: [1, 0])
    let encrypted = patched(local, after: [0x50, 0x4B, 1, 2], offset: 8, with: [1, 0])
    #expect(refusal(encrypted) == .encryptedMember("a"))
  }

  @Test func `a compression that ODF does not know is refused`() throws {
    let plain = try archive([("a", Array("text".utf8))])
    let local = patched(plain, after: [0x50, 0x4B, 3, 4], offset: 8, with: [12, 0])
    let other = patched(local, after: [0x50, 0x4B, 1, 2], offset: 10, with: [12, 0])
    #expect(refusal(other) == .unknownCompression(member: "a", method: 12))
  }

  @Test func `whatever is no whole archive is refused, at every length`() throws {
    let whole = try archive([("mimetype", [1]), ("a", Array(repeating: 3, count: 500))])
    for length in 0..<whole.count {
      guard case .notAZip? = refusal(Array(whole.prefix(length))) else {
        Issue.record("\(length) bytes were read")
        continue
      }
    }
    guard case .notAZip? = refusal(Array("<html>".utf8)) else {
      Issue.record("HTML was read")
      return
    }
  }

  @Test func `an absent member is told of`() throws {
    #expect(throws: PackageError.missingMember("b")) {
      try PackageReader(archive([("a", [1])])).read("b")
    }
  }
}
