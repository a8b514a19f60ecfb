internal import Markup
internal import OpenDocument

/// Whether a finished document is what it should be: a package by the rules of ODF 1.3 part 2,
/// XML by OASIS's schemas where they are at hand, with the values in its text.
struct DocumentCheck {
  /// What is said of a document without a flaw.
  static let valid = "valid"
  /// What is said where there are no schemas to tell.
  static let unknown = "values are there; no schemas at hand"

  private let document: [UInt8]
  private let package: PackageReader
  private let manifest: XMLElement

  private static let manifestName = "META-INF/manifest.xml"

  /// - Throws: `PackageError`, `MarkupError`.
  init(_ document: [UInt8]) throws {
    self.document = document
    package = try PackageReader(document)
    manifest = try XMLElement(parsing: package.read(Self.manifestName))
  }

  /// What to say of the document: the first thing that is wrong, or that nothing is.
  ///
  /// - Throws: `PackageError`, `MarkupError`.
  func verdict(with values: some Sequence<String>) throws -> String {
    if let flaw = packageFlaw { return "invalid: \(flaw)" }
    let text = try XMLElement(parsing: package.read("content.xml")).text
    if let value = values.first(where: { !text.contains($0) }) { return "wrong: no “\(value)”" }
    guard let content = try schema(""), let listing = try schema("-manifest") else {
      return Self.unknown
    }
    let parts = ["content.xml", "styles.xml", "meta.xml", "settings.xml"].map { ($0, content) }
    for (name, schema) in parts + [(Self.manifestName, listing)]
    where package.names.contains(name) {
      if let problem = try schema.problems(in: package.read(name)).first {
        return "invalid: \(name): \(problem.message)"
      }
    }
    return Self.valid
  }

  /// Of the version that the document claims.
  private func schema(_ kind: String) throws -> RelaxNGSchema? {
    let path = "../shared/schemas/odf/OpenDocument-v\(version ?? "")\(kind)-schema.rng"
    guard let bytes = try? bytes(of: path) else { return nil }
    return try RelaxNGSchema(bytes)
  }

  private var version: String? { manifest[XMLName("version", in: manifest.name.namespace)] }

  private var packageFlaw: String? {
    // Method, then the lengths of the name and of the extra field, in the first local header.
    guard document.count > 38, document[8] == 0, document[26] == 8, document[28] == 0,
      document[30..<38].elementsEqual("mimetype".utf8)
    else { return "mimetype is not first, stored and without extra field" }
    if version == nil { return "the manifest has no version" }
    let listed = manifest.elements.compactMap {
      $0[XMLName("full-path", in: manifest.name.namespace)]
    }
    let files = package.names.filter { $0 != "mimetype" && !$0.hasPrefix("META-INF/") }
    if let name = files.first(where: { !listed.contains($0) }) {
      return "the manifest leaves out \(name)"
    }
    if let name = listed.first(where: { !$0.hasSuffix("/") && !files.contains($0) }) {
      return "the manifest lists \(name), which is not there"
    }
    return Set(listed).count == listed.count ? nil : "the manifest lists a file twice"
  }
}
