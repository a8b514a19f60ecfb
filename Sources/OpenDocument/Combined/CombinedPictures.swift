/// The pictures of a combined document: which there are, and which part can be asked for each.
struct CombinedPictures {
  private(set) var files: PictureFiles
  /// Name, format and the first part that shows it.
  private var sources: [(name: String, format: PictureFormat, part: Int)] = []

  init(prefix: String) { files = PictureFiles(prefix: prefix) }

  var all: [(name: String, format: PictureFormat)] { sources.map { ($0.name, $0.format) } }

  /// Takes over what a part has added, without the pictures themselves.
  mutating func take(_ files: PictureFiles, from part: Int) {
    self.files = files
    sources += self.files.removeAdded().map { ($0.name, $0.picture.format, part) }
  }

  /// Gives each picture once, from the values of the part that brought it.
  ///
  /// - Throws: what `values` and `write` throw.
  func write(
    values: (Int) throws -> TemplateValues, to write: (String, Picture) throws -> Void
  ) throws {
    var wanted = sources[...]
    while let part = wanted.first?.part {
      let names = Set(wanted.prefix { $0.part == part }.map(\.name))
      wanted = wanted.drop { $0.part == part }
      var written: Set<String> = []
      for picture in try values(part).allPictures {
        guard let name = files.known(picture), names.contains(name),
          written.insert(name).inserted
        else { continue }
        try write(name, picture)
      }
    }
  }
}

extension TemplateValues {
  /// Also those of groups.
  fileprivate var allPictures: [Picture] {
    // In the order of names, so that files are the same each time.
    pictures.sorted { $0.key < $1.key }.map(\.value)
      + groups.sorted { $0.key < $1.key }.flatMap { $0.value.flatMap(\.allPictures) }
  }
}
