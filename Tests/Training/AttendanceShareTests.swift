import Testing
import Training

struct AttendanceShareTests {
  @Test(arguments: [(479, false), (480, true)])
  func `80 % of ten hours is 480 minutes`(attended: Int, passes: Bool) throws {
    #expect(try AttendanceShare(attended: attended, of: 600).reaches(percent: 80) == passes)
  }

  @Test(arguments: [
    (2, 3, 80, false), (2, 3, 66, true), (2, 3, 67, false), (3, 4, 75, true), (3, 4, 80, false),
    (4, 5, 80, true),
  ])
  func `half-days are compared as exact fractions`(
    attended: Int, scheduled: Int, percent: Int, passes: Bool
  ) throws {
    let share = try AttendanceShare(attended: attended, of: scheduled)
    #expect(share.reaches(percent: percent) == passes)
  }

  @Test func `two of three half-days read as 66.7 %`() throws {
    #expect(try AttendanceShare(attended: 2, of: 3).permille == 667)
  }

  @Test(arguments: [(1, 0), (-1, 3), (4, 3)])
  func `a share that cannot be is refused`(attended: Int, scheduled: Int) {
    #expect(throws: TrainingError.shareOutOfRange(attended: attended, scheduled: scheduled)) {
      try AttendanceShare(attended: attended, of: scheduled)
    }
  }
}
