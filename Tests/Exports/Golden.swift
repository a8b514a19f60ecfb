import FoundationEssentials
import Support
import Testing

/// Holds bytes against a file in `Golden`; `RECORD=1` rewrites the file and fails, so that nobody
/// records by accident.
func expectGolden(
  _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = packageFolder.appending(path: "Tests/Exports/Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
  } else {
    let expected = try [UInt8](Data(contentsOf: file))
    #expect(
      firstDifference(bytes, expected) == nil, "\(name) differs from its golden file",
      sourceLocation: sourceLocation)
  }
}

/// The first line that differs, from 1, and what stands there now.
private func firstDifference(_ bytes: [UInt8], _ expected: [UInt8]) -> String? {
  if bytes == expected { return nil }
  let newline = UInt8(ascii: "\n")
  let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
  let others = expected.split(separator: newline, omittingEmptySubsequences: false)
  let same = zip(lines, others).prefix { $0 == $1 }.count
  let line = same < lines.count ? String(decoding: lines[same].prefix(500), as: UTF8.self) : ""
  return "\(same + 1): \(line)"
}
