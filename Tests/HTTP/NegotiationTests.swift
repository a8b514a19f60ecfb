import HTTP
import Testing

struct NegotiationTests {
  private static let ranges: [(String?, ByteRange)] = [
    (nil, .whole), ("bytes=0-0", .part(0..<1)), ("bytes=2-", .part(2..<10)),
    ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=5-99", .part(5..<10)),
    ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=5-4", .whole),
    ("bytes=0-1,3-4", .whole), ("bytes=a-b", .whole), ("bytes=--1", .whole), ("bytes=-", .whole),
    ("items=0-1", .whole), ("bytes=0-99999999999999999999999", .part(0..<10)),
    ("bytes=99999999999999999999999-", .unsatisfiable),
  ]

  @Test(arguments: ranges)
  func `ranges are parts, wholes or nothing`(header: String?, range: ByteRange) {
    #expect(ByteRange(header, of: 10) == range)
  }

  @Test(arguments: [
    (nil, false), ("gzip", true), ("br, GZIP;q=0.5", true), ("gzip;q=0", false),
    ("gzip;q=0.000, *", false), ("*", true), ("*;q=0", false), ("identity", false), ("", false),
    ("gzip;q=x", false), ("gzipped", false),
  ])
  func `gzip is sent to those who take it`(header: String?, takes: Bool) {
    #expect(ContentCoding.acceptsGzip(header) == takes)
  }

  @Test func `an asset is packed once, known by its tag, and told apart by coding`() {
    let asset = Asset(Array(String(repeating: "body{}\n", count: 400).utf8), type: "text/css")
    let plain = asset.response(to: Request(.get, "/a"))
    let packed = asset.response(to: Request(.get, "/a", headers: ["Accept-Encoding": "gzip"]))
    #expect(plain.headers["ETag"] == asset.tag.written)
    #expect(packed.headers["ETag"] == "W/" + asset.tag.written)
    #expect(packed.headers["Content-Encoding"] == "gzip")
    #expect(plain.headers["Vary"] == "Accept-Encoding")
  }
}
