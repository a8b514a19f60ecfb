/// What somebody filled in: fields in the order of the form, and files.
package struct Form: Sendable {
  package private(set) var fields: [(name: String, value: String)]
  package private(set) var files: [UploadedFile]

  package init(fields: [(name: String, value: String)] = [], files: [UploadedFile] = []) {
    (self.fields, self.files) = (fields, files)
  }

  /// Reads `application/x-www-form-urlencoded` (WHATWG URL § 5.1).
  ///
  /// - Throws: `malformed` where something is not percent-encoded UTF-8, `tooLarge` beyond `limit` fields.
  package init(urlEncoded bytes: some Collection<UInt8>, limit: Int = 10_000) throws(HTTPProblem) {
    var fields: [(name: String, value: String)] = []
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < limit else { throw .tooLarge(.field, limit: limit) }
      let equals = pair.firstIndex(of: UInt8(ascii: "="))
      let name = pair[..<(equals ?? pair.endIndex)]
      let value = equals.map { pair[pair.index(after: $0)...] } ?? pair[pair.endIndex...]
      guard let name = String(percentDecoding: name, plusIsSpace: true),
        let value = String(percentDecoding: value, plusIsSpace: true)
      else { throw .malformed(.form) }
      fields.append((name, value))
    }
    self.init(fields: fields)
  }

  /// The first value of a field.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The first file of a field; a file input that was left empty gives none.
  package func file(_ name: String) -> UploadedFile? {
    files.first { $0.field == name && !($0.name.isEmpty && $0.bytes.isEmpty) }
  }
}
