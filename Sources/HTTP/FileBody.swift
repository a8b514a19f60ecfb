/// A file, or a part of it, that is sent without being read into memory.
package struct FileBody: Sendable {
  let file: OpenFile
  package let range: Range<Int>

  /// - Throws: `OpenFile.Failure` when it cannot be opened, or is no ordinary file.
  package init(path: String) throws(OpenFile.Failure) {
    file = try OpenFile(path: path)
    range = 0..<file.size
  }

  init(_ file: OpenFile, range: Range<Int>) { (self.file, self.range) = (file, range) }
}
