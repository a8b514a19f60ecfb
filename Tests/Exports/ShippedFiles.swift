import Exports
import FoundationEssentials
import Markup
import OpenDocument
import Phrases
import Support
import Training

let thai = Reader(language: .thai, digits: .thai)
let english = Reader(language: .english, digits: .arabic)

/// What the package ships in `exports`.
enum ShippedFiles {
  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: packageFolder.appending(path: "exports/\(path)")))
  }

  static func template(
    _ kind: TemplateKind, _ language: Language = .thai
  ) throws -> DocumentTemplate {
    try DocumentTemplate(compiling: bytes(kind.path(language)))
  }

  /// The export of a round with the templates that are shipped.
  ///
  /// `printed`: stands for every certificate's document.
  static func export(
    _ record: RoundRecord, for reader: Reader, printed: [UInt8] = []
  ) -> RoundExport {
    RoundExport(
      record, for: reader, printed: { _ in printed },
      templates: { try template($0, reader.language) })
  }

  static func schema(_ path: String) throws -> RelaxNGSchema { try RelaxNGSchema(bytes(path)) }
}

/// OASIS's schema for ODF 1.3, which is not ours to ship: beside the package where it is kept.
enum OpenDocumentSchema {
  private static let file = packageFolder.deletingLastPathComponent()
    .appending(path: "shared/schemas/odf/OpenDocument-v1.3-schema.rng")

  static let isHere = FileManager.default.fileExists(atPath: file.path)

  static func load() throws -> RelaxNGSchema {
    try RelaxNGSchema([UInt8](Data(contentsOf: file)))
  }
}
