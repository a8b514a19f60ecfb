internal import Documents
internal import Exports
internal import Operations
internal import Phrases
internal import Training

private let kind = Command.Argument(
  "KIND", "ชนิดของแม่แบบ: " + kinds, "kind of template: " + kinds)
private let kinds = TemplateKind.allCases.map(\.rawValue).joined(separator: ", ")
private let file = Command.Argument("FILE", "แฟ้มแม่แบบ", "the template's file")
private let language = Command.Option(
  "document-lang", value: "th|en", "ภาษาของเอกสาร (ถ้าไม่ระบุ: th)",
  "language of the documents (else th)")

let templateCommands = [
  Command(
    "template", "add",
    summary: LocalizedText(
      thai: "เก็บแม่แบบของหน่วยงานไว้ใช้ตั้งแต่นี้ไป เป็นฉบับใหม่ ฉบับเดิมยังอยู่",
      english: "store the office's template as a new version, used from now on; older ones stay"),
    arguments: [kind, file], options: [language]
  ) { invocation in
    let (kind, reader) = (try invocation.templateKind(), try invocation.documentReader())
    let path = invocation.argument("FILE")
    let bytes = try contents(of: path)
    let file = TemplateFile(path: path, bytes: bytes, origin: .office)
    _ = try invocation.worded { try file.compiled(as: kind, for: reader) }
    let (template, isNew) = try await invocation.office(creating: true).addTemplate(
      bytes, named: fileName(of: path), kind: kind, language: reader.language)
    let number = template.version
    let digest = template.digest.prefix(12)
    Console.say(
      isNew
        ? invocation.reader.say(
          "เก็บแม่แบบ \(kind.rawValue) ฉบับที่ \(number) แล้ว (\(digest)) ใช้ตั้งแต่นี้ไป",
          "stored \(kind.rawValue) template, version \(number) (\(digest)), used from now on")
        : invocation.reader.say(
          "แม่แบบ \(kind.rawValue) ฉบับที่ \(number) (\(digest)) เป็นแฟ้มเดียวกันนี้และใช้อยู่แล้ว",
          "\(kind.rawValue) template, version \(number) (\(digest)), is this file and in use already"
        ))
  },
  Command(
    "template", "list",
    summary: LocalizedText(
      thai: "แสดงแม่แบบทุกฉบับที่เก็บไว้ ฉบับที่ใช้อยู่มีเครื่องหมาย *",
      english: "show every stored template; * marks those in use")
  ) { invocation in
    let templates = try await invocation.office().templates()
    let reader = invocation.reader
    if templates.isEmpty {
      return Console.say(
        reader.say(
          "ยังไม่ได้เก็บแม่แบบใด เอกสารพิมพ์จากแม่แบบของโปรแกรม",
          "no template is stored; documents are printed from the program's own"))
    }
    var inUse: Set<String> = []
    for template in templates {
      let isInUse =
        template.origin == .office
        && inUse.insert("\(template.kind) \(template.language)").inserted
      Console.say(
        "\(isInUse ? "*" : " ") \(template.kind.rawValue) \(template.language.rawValue) v\(template.version)  \(template.digest.prefix(12))  \(reader.shortDate(template.recorded.at.dateInThailand))  \(template.recorded.by)  \(template.fileName) (\(reader.term(template.origin)))"
      )
    }
  },
  Command(
    "template", "save",
    summary: LocalizedText(
      thai: "เขียนแม่แบบที่เก็บไว้ออกเป็นแฟ้ม ตรงตามเดิมทุกไบต์",
      english: "write a stored template to a file, byte for byte"),
    arguments: [kind, file],
    options: [
      language,
      .init(
        "version", value: "N", "ฉบับที่ (ถ้าไม่ระบุ: ฉบับที่ใช้อยู่)", "which version (else the one in use)"),
      .init("replace", "เขียนทับแฟ้มเดิม", "replace a file that is there"),
    ]
  ) { invocation in
    let kind = try invocation.templateKind()
    let language = try invocation.documentReader().language
    let office = try invocation.office()
    let bytes: [UInt8]
    if let version = try invocation.number("version") {
      bytes = try await office.template(of: kind, in: language, version: version).file
    } else {
      bytes = try await invocation.shelf(of: office).file(kind, language).bytes
    }
    let path = invocation.argument("FILE")
    _ = try await OutputFolder(
      path: folder(of: path), replacing: invocation.flag("replace")
    ).write([DocumentFile(name: fileName(of: path)) { bytes }])
    Console.say(path)
  },
]

extension Invocation {
  /// - Throws: `badChoice` for what is no kind of template.
  func templateKind() throws(UsageError) -> TemplateKind {
    let text = argument("KIND")
    guard let kind = TemplateKind(rawValue: text) else {
      throw .badChoice("KIND", text: text, choices: TemplateKind.allCases.map(\.rawValue))
    }
    return kind
  }
}
