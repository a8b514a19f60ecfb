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
      bytes == expected, "\(name) differs from its golden file", sourceLocation: sourceLocation)
  }
}
