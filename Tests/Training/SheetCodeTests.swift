import Testing
import Training

struct SheetCodeTests {
  private func code() throws -> SheetCode {
    SheetCode(
      round: try ID("01910b6e-7c00-7000-8000-0000000e8ef8"), day: try CivilDate(iso: "2019-08-28"))
  }

  @Test func `a sheet's code is the end of the round's id, the day and a check character`() throws {
    #expect(try code().text == "0X3QR-0828-N")
  }

  @Test(arguments: [
    "0X3QR-0828-N", "0x3qr 0828 n", "0X3QR0828N", "OX3QR-O828-N", "๐X๓QR-๐๘๒๘-N",
  ])
  func `it may be typed as hands type`(typed: String) throws {
    #expect(try SheetCode(typed: typed) == code())
  }

  @Test func `a mistyped one is told`() {
    #expect(throws: TrainingError.wrongCheckCharacter("0X3QR-0829-N")) {
      try SheetCode(typed: "0X3QR-0829-N")
    }
    for other in ["", "0X3QR-0828", "0X3UR-0828-A", "0X3QR-08A8-A", "0X3QR-0828-AA"] {
      #expect(throws: TrainingError.notASheetCode(other)) { try SheetCode(typed: other) }
    }
  }
}
