internal import Markup
internal import OpenDocument

/// The Zip file of a workbook, its parts read as streams.
struct WorkbookPackage {
  private let package: PackageReader
  private let limits: TableLimits
  /// Part names are equal in any case (ECMA-376 part 2 § 7.2).
  private let names: [String: String]

  init(_ bytes: [UInt8], limits: TableLimits) throws(PackageError) {
    package = try PackageReader(
      bytes,
      limits: PackageLimits(
        bytes: limits.bytes, members: limits.members, inflatedBytes: limits.inflatedBytes))
    self.limits = limits
    names = Dictionary(
      package.names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  func has(_ part: String) -> Bool { names[part.lowercased()] != nil }

  /// Reads a part to its end, by which its checksum is known to be right.
  ///
  /// - Throws: `TableError`, or the `PackageError` or `MarkupError` of the part.
  func read<Result>(_ part: String, _ body: (XMLStream) throws -> Result) throws -> Result {
    let member = try package.open(names[part.lowercased()] ?? part)
    do {
      let stream = try XMLStream(limits: XMLLimits.parts(limits)) { try member.read(into: $0) }
      let result = try body(stream)
      try member.finish()
      return result
    } catch let error as MarkupError {
      throw TableError([TableProblem(line: 1, .markup(part: part, error))])
    }
  }
}

extension XMLLimits {
  /// What one part of a workbook may cost.
  static func parts(_ limits: TableLimits) -> XMLLimits {
    XMLLimits(bytes: limits.inflatedBytes, depth: 64, attributes: 256)
  }
}

extension XMLStream {
  /// All text in the element that has just begun, which is read to its end; of one longer than
  /// `limit` bytes of UTF-8, so much at least.
  func content(limit: Int) throws -> String {
    let outer = depth
    var text = ""
    while let event = try next() {
      switch event {
      case .text where text.isEmpty: text = self.text
      case .text where text.utf8.count <= limit: text += self.text
      case .end where depth == outer: return text
      default: break
      }
    }
    return text
  }
}
