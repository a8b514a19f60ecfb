import Testing

@testable import Credentials

/// Each primitive against a published vector, so that a library that went wrong is told apart from a
/// form that did.
struct PrimitiveTests {
  private func secret(_ bytes: [UInt8]) throws -> Secret {
    try Secret(count: bytes.count) { $0.update(from: bytes, count: bytes.count) }
  }

  // FIPS 180-4's examples, as NIST publishes them.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256`(message: String, digest: String) {
    #expect(sha256(Array(message.utf8)) == digest)
  }

  // draft-irtf-cfrg-xchacha-03, A.3.1.
  @Test func `XChaCha20-Poly1305`() throws {
    let plaintext = Array(
      ("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        + "future, sunscreen would be it.").utf8)
    let (key, nonce) = (try secret(Array(0x80..<0xA0)), Array<UInt8>(0x40..<0x58))
    let context = try known("50515253c0c1c2c3c4c5c6c7")
    let sealed = AEAD.encrypt(
      plaintext, count: plaintext.count, by: key, nonce: nonce, context: context)
    #expect(
      hexadecimal(sealed)
        == "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
        + "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
        + "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
        + "21f9664c97637da9768812f615c68b13b52e" + "c0875924c1c7987947deafd8780acf49")
    var opened = [UInt8](repeating: 0, count: plaintext.count)
    #expect(AEAD.decrypt(sealed, by: key, nonce: nonce, context: context, into: &opened))
    #expect(opened == plaintext)
  }

  // RFC 8032, 7.1, tests 1 to 3.
  @Test(arguments: [
    (
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
    (
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
  ])
  func `Ed25519`(publicKey: String, message: String, signature: String) throws {
    #expect(
      isSignature(try known(signature), of: try known(message), by: try known(publicKey)))
    #expect(
      !isSignature(try known(signature), of: try known(message + "00"), by: try known(publicKey)))
  }

  // As Python's hashlib has it: `blake2b(b"abc", digest_size=32, key=bytes(range(32)))`.
  @Test func `keyed BLAKE2b`() throws {
    #expect(
      hexadecimal(keyedDigest(of: Array("abc".utf8), by: try secret(Array(0..<32))))
        == "d63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f")
  }

  @Test func `hexadecimal comes back, and other text is none`() {
    let all = (0...255).map { UInt8($0) }
    #expect(bytes(hexadecimal: hexadecimal(all)) == all)
    #expect(bytes(hexadecimal: "fF00") == [255, 0])
    #expect(bytes(hexadecimal: "") == [])
    for other in ["f", "fg", "0x00", "๐๐", " 00", "000"] {
      #expect(bytes(hexadecimal: other) == nil)
    }
  }
}
