package import SQL
package import Training

/// Requests that are to be done once however often they come.
package struct RequestOnceTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// Who works on a request just now; each attempt makes its own.
  package struct Claim: Hashable, Sendable {
    package let account: ID<Account>
    package let key: String
    package let id: ID<Claim>

    package init(account: ID<Account>, key: String, id: ID<Claim>) {
      (self.account, self.key, self.id) = (account, key, id)
    }
  }

  package struct Stored: Sendable {
    /// Of all that was asked.
    package let digest: String
    package let began: Moment
    package let isDone: Bool
    package let answer: [UInt8]?
  }

  package func forget(before moment: Moment) throws(SQLError) {
    try db.run("DELETE FROM request_once WHERE began_at < \(moment)")
  }

  package func stored(_ key: String, of account: ID<Account>) throws(SQLError) -> Stored? {
    try db.rows("SELECT * FROM request_once WHERE account_id = \(account) AND key = \(key)")
      .first.map { row throws(SQLError) in
        Stored(
          digest: try row.value("digest"), began: try row.value("began_at"),
          isDone: try row.value("is_done"), answer: try row.optional("answer"))
      }
  }

  package func insert(_ claim: Claim, digest: String, at moment: Moment) throws(SQLError) {
    try db.run(
      """
      INSERT INTO request_once (account_id, key, digest, claim, began_at, is_done)
      VALUES (\(claim.account), \(claim.key), \(digest), \(claim.id), \(moment), \(false))
      """)
  }

  /// Takes a request from an attempt that was given up.
  package func take(over claim: Claim, at moment: Moment) throws(SQLError) {
    try db.run(
      """
      UPDATE request_once SET claim = \(claim.id), began_at = \(moment)
      WHERE account_id = \(claim.account) AND key = \(claim.key) AND is_done = 0
      """)
  }

  /// Says that it is done; `false` where another attempt has taken it over.
  package func finish(_ claim: Claim) throws(SQLError) -> Bool {
    try db.run(
      """
      UPDATE request_once SET is_done = 1
      WHERE account_id = \(claim.account) AND key = \(claim.key) AND claim = \(claim.id)
        AND is_done = 0
      """) == 1
  }

  package func keep(_ answer: [UInt8], for claim: Claim) throws(SQLError) {
    try db.run(
      """
      UPDATE request_once SET answer = \(answer), is_done = 1
      WHERE account_id = \(claim.account) AND key = \(claim.key) AND claim = \(claim.id)
      """)
  }

  /// Nothing was done, and the key is free again.
  package func release(_ claim: Claim) throws(SQLError) {
    try db.run(
      """
      DELETE FROM request_once
      WHERE account_id = \(claim.account) AND key = \(claim.key) AND claim = \(claim.id)
        AND is_done = 0
      """)
  }
}
