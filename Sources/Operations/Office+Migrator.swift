package import SQL
internal import Storage
package import Training

extension Office {
  /// Brings a database to this version; what was there before there was an audit trail becomes the
  /// trail's beginning.
  package static func migrator(recorded: Recording) -> Migrator {
    Schema.migrator.finishing(Schema.auditStep) { db in
      let random = { @Sendable in UInt64.random(in: 0 ... .max) }
      let trail = AuditTrail(db: db, random: random)
      let operation: ID<AuditOperation> = IDMaker(random: random).make(at: recorded.at)
      for table in Schema.tables {
        try trail.append(
          AuditTable(db).rowsAsAdded(of: table), action: .baseline, operation: operation,
          recorded: recorded)
      }
    }.finishing(Schema.peopleOverTimeStep) { db in try DerivedIndexes(db).rebuild() }
  }
}
