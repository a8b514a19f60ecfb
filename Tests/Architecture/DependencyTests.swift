import FoundationEssentials
import Support
import Testing

/// Holds every `import` line of the sources against the table in ARCHITECTURE.md.
struct DependencyTests {
  @Test func `no target imports what its row of the table leaves out`() throws {
    let allowed = try Self.table()
    var breaches: [String] = []
    for (target, imports) in try Self.imports() {
      let permitted = try #require(allowed[target], "\(target) has no row in ARCHITECTURE.md")
      for (file, module) in imports where !permitted.contains(module) {
        breaches.append("\(file) imports \(module)")
      }
    }
    #expect(breaches == [])
  }

  @Test func `every row of the table is a target, and every permission is used`() throws {
    let imports = try Self.imports()
    var unused: [String] = []
    for (target, permitted) in try Self.table() {
      let used = Set((imports[target] ?? []).map(\.module))
      unused += permitted.subtracting(used).map { "\(target) → \($0)" }
    }
    #expect(unused.sorted() == [])
  }

  /// What comes with the toolchain and may be imported anywhere.
  private static let toolchain: Set = [
    "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
  ]

  /// Rows of the form `| Target | purpose | Import, Import |` below the heading "Layers".
  private static func table() throws -> [String: Set<String>] {
    let text = try String(
      contentsOf: packageFolder.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    var table: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.filter { $0 != "`" && $0 != " " } }
      guard cells.count == 3 else { continue }
      table[cells[0]] = Set(cells[2].split(separator: ",").map(String.init)).subtracting(["–"])
    }
    return table
  }

  private static func imports() throws -> [String: [(file: String, module: String)]] {
    let sources = packageFolder.appending(path: "Sources")
    var found: [String: [(file: String, module: String)]] = [:]
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    for file in files where file.hasSuffix(".swift") {
      let target = String(file.prefix { $0 != "/" })
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        var words = line.split(separator: " ").map(String.init)
        if words.first == "package" || words.first == "internal" { words.removeFirst() }
        guard words.count == 2, words[0] == "import", !toolchain.contains(words[1]) else {
          continue
        }
        found[target, default: []].append((file, words[1]))
      }
    }
    return found
  }
}
