import Credentials
import Testing

/// A keyring and what it makes, with the values of `Outside/keyring.py`: implementations that are not
/// libsodium made them.
struct KeyringTests {
  private let passphrase: Passphrase
  private let stored: StoredKeyring
  private let row = "01910b6e-7c00-7abc-8def-0123456789ab"
  private let number = Array("1101700207366".utf8)

  init() throws {
    passphrase = try Passphrase("ผ้าไหมสุรินทร์ 2562")
    stored = StoredKeyring(
      salt: Array(16..<32), operations: 2, memory: 19 << 20,
      verifier: try known("3e65d9a684f77d30a001f48b8b04b12843ffb6dd4a932adbd7609831c78fbf0d"),
      wrappedKey: try known(
        String(repeating: "0", count: 48)
          + "46dfe011c8d27ded246f0768cd14ed7df935498349e39dc73f7118a3235dfd88"
          + "2f91975234195d7bfc775bc6260b19b8"),
      publicKey: try known("c7b8f7aacce7c4123645f548b3fb73d2dfab4f3924e56efa163252bc65b2b011"))
  }

  private func edited(
    salt: [UInt8]? = nil, operations: Int = 2, memory: Int = 19 << 20, verifier: [UInt8]? = nil,
    wrappedKey: [UInt8]? = nil, publicKey: [UInt8]? = nil
  ) -> StoredKeyring {
    StoredKeyring(
      salt: salt ?? stored.salt, operations: operations, memory: memory,
      verifier: verifier ?? stored.verifier, wrappedKey: wrappedKey ?? stored.wrappedKey,
      publicKey: publicKey ?? stored.publicKey)
  }

  @Test func `a keyring of another implementation opens, seals, indexes and signs alike`() throws {
    let keyring = try Keyring(stored, passphrase)
    let sealed = try known(
      "01000102030405060708090a0b0c0d0e0f1011121314151617"
        + "95d986b9b2f9ca706033ec7c1697987e4676910e66918e62e17fd9dee2")
    #expect(try keyring.open(sealed, for: row) == number)
    #expect(
      hexadecimal(keyring.blindIndex(of: "1101700207366"))
        == "11fca3f74f90d931e69523a5f46a897c71d8f37e3597579c3a1cfe4f1a0f682c")
    let head = AuditHead(day: "2019-08-28", position: 4711, hash: sha256Bytes(Array("head".utf8)))
    #expect(
      hexadecimal(keyring.sign(head))
        == "bb7b84fc97ff1dd20b67fd8f53d2eec4be0a99b7f739324b4b5c4b5b13848e17"
        + "09388a353ef22607067689faac799aaa66b865d45416f605d9736fa071659503")
  }

  @Test(arguments: ["ผ้าไหมสุรินทร์ 2563", "ผ้าไหมสุรินทร์ 2562 ", "", "x"])
  func `another passphrase is told at once`(other: String) throws {
    let other = try Passphrase(other)
    #expect(throws: KeyError.wrongPassphrase) { try Keyring(stored, other) }
  }

  @Test func `an edited keyring opens nothing`() throws {
    let other = try Keyring.make(passphrase).stored
    let damaged = [
      edited(wrappedKey: stored.wrappedKey.dropLast() + [0]), edited(wrappedKey: other.wrappedKey),
      edited(wrappedKey: []), edited(publicKey: other.publicKey), edited(publicKey: []),
      edited(salt: []), edited(verifier: []), edited(operations: 0), edited(operations: 1 << 40),
      edited(memory: 0), edited(memory: 1 << 40), edited(memory: -1),
    ]
    for keyring in damaged {
      #expect(throws: KeyError.damagedKeyring) { try Keyring(keyring, passphrase) }
    }
    for keyring in [
      edited(salt: other.salt), edited(operations: 3), edited(memory: 20 << 20),
      edited(verifier: other.verifier),
    ] {
      #expect(throws: KeyError.wrongPassphrase) { try Keyring(keyring, passphrase) }
    }
  }

  @Test func `another passphrase locks the same keys, and the earlier one opens no more`() throws {
    let keyring = try Keyring(stored, passphrase)
    let sealed = keyring.seal(number, for: row)
    let other = try Passphrase("ปราสาทศีขรภูมิ 2562")
    let locked = try keyring.locked(by: other)
    #expect(locked.publicKey == stored.publicKey)
    #expect(locked.salt != stored.salt)
    #expect(try Keyring(locked, other).open(sealed, for: row) == number)
    #expect(throws: KeyError.wrongPassphrase) { try Keyring(locked, passphrase) }
  }

  @Test func `two keyrings of one passphrase have nothing in common`() throws {
    let (one, storedOne) = try Keyring.make(passphrase)
    let (two, storedTwo) = try Keyring.make(passphrase)
    #expect(storedOne.salt != storedTwo.salt)
    #expect(storedOne.verifier != storedTwo.verifier)
    #expect(one.publicKey != two.publicKey)
    #expect(one.blindIndex(of: "1") != two.blindIndex(of: "1"))
    #expect(throws: KeyError.sealBroken(row: row)) {
      try two.open(one.seal(number, for: row), for: row)
    }
    #expect(try Keyring(storedOne, passphrase).publicKey == one.publicKey)
  }

  @Test func `a short passphrase locks no keyring`() throws {
    let short = try Passphrase("ผ้าไหมสุริน")
    #expect(throws: KeyError.passphraseTooShort(minimum: 12)) { try Keyring.make(short) }
    let keyring = try Keyring(stored, passphrase)
    #expect(throws: KeyError.passphraseTooShort(minimum: 12)) { try keyring.locked(by: short) }
  }

  @Test func `a value comes back from its own row alone, whatever its length`() throws {
    let keyring = try Keyring(stored, passphrase)
    for plaintext in [[], [0], number, [UInt8](repeating: 7, count: 10_000)] {
      let sealed = keyring.seal(plaintext, for: row)
      #expect(sealed.count == plaintext.count + 41)
      #expect(try keyring.open(sealed, for: row) == plaintext)
      #expect(throws: KeyError.sealBroken(row: "other")) {
        try keyring.open(sealed, for: "other")
      }
    }
    #expect(keyring.seal(number, for: row) != keyring.seal(number, for: row))
  }

  @Test func `every flipped bit and every cut of a sealed value is told`() throws {
    let keyring = try Keyring(stored, passphrase)
    let sealed = keyring.seal(number, for: row)
    for bit in 0..<sealed.count * 8 {
      var edited = sealed
      edited[bit / 8] ^= 1 << (bit % 8)
      #expect(throws: KeyError.sealBroken(row: row)) { try keyring.open(edited, for: row) }
    }
    for count in 0..<sealed.count {
      #expect(throws: KeyError.sealBroken(row: row)) {
        try keyring.open(Array(sealed.prefix(count)), for: row)
      }
    }
  }

  @Test func `a signature holds for its day, position, hash and key alone`() throws {
    let keyring = try Keyring(stored, passphrase)
    let hash = sha256Bytes([])
    let head = AuditHead(day: "2019-08-28", position: 9, hash: hash)
    let signature = keyring.sign(head)
    #expect(head.isSigned(signature, by: keyring.publicKey))
    for other in [
      AuditHead(day: "2019-08-29", position: 9, hash: hash),
      AuditHead(day: "2019-08-28", position: 10, hash: hash),
      AuditHead(day: "2019-08-28", position: 9, hash: sha256Bytes([0])),
    ] {
      #expect(!other.isSigned(signature, by: keyring.publicKey))
    }
    #expect(!head.isSigned(signature, by: sha256Bytes([1])))
    #expect(!head.isSigned(Array(signature.dropLast()), by: keyring.publicKey))
    #expect(!head.isSigned(signature, by: []))
    for bit in 0..<signature.count * 8 {
      var edited = signature
      edited[bit / 8] ^= 1 << (bit % 8)
      #expect(!head.isSigned(edited, by: keyring.publicKey))
    }
  }
}
