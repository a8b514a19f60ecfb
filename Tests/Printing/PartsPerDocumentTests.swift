import Printing
import Testing

struct PartsPerDocumentTests {
  @Test(arguments: [(0, 100), (1, 59), (2, 42), (35, 10), (110, 6), (10_000, 5)])
  func `the more a part draws, the fewer parts are printed at a time`(drawings: Int, parts: Int) {
    #expect(PrintJob.partsPerDocument(drawings: drawings) == parts)
  }
}
