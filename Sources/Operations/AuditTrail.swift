internal import Credentials
internal import SQL
internal import Storage
package import Training

/// Writes down what an operation changed, each change chained to all before it.
struct AuditTrail {
  let db: any Connection
  /// 64 random bits at each call.
  let random: @Sendable () -> UInt64

  /// Adds the changes that the connection has noted.
  func append(
    _ changes: [Change], action: AuditAction, operation: ID<AuditOperation>, recorded: Recording
  ) throws(SQLError) {
    guard !changes.isEmpty else { return }
    let head = try AuditTable(db).head()
    var position = head?.position ?? 0
    var hash = head?.hash ?? AuditHash.beginning
    try AuditTable(db).append(
      changes.map { change in
        position += 1
        let entry = entry(
          change, at: position, after: hash, action: action, operation: operation,
          recorded: recorded)
        hash = entry.hash
        return entry
      })
  }

  private func entry(
    _ change: Change, at position: Int, after previous: [UInt8], action: AuditAction,
    operation: ID<AuditOperation>, recorded: Recording
  ) -> AuditEntry {
    let json = change.json
    let salt = [random(), random()].flatMap { withUnsafeBytes(of: $0, Array.init) }
    let digest = AuditHash.contentDigest(salt: salt, content: Array(json.utf8))
    let entry = AuditEntry(
      position: position, operation: operation, recorded: recorded, action: action.rawValue,
      table: change.table.name, rowKey: change.keyJSON, subject: change.subject,
      content: AuditEntry.Content(json: json, salt: salt), contentDigest: digest, hash: [])
    return entry.sealed(by: entry.computedHash(after: previous))
  }
}

extension AuditEntry {
  /// What `hash` must be.
  package func computedHash(after previous: [UInt8]) -> [UInt8] {
    AuditHash.entryHash(after: previous) { form in
      form.add(Int64(position))
      form.add(operation.description)
      form.add(recorded.at.milliseconds)
      form.add(recorded.by)
      form.add(recorded.device)
      form.add(action)
      form.add(table)
      form.add(rowKey)
      form.add(subject)
      form.add(contentDigest)
    }
  }

  fileprivate func sealed(by hash: [UInt8]) -> AuditEntry {
    AuditEntry(
      position: position, operation: operation, recorded: recorded, action: action, table: table,
      rowKey: rowKey, subject: subject, content: content, contentDigest: contentDigest,
      hash: hash)
  }
}
