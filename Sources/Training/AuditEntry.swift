/// One change of one row, as the audit trail keeps it.
package struct AuditEntry: Hashable, Sendable {
  /// From 1, without gaps.
  package let position: Int
  /// The same for all that one operation changed.
  package let operation: ID<AuditOperation>
  package let recorded: Recording
  /// An `AuditAction`, or one that a later version of the program knows.
  package let action: String
  package let table: String
  /// The values of the primary key, as JSON.
  package let rowKey: String
  /// To whose history it belongs.
  package let subject: String
  /// `nil` where it was redacted.
  package let content: Content?
  /// Of the content with its salt, 32 bytes.
  package let contentDigest: [UInt8]
  /// Of this entry and all before it, 32 bytes.
  package let hash: [UInt8]

  package struct Content: Hashable, Sendable {
    /// The row before and after, as JSON: `{"old":{…},"new":{…}}`.
    package let json: String
    /// 16 bytes.
    package let salt: [UInt8]

    package init(json: String, salt: [UInt8]) { (self.json, self.salt) = (json, salt) }
  }

  package init(
    position: Int, operation: ID<AuditOperation>, recorded: Recording, action: String,
    table: String, rowKey: String, subject: String, content: Content?, contentDigest: [UInt8],
    hash: [UInt8]
  ) {
    self.position = position
    self.operation = operation
    self.recorded = recorded
    self.action = action
    self.table = table
    self.rowKey = rowKey
    self.subject = subject
    self.content = content
    self.contentDigest = contentDigest
    self.hash = hash
  }
}

/// What one person did at one time; known by its id alone.
package enum AuditOperation {}
