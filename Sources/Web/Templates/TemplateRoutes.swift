internal import Documents
internal import Exports
internal import HTTP
internal import Operations
internal import Phrases
internal import Training

let templateRoutes: [Route<Endpoint>] = [
  .page("/templates") { visit in
    visit.show(TemplatesPage(stored: try await visit.office.templates()))
  },
  .form("/templates", limit: Endpoint.uploadLimit) { visit in try await visit.addTemplate() },
  .page("/templates/{kind}/fields") { visit in
    let reader = DocumentChoice(visit.request.query).reader
    let kind = try visit.templateKind()
    return visit.show(
      FieldsPage(kind: kind, values: try kind.longValues(for: reader).values))
  },
  .page("/templates/{kind}/{language}") { visit in try await visit.templatePage() },
  .page("/templates/{kind}/{language}/{version}/{file}") { visit in
    try await visit.templateFile()
  },
]

extension Visit {
  fileprivate func templateKind() throws -> TemplateKind {
    guard let kind = TemplateKind(rawValue: path("kind")) else {
      throw Refused(.unknown(.template, path("kind"), nearest: []))
    }
    return kind
  }

  private func templateLanguage() throws -> Language {
    guard let language = Language(rawValue: path("language")) else {
      throw Refused(.unknown(.template, path("language"), nearest: []))
    }
    return language
  }

  /// The one in use, a version, or the one that comes with the program.
  private func templateFile(
    _ kind: TemplateKind, _ language: Language, _ version: String?
  ) async throws -> TemplateFile {
    let shelf = site.documents.shelf(of: office)
    switch version {
    case nil: return try await shelf.file(kind, language)
    case "shipped"?: return try shelf.shipped(kind, language)
    case let text?:
      guard let number = Int(text) else {
        throw Refused(.unknown(.template, text, nearest: []))
      }
      let (template, file) = try await office.template(of: kind, in: language, version: number)
      return TemplateFile(
        path: template.fileName, bytes: file, origin: template.origin, version: number)
    }
  }

  /// Whom documents in a language are mostly written for.
  private func documentReader(_ language: Language) -> Reader {
    Reader(language: language, digits: language == .thai ? .thai : .arabic)
  }

  fileprivate func templatePage() async throws -> Response {
    let (kind, language) = (try templateKind(), try templateLanguage())
    let version = query("version")
    let file = try await templateFile(kind, language, version)
    let isLaidOut = query("pages") == "yes"
    let trial = try await site.documents.trial(
      of: file.bytes, as: kind, for: documentReader(language), isLaidOut: isLaidOut)
    return show(
      TemplatePage(
        kind: kind, language: language, file: file, isInUse: version == nil, trial: trial,
        isLaidOut: isLaidOut,
        versions: try await office.templates().filter {
          $0.kind == kind && $0.language == language
        }, canPrint: site.documents.canShowPages))
  }

  fileprivate func templateFile() async throws -> Response {
    let (kind, language) = (try templateKind(), try templateLanguage())
    let file = try await templateFile(kind, language, path("version"))
    let reader = documentReader(language)
    let documents = site.documents
    switch path("file") {
    case "template": return .document(file.bytes, name: file.name)
    case "preview.odt":
      return .document(try file.sample(as: kind, for: reader), name: "preview.odt")
    case "preview.pdf":
      return .document(
        try await documents.pdf(of: file.sample(as: kind, for: reader)), name: "preview.pdf")
    case "preview.png":
      return .picture(try await documents.picture(of: file.sample(as: kind, for: reader)))
    default: return problem(.notFound)
    }
  }

  /// Stores a template without errors; shows what is wrong with any other, and stores nothing.
  fileprivate func addTemplate() async throws -> Response {
    var entry = Entry(self)
    let kind: TemplateKind? = entry.choice("kind", say("ชนิดเอกสาร", "Kind of document"))
    let language: Language? = entry.choice("language", say("ภาษา", "Language"))
    let file = form.file("file")
    if file == nil || file?.bytes.isEmpty == true {
      entry.refuse("file", say("เลือกแฟ้มแม่แบบ", "Choose the template’s file."))
    }
    var trial: TemplateTrial?
    if entry.isSound, let kind, let language, let file {
      let tried = try await site.documents.trial(
        of: file.bytes, as: kind, for: documentReader(language), isLaidOut: false)
      let name = file.name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init)
      if !tried.hasErrors {
        let (_, isNew) = try await office.addTemplate(
          file.bytes, named: String((name ?? "template").prefix(200)), kind: kind,
          language: language)
        let page = Address("templates", kind.rawValue, language.rawValue)
          .with("pages", site.documents.canPrint ? "yes" : nil)
        return go(to: page, isNew ? .templateStored : .templateKnown)
      }
      trial = tried
      entry.refuse(
        "file",
        say(
          "“\(name ?? "")” ยังใช้ไม่ได้ จึงไม่ได้เก็บ แก้ตามรายการข้างล่างแล้วเลือกแฟ้มใหม่",
          "“\(name ?? "")” cannot be used yet and was not stored. Mend what is listed below, then choose it again."
        ))
    }
    return show(
      TemplatesPage(
        stored: try await office.templates(), kind: entry.typed("kind"),
        language: entry.typed("language"), refused: trial, problems: entry.problems),
      .unprocessable)
  }
}
