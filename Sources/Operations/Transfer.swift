package import SQL
package import Training

extension Office {
  /// Adds many rows of one table at once, as a transfer from another system does, all in one
  /// transaction and each in the audit trail; the database holds them against its own rules alone.
  package func transfer(
    _ rows: [[SQLValue]], into table: Table, columns: [String], as action: AuditAction
  ) async throws {
    try await change(action, in: .database) { db in
      try db.insert(rows, into: table, columns: columns)
    }
  }
}
