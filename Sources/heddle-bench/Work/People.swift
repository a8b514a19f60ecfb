internal import OpenDocument

/// The people that certificates are for, from tab-separated lines; the first one names the fields.
struct People: Sendable {
  let values: [TemplateValues]

  /// - Throws: `unusableFile`.
  init(file: String) throws(BenchError) {
    let lines = try lines(of: file).filter { !$0.isEmpty }.map { $0.split(separator: "\t") }
    guard let names = lines.first?.map(String.init),
      lines.count > 1, lines.allSatisfy({ $0.count == names.count })
    else { throw .unusableFile(file) }
    values = lines.dropFirst().map { texts in
      TemplateValues(
        fields: Dictionary(
          zip(names, texts.map(String.init)), uniquingKeysWith: { first, _ in first }))
    }
  }

  /// From 0; begins again behind the last one.
  subscript(_ index: Int) -> TemplateValues { values[index % values.count] }
}
