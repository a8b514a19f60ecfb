package import SQL
package import Training

/// Sessions, and what passes: attempts, first steps of two, and when a browser was last seen.
package struct SignInTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func insert(_ session: SignInSession, digest: [UInt8]) throws(SQLError) {
    try db.insert(
      into: .signInSession,
      [
        "id": session.id,
        "account_id": session.account,
        "digest": digest,
        "began_at": session.began,
        "expires_at": session.expires,
      ])
    try db.run(
      """
      INSERT INTO session_use (session_id, seen_at, address, agent)
      VALUES (\(session.id), \(session.lastSeen), \(session.address), \(session.agent))
      """)
  }

  package func session(digest: [UInt8]) throws(SQLError) -> SignInSession? {
    try db.rows(
      """
      SELECT s.*, u.seen_at, u.address, u.agent FROM sign_in_session s
      LEFT JOIN session_use u ON u.session_id = s.id WHERE s.digest = \(digest)
      """
    ).first.map(session)
  }

  package func session(_ id: ID<SignInSession>) throws(SQLError) -> SignInSession? {
    try db.rows(
      """
      SELECT s.*, u.seen_at, u.address, u.agent FROM sign_in_session s
      LEFT JOIN session_use u ON u.session_id = s.id WHERE s.id = \(id)
      """
    ).first.map(session)
  }

  package func sessions(of account: ID<Account>) throws(SQLError) -> [SignInSession] {
    try db.rows(
      """
      SELECT s.*, u.seen_at, u.address, u.agent FROM sign_in_session s
      LEFT JOIN session_use u ON u.session_id = s.id WHERE s.account_id = \(account)
      ORDER BY s.id DESC
      """
    ).map(session)
  }

  package func delete(_ session: ID<SignInSession>) throws(SQLError) {
    try db.delete(from: .signInSession, key: ["id": session])
    try db.run("DELETE FROM session_use WHERE session_id = \(session)")
  }

  package func see(_ session: ID<SignInSession>, at moment: Moment) throws(SQLError) {
    try db.run(
      "UPDATE session_use SET seen_at = \(moment) WHERE session_id = \(session)")
  }

  /// Where a row of a session's use is missing it was never seen after it began.
  private func session(_ row: Row) throws(SQLError) -> SignInSession {
    let began: Moment = try row.value("began_at")
    return SignInSession(
      id: try row.value("id"), account: try row.value("account_id"), began: began,
      expires: try row.value("expires_at"), lastSeen: try row.optional("seen_at") ?? began,
      address: try row.optional("address") ?? "", agent: try row.optional("agent") ?? "")
  }

  package func insertStep(
    digest: [UInt8], of account: ID<Account>, expires: Moment, now: Moment
  ) throws(SQLError) {
    try db.run("DELETE FROM sign_in_step WHERE expires_at < \(now)")
    try db.run(
      """
      INSERT INTO sign_in_step (digest, account_id, expires_at)
      VALUES (\(digest), \(account), \(expires))
      """)
  }

  package func step(digest: [UInt8]) throws(SQLError) -> (account: ID<Account>, expires: Moment)? {
    try db.rows("SELECT * FROM sign_in_step WHERE digest = \(digest)").first.map {
      row throws(SQLError) in (try row.value("account_id"), try row.value("expires_at"))
    }
  }

  package func deleteStep(digest: [UInt8]) throws(SQLError) {
    try db.run("DELETE FROM sign_in_step WHERE digest = \(digest)")
  }

  package func deleteSteps(of account: ID<Account>) throws(SQLError) {
    try db.run("DELETE FROM sign_in_step WHERE account_id = \(account)")
  }

  /// How often something has failed in a row, and when last.
  package func failures(_ kind: String, _ key: [UInt8]) throws(SQLError) -> (
    count: Int, last: Moment
  )? {
    try db.rows("SELECT * FROM sign_in_failure WHERE kind = \(kind) AND key = \(key)").first.map {
      row throws(SQLError) in (try row.value("count"), try row.value("last_at"))
    }
  }

  package func setFailures(
    _ kind: String, _ key: [UInt8], count: Int, last: Moment
  ) throws(SQLError) {
    try db.run(
      """
      INSERT INTO sign_in_failure (kind, key, count, last_at)
      VALUES (\(kind), \(key), \(count), \(last))
      ON CONFLICT (kind, key) DO UPDATE SET count = excluded.count, last_at = excluded.last_at
      """)
  }

  package func deleteFailures(_ kind: String, _ key: [UInt8]) throws(SQLError) {
    try db.run("DELETE FROM sign_in_failure WHERE kind = \(kind) AND key = \(key)")
  }

  /// Of what nobody tries any more.
  package func deleteFailures(before moment: Moment) throws(SQLError) {
    try db.run("DELETE FROM sign_in_failure WHERE last_at < \(moment)")
  }
}
