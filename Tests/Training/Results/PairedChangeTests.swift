import Testing
import Training

struct PairedChangeTests {
  private static let samples: [[LevelPair]] = (1...40).map { seed in
    var state = UInt64(seed)
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % 6
    }
    return (0..<(seed * 3)).map { _ in LevelPair(next(), next()) }
  }

  @Test(arguments: samples)
  func `the order of people changes nothing`(pairs: [LevelPair]) {
    #expect(PairedChange(pairs) == PairedChange(pairs.reversed()))
  }

  @Test(arguments: samples)
  func `before and after exchanged turns every size around and leaves its probability`(
    pairs: [LevelPair]
  ) {
    let change = PairedChange(pairs)
    let back = PairedChange(pairs.map { LevelPair($0.second, $0.first) })
    #expect(back.medianChange.value == change.medianChange.value.map { -$0 })
    #expect(back.meanChange.value?.value == change.meanChange.value.map { -$0.value })
    #expect(back.hedgesGz.value?.value == change.hedgesGz.value.map { -$0.value })
    #expect(
      back.hedgesGz.value?.interval.value?.lower
        == change.hedgesGz.value?.interval.value.map { -$0.upper })
    #expect(back.rankBiserial.value?.value == change.rankBiserial.value.map { -$0.value })
    #expect(back.signedRanks.value?.probability == change.signedRanks.value?.probability)
  }

  @Test(arguments: samples)
  func `raters exchanged agree as much`(pairs: [LevelPair]) {
    let back = pairs.map { LevelPair($0.second, $0.first) }
    for weights in WeightedKappa.allCases {
      let (first, second) = (weights.estimate(pairs).value, weights.estimate(back).value)
      #expect(first?.value == second?.value)
      #expect((first?.value ?? 0) <= 1)
    }
  }

  @Test func `what cannot be worked out says why`() {
    func pairs(_ levels: [(Int, Int)]) -> [LevelPair] { levels.map { LevelPair($0, $1) } }
    let nobody = PairedChange([])
    #expect(nobody.meanChange == .undefined(.tooFew(count: 0, needed: 1)))
    #expect(nobody.signedRanks == .undefined(.tooFew(count: 0, needed: 1)))
    let alike = PairedChange(pairs([(1, 2), (1, 2), (3, 4)]))
    #expect(alike.hedgesGz == .undefined(.sameChange))
    #expect(alike.meanChange.value?.interval == .undefined(.sameChange))
    #expect(alike.rankBiserial.value?.interval == .undefined(.oneDirection))
    let still = PairedChange(pairs([(2, 2), (2, 2)]))
    #expect(still.signedRanks == .undefined(.noChange))
    #expect(still.cohensDav == .undefined(.noSpread))
    #expect(
      PairedChange(pairs([(1, 2), (1, 3)])).hedgesGz == .undefined(.tooFew(count: 2, needed: 3)))
    let same = [LevelPair](repeating: LevelPair(3, 3), count: 5)
    #expect(WeightedKappa.linear.estimate(same) == .undefined(.sameRatings))
    let alwaysAlike = pairs([(1, 1), (4, 4)])
    #expect(
      WeightedKappa.linear.estimate(alwaysAlike).value?.interval == .undefined(.noDisagreement))
    #expect(
      RatingMatrix([[0, 1], [1, 0]], raters: 2).intraclass
        == .undefined(.tooFew(count: 2, needed: 3)))
    #expect(NormalisedGain([], full: 10).ofClass == .undefined(.tooFew(count: 0, needed: 1)))
    #expect(NormalisedGain(pairs([(11, 12)]), full: 10).ofClass == .undefined(.scoreOutOfRange))
    #expect(NormalisedGain(pairs([(10, 9)]), full: 10).meanOfPeople == .undefined(.fullMarks))
  }
}
