import FoundationEssentials
import Markup
import OpenDocument
import Sample
import Support
import Testing

/// A template made in LibreOffice as people make them (bold on half a field, another language on
/// part of it, quotation marks turned by typing, a text box, a header with a frame for a QR code)
/// comes out right for all 85 people of the sample at the first try.
struct HabitsTests {
  private let people = SurinPeople.all.map { person in
    [person.prefix + person.given, person.middle, person.surname].compactMap(\.self)
      .joined(separator: " ")
  }

  private func template() throws -> DocumentTemplate {
    try DocumentTemplate(compiling: bytes(of: CorpusCase.folder.appending(path: "habits.odt")))
  }

  private func values(for name: String, number: Int) throws -> TemplateValues {
    var values = try corpusValues()
    values.fields["name"] = name
    values.pictures["qr"] = values.pictures[number.isMultiple(of: 2) ? "qr" : "tall"]
    return values
  }

  @Test(.enabled(if: OasisSchemas.arePresent, "the ODF 1.3 schemas are not beside the package"))
  func `the documents of all are valid ODF 1.3`() throws {
    let (template, schemas) = (try template(), try OasisSchemas())
    #expect(people.count == 85)
    for (number, name) in people.enumerated() {
      let document = try template.render(values(for: name, number: number))
      #expect(try schemas.problems(in: document) == [:], "\(name)")
      let text = try XMLElement(parsing: PackageReader(document).read("content.xml")).text
      #expect(text.contains("ขอรับรองว่า \(name) ผ่าน"))
      #expect(!text.contains("{{"))
    }
  }

  @Test(.enabled(if: LibreOffice.isPresent, "LibreOffice or poppler is missing"))
  func `each has a page that says what it has to`() throws {
    var bytes: [UInt8] = []
    try CombinedTemplate(template()).write(
      count: people.count, values: { try values(for: people[$0], number: $0) }
    ) { bytes += $0 }
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "all.odt")
    try Data(bytes).write(to: file)
    try LibreOffice.print([file], in: folder.url)
    let pages = try PrintedDocument(folder.url.appending(path: "all.pdf")).pages()
    #expect(pages.count == people.count)
    let wrong = zip(pages, people).filter { letters($0) != letters(CorpusCase.habits($1)) }
    #expect(wrong.map(\.0) == [])
  }

  /// Without the blanks that lines end with, and without tone marks.
  ///
  /// The font draws some of these as glyphs that tell a PDF no letter. SARA AM is one letter where a
  /// PDF has two.
  private func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          !$0.properties.isWhitespace && !("\u{E48}"..."\u{E4B}").contains($0)
        })
    )
    .replacing("\u{E4D}\u{E32}", with: "\u{E33}")
  }
}
