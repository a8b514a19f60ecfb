/// The digests of the audit trail, each the SHA-256 of a `CanonicalForm`.
package enum AuditHash {
  /// What the first entry follows.
  package static let beginning = [UInt8](repeating: 0, count: 32)

  /// The digest that stands in an entry for its content, so that the content can be redacted and the
  /// chain still holds.
  ///
  /// The salt keeps a short content, like a name, from being guessed from the digest; it goes when the
  /// content goes.
  package static func contentDigest(salt: [UInt8], content: [UInt8]) -> [UInt8] {
    var form = CanonicalForm("heddle audit content 1", capacity: salt.count + content.count + 10)
    form.add(salt)
    form.add(content)
    return sha256Bytes(form.bytes)
  }

  /// The digest of an entry and, through `previous`, of all before it.
  ///
  /// `previous` is the digest of the entry before, `beginning` for the first; `fields` adds the
  /// entry's fields, in their order.
  package static func entryHash(
    after previous: [UInt8], _ fields: (inout CanonicalForm) -> Void
  ) -> [UInt8] {
    var form = CanonicalForm("heddle audit entry 1", capacity: 512)
    form.add(previous)
    fields(&form)
    return sha256Bytes(form.bytes)
  }
}
