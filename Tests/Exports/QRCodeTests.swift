import Exports
import FoundationEssentials
import Support
import Testing
import Training

struct QRCodeTests {
  @Test func `the same text makes the same code, a longer one a larger`() throws {
    let code = try QRCode("HEDDLE:E:0000000000000000000000000W", correction: .quartile)
    #expect(code.size == 29)
    #expect(try QRCode("HEDDLE:E:0000000000000000000000000W", correction: .medium).size == 25)
    #expect(
      try code.svg == QRCode("HEDDLE:E:0000000000000000000000000W", correction: .quartile).svg)
  }

  @Test func `what a code of ours cannot hold is refused`() {
    for text in ["small", "ชื่อ", "A\u{0}B", "", String(repeating: "A", count: 5000)] {
      #expect(throws: ExportError.noQRCode(text)) { try QRCode(text, correction: .quartile) }
    }
  }

  // Skipped where zbar-tools is missing.
  @Test(
    .enabled(if: Tool.barcodes.isInstalled),
    arguments: [
      "HEDDLE:E:01J45PWZ00FAY8VVR14D2PF2DBK", "HEDDLE:S:01J45PWZ00E008000000007K7R20190828*",
      "HTTPS://EXAMPLE.ORG/C/ABC-123$%*+./: ", String(repeating: "0A", count: 400),
    ])
  func `another program reads the picture as it was meant`(text: String) throws {
    for correction in [QRCode.Correction.medium, .quartile] {
      let folder = try TemporaryFolder()
      let file = folder.url.appending(path: "code.pbm")
      let code = try QRCode(text, correction: correction)
      try Data(pixels(of: code.svg, side: code.size + 8).utf8).write(to: file)
      #expect(try Tool.barcodes.run(["--quiet", "--raw", file.path]) == text + "\n")
    }
  }

  /// The picture as a portable bitmap, four pixels to a module.
  private func pixels(of svg: String, side: Int) throws -> String {
    let path = try #require(svg.split(separator: "d=\"").last?.split(separator: "\"").first)
    var rows = Array(repeating: Array(repeating: "0", count: side), count: side)
    for run in path.split(separator: "M") {
      let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
      for column in numbers[0]..<numbers[0] + numbers[2] { rows[numbers[1]][column] = "1" }
    }
    let lines = rows.flatMap { row in
      Array(repeating: row.flatMap { Array(repeating: $0, count: 4) }.joined(), count: 4)
    }
    return "P1\n\(side * 4) \(side * 4)\n" + lines.joined(separator: "\n") + "\n"
  }
}
