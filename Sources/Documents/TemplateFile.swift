internal import Exports
internal import OpenDocument
package import Phrases
package import Training

/// A template's file and where it came from.
package struct TemplateFile: Sendable {
  /// What it is called, for people; its path where it lies in a folder.
  package let path: String
  package let bytes: [UInt8]
  package let origin: StoredTemplate.Origin
  /// The version of a stored one.
  package let version: Int?

  package init(path: String, bytes: [UInt8], origin: StoredTemplate.Origin, version: Int? = nil) {
    self.path = path
    self.bytes = bytes
    self.origin = origin
    self.version = version
  }

  /// The last part of its path.
  package var name: String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

extension TemplateFile {
  /// A document with texts as long as they come, to be looked at.
  ///
  /// `record`: whose longest texts are taken, else invented ones.
  ///
  /// - Throws: `UnusableTemplate`, `ExportError`, `TemplateError`.
  package func sample(
    as kind: TemplateKind, from record: RoundRecord? = nil, for reader: Reader
  ) throws -> [UInt8] {
    let template = try compiled(as: kind, for: reader)
    return try template.render(
      kind.longValues(from: record, for: reader, on: CertificateLayout(of: template)).values)
  }
}
