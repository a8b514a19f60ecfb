import Testing
import Training

struct LevelCountsTests {
  @Test(
    arguments: [
      ([], nil, nil), ([3], 6, 300), ([1, 2], 3, 150), ([0, 0, 5], 0, 167), ([1, 2, 2, 4], 4, 225),
      ([5, 5, 5], 10, 500),
    ] as [([Int], Int?, Int?)])
  func `median and mean are of the levels that were shown`(
    levels: [Int], doubledMedian: Int?, mean: Int?
  ) {
    let counts = LevelCounts(levels.map { .shown($0) } + [.notObserved])
    #expect(counts.count == levels.count)
    #expect(counts.notObserved == 1)
    #expect(counts.doubledMedian == doubledMedian)
    #expect(counts.meanInHundredths == mean)
  }

  @Test func `those who reach a level are at it or above`() {
    let counts = LevelCounts([1, 2, 3, 3, 5].map { .shown($0) })
    #expect((0...6).map(counts.reaching) == [5, 5, 4, 3, 1, 1, 0])
  }
}
