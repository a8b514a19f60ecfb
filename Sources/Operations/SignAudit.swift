package import Credentials
internal import SQL
internal import Storage
internal import Training

extension Office {
  /// Signs the end of every day that has finished and was not signed yet, and gives them.
  ///
  /// - Throws: as `unlockedKeyring`.
  package func signAudit() async throws -> [AuditHead] {
    let keyring = try await unlockedKeyring()
    let now = now
    return try await database.write { db in
      try allow(.read(.audit), in: .database, db)
      return try signFinishedDays(keyring, now, db)
    }
  }

  /// Where the audit trail ends now; nil for an empty one.
  package func auditHead() async throws -> KeptHead? {
    try await read(.audit, in: .office) { db in
      try AuditTable(db).head().map { KeptHead(position: $0.position, hash: $0.hash) }
    }
  }

  /// What signs the days before with a change of today; nil where that has been done or nobody can.
  func dueSigning() async throws -> DueSigning? {
    guard let keys, let keyring = try await keys.keyring(in: database) else { return nil }
    let now = now
    return keys.isSigned(before: now.dateInThailand) ? nil : DueSigning(keyring: keyring, now: now)
  }

  /// Signs, with the first change of a day, the days before; for `change`.
  func signIfDue(_ signing: DueSigning, _ db: any Connection) throws {
    if try AuditHeadTable(db).hasUnsigned(before: signing.now) {
      _ = try signFinishedDays(signing.keyring, signing.now, db)
    }
  }

  private func signFinishedDays(
    _ keyring: Keyring, _ now: Moment, _ db: any Connection
  ) throws -> [AuditHead] {
    let heads = try AuditHeadTable(db).unsigned(before: now)
    for head in heads {
      try AuditHeadTable(db).insert(
        head, signature: keyring.sign(head), by: keyring.publicKey)
    }
    return heads
  }
}

struct DueSigning: Sendable {
  let keyring: Keyring
  let now: Moment
}

/// Where the trail stood once, as somebody keeps it elsewhere.
package struct KeptHead: Hashable, Sendable {
  package let position: Int
  /// 32 bytes.
  package let hash: [UInt8]

  package init(position: Int, hash: [UInt8]) { (self.position, self.hash) = (position, hash) }

  /// Reads `4711:9f86…`, the position and the 64 hexadecimal digits; nil for another text.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let position = Int(arabicDigits(String(parts[0]))), position > 0,
      let hash = bytes(hexadecimal: parts[1]), hash.count == 32
    else { return nil }
    self.init(position: position, hash: hash)
  }

  package var text: String { "\(position):\(hexadecimal(hash))" }
}
