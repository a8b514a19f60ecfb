package import SQL
package import Training

/// How long people should be trained in a fiscal year.
package struct TargetTable {
  private let db: any Connection

  package init(_ db: any Connection) { self.db = db }

  /// By the year from which each holds.
  package func targets() throws(SQLError) -> [TrainingTarget] {
    try db.rows("SELECT * FROM training_target ORDER BY fiscal_year").map { row throws(SQLError) in
      TrainingTarget(
        from: BuddhistYear(try row.value("fiscal_year")), minutes: try row.value("minutes"),
        source: try row.value("source"))
    }
  }

  /// Puts a target in the place of an earlier one for its year.
  package func set(_ target: TrainingTarget, _ recorded: Recording) throws(SQLError) {
    try db.delete(from: .trainingTarget, key: ["fiscal_year": target.from.number])
    try db.insert(
      into: .trainingTarget,
      [
        "fiscal_year": target.from.number,
        "minutes": target.minutes,
        "source": target.source,
        "recorded_at": recorded.at,
        "recorded_by": recorded.by,
        "device": recorded.device,
      ])
  }
}
