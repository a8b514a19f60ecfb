package import Credentials
package import SQL

/// The one locked keyring of the database.
package struct KeyringTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  package func stored() throws(SQLError) -> StoredKeyring? {
    try db.rows("SELECT * FROM keyring WHERE id = 1").first.map { row throws(SQLError) in
      StoredKeyring(
        salt: try row.value("salt"), operations: try row.value("operations"),
        memory: try row.value("memory"), verifier: try row.value("verifier"),
        wrappedKey: try row.value("wrapped_key"), publicKey: try row.value("public_key"))
    }
  }

  /// Says whether there was none yet.
  package func insert(_ keyring: StoredKeyring) throws(SQLError) -> Bool {
    try db.insertUnlessExists(
      into: .keyring,
      [
        "id": 1,
        "salt": keyring.salt,
        "operations": keyring.operations,
        "memory": keyring.memory,
        "verifier": keyring.verifier,
        "wrapped_key": keyring.wrappedKey,
        "public_key": keyring.publicKey,
      ])
  }

  package func replace(by keyring: StoredKeyring) throws(SQLError) {
    try db.update(
      .keyring, key: ["id": 1],
      set: [
        "salt": keyring.salt,
        "operations": keyring.operations,
        "memory": keyring.memory,
        "verifier": keyring.verifier,
        "wrapped_key": keyring.wrappedKey,
        "public_key": keyring.publicKey,
      ])
  }
}
