import Exports
import Markup
import OpenDocument
import Phrases
import Testing
import Training

struct TemplateTests {
  static let all = TemplateKind.allCases.flatMap { kind in
    Language.allCases.map { (kind, $0) }
  }

  @Test(arguments: all)
  func `a shipped template asks for nothing that is not there`(
    kind: TemplateKind, language: Language
  ) throws {
    let template = try ShippedFiles.template(kind, language)
    #expect(kind.vocabulary.unknown(in: template) == [])
  }

  @Test func `a misspelt field is reported with the name that was meant`() {
    let vocabulary = TemplateKind.agenda.vocabulary
    let found = vocabulary.unknown(in: [
      TemplateField("worskhop", part: .body), TemplateField("place", part: .body),
      TemplateField("times", groups: ["days", "sessoins"], part: .body),
      TemplateField("times", groups: ["days", "sessions"], part: .body),
      TemplateField("held", groups: ["days", "sessions"], part: .body),
      TemplateField("telephone", part: .body),
    ])
    #expect(
      found == [
        .init(name: "worskhop", isGroup: false, nearest: "workshop"),
        .init(name: "sessoins", isGroup: true, nearest: "sessions"),
        .init(name: "telephone", isGroup: false, nearest: nil),
      ])
  }

  @Test func `a condition may name a field, and knows what stands around it`() throws {
    let vocabulary = TemplateVocabulary(
      fields: ["position"], groups: ["signatories": TemplateVocabulary(fields: ["office"])])
    let body = """
      <text:p>{{#position}}{{position}}{{/position}}</text:p><text:p>{{#signatories}}\
      {{#office}}{{office}}, {{position}}{{/office}}{{/signatories}}</text:p>\
      <text:p>{{^positoin}}-{{/positoin}}{{#sign}}x{{/sign}}{{#office}}{{office}}{{/office}}</text:p>
      """
    #expect(
      vocabulary.unknown(in: try template(body)) == [
        .init(name: "office", isGroup: true, nearest: nil),
        .init(name: "positoin", isGroup: true, nearest: "position"),
        .init(name: "sign", isGroup: true, nearest: nil),
      ])
  }

  @Test(arguments: [
    ("issued", "วันที่ ๒๘ สิงหาคม พ.ศ. ๒๕๖๒"), ("issued|date", "๒๘ สิงหาคม ๒๕๖๒"),
    ("issued|date|arabic-digits", "28 สิงหาคม 2562"), ("first|short-date", "๒๗ ส.ค. ๒๕๖๒"),
    ("issued|long-date:en", "Wednesday, 28 August 2019"),
    ("issued|formal-date:th", "วันที่ ๒๘ สิงหาคม พ.ศ. ๒๕๖๒"),
  ])
  func `a certificate's dates can be worded otherwise`(field: String, text: String) throws {
    let reader = Reader(language: .thai, digits: .thai)
    let template = try template("<text:p>{{\(field)}}</text:p>", for: reader)
    let document = try template.render(CertificateDocument.values(SmallRound.facts(), reader))
    #expect(try XMLElement(parsing: PackageReader(document).read("content.xml")).text == text)
  }

  private func template(
    _ body: String, for reader: Reader = Reader(language: .english, digits: .arabic)
  ) throws -> DocumentTemplate {
    let flat = """
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>\(body)\
      </office:text></office:body></office:document>
      """
    return try DocumentTemplate(
      compiling: Array(flat.utf8), formatters: reader.templateFormatters)
  }

  @Test(arguments: all)
  func `every font is named for Thai as well as for Latin`(
    kind: TemplateKind, language: Language
  ) throws {
    let package = try PackageReader(ShippedFiles.bytes(kind.path(language)))
    for part in ["content.xml", "styles.xml"] {
      for properties in try XMLElement(parsing: package.read(part)).all(named: "text-properties") {
        let style = Dictionary(
          properties.attributes.map { ($0.name.local, $0.value) }, uniquingKeysWith: { $1 })
        #expect(style["font-name"] == "Laksaman")
        #expect(style["font-name-complex"] == "Laksaman")
        #expect(style["font-size-complex"] == style["font-size"])
        #expect(style["font-weight-complex"] == style["font-weight"])
        #expect([style["language-complex"], style["country-complex"]] == ["th", "TH"])
      }
    }
  }

  // The schema is OASIS's and not in this repository.
  @Test(.enabled(if: OpenDocumentSchema.isHere))
  func `every shipped template is strict ODF 1.3`() throws {
    let schema = try OpenDocumentSchema.load()
    for (kind, language) in Self.all {
      let package = try PackageReader(ShippedFiles.bytes(kind.path(language)))
      for part in package.names where part.hasSuffix(".xml") && !part.hasPrefix("META-INF") {
        #expect(try schema.problems(in: package.read(part)) == [])
      }
    }
  }
}

extension XMLElement {
  func all(named local: String) -> [XMLElement] {
    (name.local == local ? [self] : []) + elements.flatMap { $0.all(named: local) }
  }
}
