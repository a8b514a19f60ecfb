internal import Exports
internal import Glibc
internal import OpenDocument
internal import Operations
internal import Phrases
internal import Training

/// A template's file and where it came from.
struct TemplateFile {
  let path: String
  let bytes: [UInt8]
  let origin: StoredTemplate.Origin
}

/// The templates that documents are made from: out of the folder that was named, else the version
/// that the office stored, else those that come with the program.
struct Templates {
  let invocation: Invocation
  let reader: Reader
  fileprivate let stored: [TemplateKind: TemplateFile]

  /// - Throws: `AlreadySaid` after printing all that is wrong with it.
  func template(_ kind: TemplateKind) throws -> DocumentTemplate {
    let file =
      try invocation.namedTemplate(kind, reader) ?? stored[kind]
      ?? invocation.shippedTemplate(kind, reader.language)
    return try invocation.usableTemplate(file.bytes, file.path, kind, for: reader)
  }
}

extension Invocation {
  /// The reader of documents, who need not be the reader of messages.
  func documentReader() throws(UsageError) -> Reader {
    let language: Language = try choice("document-lang", else: .thai)
    return Reader(
      language: language,
      digits: try choice("digits", else: language == .thai ? Digits.thai : .arabic))
  }

  func templates(for reader: Reader, in office: Office) async throws -> Templates {
    var stored: [TemplateKind: TemplateFile] = [:]
    for kind in TemplateKind.allCases {
      stored[kind] = try await storedTemplate(kind, reader.language, in: office)
    }
    return Templates(invocation: self, reader: reader, stored: stored)
  }

  func storedTemplate(
    _ kind: TemplateKind, _ language: Language, in office: Office
  ) async throws -> TemplateFile? {
    guard let (template, file) = try await office.template(of: kind, in: language) else {
      return nil
    }
    return TemplateFile(path: template.fileName, bytes: file, origin: template.origin)
  }

  func shippedTemplate(_ kind: TemplateKind, _ language: Language) throws -> TemplateFile {
    let path = try sharedFolder() + "/exports/" + kind.path(language)
    return TemplateFile(path: path, bytes: try contents(of: path), origin: .shipped)
  }

  /// From the folder of `--templates`, if it has one of the kind.
  fileprivate func namedTemplate(
    _ kind: TemplateKind, _ reader: Reader
  ) throws -> TemplateFile? {
    guard let folder = text("templates") else { return nil }
    let path = "\(folder)/\(kind.path(reader.language))"
    guard access(path, F_OK) == 0 else { return nil }
    return TemplateFile(path: path, bytes: try contents(of: path), origin: .once)
  }

  /// A template that asks for nothing that its kind of document cannot give.
  ///
  /// - Throws: `AlreadySaid` after printing all that is wrong with it; a certificate without the
  ///   number or the name would use up numbers for papers that prove nothing.
  func usableTemplate(
    _ bytes: [UInt8], _ path: String, _ kind: TemplateKind, for documentReader: Reader
  ) throws -> DocumentTemplate {
    if let template = try? DocumentTemplate(
      compiling: bytes, formatters: documentReader.templateFormatters),
      kind.vocabulary.unknown(in: template).isEmpty,
      Set(kind.requiredFields).isSubset(of: template.fields.map(\.name))
    {
      return template
    }
    let report = PreflightReport(checking: bytes, formatters: documentReader.templateFormatters)
    let lines = (report.findings + TemplateCheck(report, as: kind).findings)
      .filter { $0.severity == .error }.map { reader.advice($0.fact).what }
    for line in lines { Console.complain("\(path): \(line)") }
    throw AlreadySaid(
      summary: reader.say(
        "พบ \(lines.count) จุดที่ต้องแก้ในแม่แบบ ดูวิธีแก้: heddle template check",
        "\(lines.count) problem(s) to mend in the template; see heddle template check"))
  }
}
