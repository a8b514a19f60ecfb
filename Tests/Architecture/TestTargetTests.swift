import FoundationEssentials
import Support
import Testing

struct TestTargetTests {
  @Test func `every folder of tests is a target, so that none lies there unrun`() throws {
    let manifest = try String(
      contentsOf: packageFolder.appending(path: "Package.swift"), encoding: .utf8)
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: packageFolder.appending(path: "Tests").path
    ).filter { !["Support", "Browser"].contains($0) && !$0.hasPrefix(".") }
    let listed = folders.filter { folder in
      manifest.contains("tests(\"\(folder)\"") || manifest.contains("tests(\n      \"\(folder)\"")
    }
    #expect(folders.sorted() == listed.sorted())
  }
}
