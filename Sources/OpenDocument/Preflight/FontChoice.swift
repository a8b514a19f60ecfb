/// A font as a style asks for it.
struct FontChoice: Hashable {
  let family: String
  /// Families to be taken where the first is not there.
  let others: [String]
  /// Whether the file brings the font with it.
  let isEmbedded: Bool

  /// Reads a list of families as CSS writes it, each perhaps in quotes and with features behind a
  /// colon; nil for an empty one.
  init?(families: String, isEmbedded: Bool = false) {
    let names = families.split { ",;".contains($0) }.prefix(10).compactMap { name -> String? in
      let plain = String(name.prefix { $0 != ":" }).trimmed.filter { !"'\"".contains($0) }.trimmed
      return plain.isEmpty ? nil : plain
    }
    guard let first = names.first else { return nil }
    (family, others, self.isEmbedded) = (first, Array(names.dropFirst()), isEmbedded)
  }
}
