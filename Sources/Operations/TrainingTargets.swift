internal import SQL
internal import Storage
package import Training

extension Office {
  /// By the fiscal year from which each holds.
  package func trainingTargets() async throws -> [TrainingTarget] {
    try await read(.organisations, in: .office) { db in try TargetTable(db).targets() }
  }

  /// Sets how long everybody should be trained in a fiscal year, and in the years after it until
  /// another is set.
  ///
  /// - Throws: `targetOutOfRange` unless it is one minute to a year of days of eight hours.
  package func setTrainingTarget(_ target: TrainingTarget) async throws {
    try await change(.setTrainingTarget, in: .office) { db in
      guard (1...Self.longestTarget).contains(target.minutes) else {
        throw Refused(.targetOutOfRange(minutes: target.minutes))
      }
      let target = TrainingTarget(
        from: target.from, minutes: target.minutes, source: PersonName.normalised(target.source))
      if try TargetTable(db).targets().contains(target) { return }
      try TargetTable(db).set(target, recording())
    }
  }

  private static var longestTarget: Int { 366 * 8 * 60 }
}
