import FoundationEssentials
import Markup
import OpenDocument
import Support

/// OASIS's schemas are not ours to pass on: they are looked for beside the package's folder.
struct OasisSchemas {
  static let arePresent = FileManager.default.fileExists(atPath: document.path)
  static let document = folder.appending(path: "OpenDocument-v1.3-schema.rng")
  private static let folder = packageFolder.deletingLastPathComponent().appending(
    path: "shared/schemas/odf")

  let document: RelaxNGSchema
  private let manifest: RelaxNGSchema

  init() throws {
    document = try RelaxNGSchema(bytes(of: Self.document))
    manifest = try RelaxNGSchema(
      bytes(of: Self.folder.appending(path: "OpenDocument-v1.3-manifest-schema.rng")))
  }

  /// What is invalid in the XML files of a package but for those left out, by file; formulas have a
  /// schema of their own.
  func problems(
    in document: [UInt8], leavingOut left: Set<String> = []
  ) throws -> [String: [MarkupProblem]] {
    let package = try PackageReader(document)
    var problems: [String: [MarkupProblem]] = [:]
    for name in package.names where name.hasSuffix(".xml") && !left.contains(name) {
      let bytes = try package.read(name)
      if try XMLElement(parsing: bytes).name.local == "math" { continue }
      let schema = name == "META-INF/manifest.xml" ? manifest : self.document
      let found = try schema.problems(in: bytes)
      if !found.isEmpty { problems[name] = found }
    }
    return problems
  }
}
