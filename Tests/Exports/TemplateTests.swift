import Exports
import Markup
import OpenDocument
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
