import Testing
import Training

struct MomentTests {
  @Test(arguments: [
    (0, "1970-01-01T07:00:00+07:00"), (1_566_983_105_999, "2019-08-28T16:05:05+07:00"),
    (1_567_011_600_000, "2019-08-29T00:00:00+07:00"), (-1, "1970-01-01T06:59:59+07:00"),
  ])
  func `a moment is told in the time of Thailand`(milliseconds: Int64, text: String) {
    #expect(Moment(milliseconds: milliseconds).isoInThailand == text)
  }
}
