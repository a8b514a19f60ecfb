/// Hake's normalised gain of a test: how much of what could be gained was gained.
package struct NormalisedGain: Hashable, Sendable {
  /// Of the class: ⟨g⟩ = (mean after − mean before) / (full − mean before), of matched people.
  package let ofClass: Computed<Double>
  /// The mean of each person's gain, without those who had full marks before.
  package let meanOfPeople: Computed<Double>
  package let count: Int
  /// Who had full marks before and so has no gain of their own.
  package let fullBefore: Int

  /// Scores of the same people before and after, in the test's smallest unit.
  ///
  /// `full`: the highest score that there is.
  package init(_ scores: [LevelPair], full: Int) {
    count = scores.count
    let others = scores.filter { $0.first < full }
    fullBefore = scores.count { $0.first == full }
    let areInRange =
      full > 0
      && scores.allSatisfy { (0...full).contains($0.first) && (0...full).contains($0.second) }
    let room = scores.reduce(0) { $0 + full - $1.first }
    guard !scores.isEmpty, areInRange, room > 0 else {
      let reason: Undefined =
        scores.isEmpty
        ? .tooFew(count: 0, needed: 1) : areInRange ? .fullMarks : .scoreOutOfRange
      (ofClass, meanOfPeople) = (.undefined(reason), .undefined(reason))
      return
    }
    ofClass = Computed(finite: Double(scores.reduce(0) { $0 + $1.difference }) / Double(room))
    let gains = others.map { Double($0.difference) / Double(full - $0.first) }
    meanOfPeople = Computed(finite: gains.reduce(0, +) / Double(gains.count))
  }
}
