internal import Documents
internal import Exports
internal import Glibc
internal import OpenDocument
internal import Operations
internal import Phrases
internal import Training

extension Invocation {
  /// The reader of documents, who need not be the reader of messages.
  func documentReader() throws(UsageError) -> Reader {
    let language: Language = try choice("document-lang", else: .thai)
    return Reader(
      language: language,
      digits: try choice("digits", else: language == .thai ? Digits.thai : .arabic))
  }

  /// The templates that documents are made from, where none is named.
  func shelf(of office: Office?) -> TemplateShelf {
    TemplateShelf(office, shipped: shippedTemplate)
  }

  /// Out of the folder that was named, else of the shelf.
  func templates(for reader: Reader, in office: Office) -> Templates {
    let (shelf, folder) = (shelf(of: office), text("templates"))
    return Templates(for: reader) { kind in
      if let folder {
        let path = "\(folder)/\(kind.path(reader.language))"
        if access(path, F_OK) == 0 {
          return TemplateFile(path: path, bytes: try contents(of: path), origin: .once)
        }
      }
      return try await shelf.file(kind, reader.language)
    }
  }

  /// Prints certificates from the template that was named, else from the shelf's, in the language
  /// of the certificate.
  func certificatePress(in office: Office?) async throws -> CertificatePress {
    let reader = try documentReader()
    let orientation: CertificateOrientation = try choice("orientation", else: .landscape)
    let file: TemplateFile
    if let path = text("template") {
      file = TemplateFile(path: path, bytes: try contents(of: path), origin: .once)
    } else {
      file = try await shelf(of: office).file(orientation.kind, reader.language)
    }
    return try worded { try CertificatePress(from: file, as: orientation.kind, for: reader) }
  }

  /// Does something with a template.
  ///
  /// - Throws: `AlreadySaid` after printing all that is wrong with it.
  func worded<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as UnusableTemplate {
      throw complain(error)
    }
  }

  /// Prints all that is wrong with a template.
  func complain(_ error: UnusableTemplate) -> AlreadySaid {
    for finding in error.findings {
      Console.complain("\(error.path): \(reader.advice(finding.fact).what)")
    }
    let count = error.findings.count
    return AlreadySaid(
      summary: reader.say(
        "พบ \(count) จุดที่ต้องแก้ในแม่แบบ ดูวิธีแก้: heddle template check",
        "\(count) problem(s) to mend in the template; see heddle template check"))
  }
}

/// A template that comes with the program, by its path below `exports`.
func shippedTemplate(_ path: String) throws -> TemplateFile {
  let path = try sharedFolder() + "/exports/" + path
  return TemplateFile(path: path, bytes: try contents(of: path), origin: .shipped)
}
