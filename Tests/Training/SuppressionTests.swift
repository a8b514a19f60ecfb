import Testing
import Training

struct SuppressionTests {
  @Test(arguments: [
    ([80, 0, 5, 0], [false, false, false, false]),
    // One hidden part would follow from the whole, so the smallest other goes too.
    ([80, 2, 7, 0], [false, true, true, false]),
    ([81, 1, 1, 2], [false, true, true, true]),
    // Two that add up to 2 can only be 1 each.
    ([81, 1, 1, 0], [true, true, true, false]),
    ([3, 0, 0], [true, false, false]), ([], []), ([4, 4, 90], [true, true, true]),
  ])
  func `small parts are hidden so that the rest does not tell them`(
    parts: [Int], hidden: [Bool]
  ) {
    #expect(Suppression.hidden(in: parts) == hidden)
  }
}
