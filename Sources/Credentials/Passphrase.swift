/// What opens a keyring; the bytes count as they were typed.
package struct Passphrase: Sendable {
  /// In characters, for a new one.
  package static let minimumLength = 12

  let secret: Secret
  private let length: Int

  /// - Throws: `outOfMemory`.
  package init(_ text: String) throws(KeyError) {
    var text = text
    length = text.count
    let count = text.utf8.count
    secret = try Secret(count: count) { memory in
      text.withUTF8 { if let start = $0.baseAddress { memory.update(from: start, count: count) } }
    }
  }

  /// - Throws: `passphraseTooShort` for one that may open an old keyring but lock no new one.
  func checkLength() throws(KeyError) {
    guard length >= Self.minimumLength else {
      throw .passphraseTooShort(minimum: Self.minimumLength)
    }
  }
}
