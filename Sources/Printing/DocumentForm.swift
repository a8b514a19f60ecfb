/// The kinds of OpenDocument files that can be printed.
enum DocumentForm: String, CaseIterable {
  case text, spreadsheet, presentation, graphics

  /// How much of a file's beginning tells its kind.
  static let headSize = 16 << 10
  /// How much of a package's end holds the end of its directory, the longest comment included.
  static let tailSize = 22 + 0xFFFF

  /// Recognises a file by its content, whatever its name is.
  ///
  /// - Throws: `notAnOpenDocument`, `truncated`: LibreOffice would print such files as plain text,
  ///   or mend them silently.
  static func recognised(
    head: [UInt8], tail: [UInt8]
  ) throws(PrintError) -> (form: DocumentForm, isFlat: Bool) {
    let isPackage = head.starts(with: Array("PK\u{3}\u{4}".utf8))
    guard let type = isPackage ? packaged(head) : flat(head), let form = form(of: type) else {
      throw .notAnOpenDocument
    }
    let end = isPackage ? "PK\u{5}\u{6}" : "</office:document>"
    guard contains(Array(end.utf8), tail) else { throw .truncated }
    return (form, isFlat: !isPackage)
  }

  /// The content of `mimetype`, which a package stores first and as it is.
  private static func packaged(_ head: [UInt8]) -> String? {
    let nameStart = 30
    guard head.count > nameStart, head[nameStart...].starts(with: Array("mimetype".utf8)) else {
      return nil
    }
    let size = Int(head[22]) + Int(head[23]) << 8
    let start = nameStart + "mimetype".utf8.count + Int(head[28]) + Int(head[29]) << 8
    guard start + size <= head.count else { return nil }
    return String(decoding: head[start..<(start + size)], as: UTF8.self)
  }

  private static func flat(_ head: [UInt8]) -> String? {
    let text = String(decoding: head, as: UTF8.self)
    guard text.contains("<office:document"), let mark = text.firstRange(of: "office:mimetype=")
    else { return nil }
    let quoted = text[mark.upperBound...]
    guard let quote = quoted.first else { return nil }
    return String(quoted.dropFirst().prefix { $0 != quote })
  }

  /// A template prints as the document that it would make.
  private static func form(of mediaType: String) -> DocumentForm? {
    let type = mediaType.filter { !$0.isWhitespace }
    return allCases.first { form in
      let own = "application/vnd.oasis.opendocument.\(form.rawValue)"
      return type == own || type == own + "-template"
    }
  }

  private static func contains(_ mark: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    return (0...(bytes.count - mark.count)).reversed().contains {
      bytes[$0] == mark[0] && bytes[$0...].starts(with: mark)
    }
  }

  func fileEnding(isFlat: Bool) -> String {
    let letter =
      switch self {
      case .text: "t"
      case .spreadsheet: "s"
      case .presentation: "p"
      case .graphics: "g"
      }
    return (isFlat ? ".fod" : ".od") + letter
  }
}
