import FoundationEssentials
import OpenDocument

/// A template of the folder `Corpus`, and what has to become of it.
struct CorpusCase: Sendable {
  enum Outcome: Sendable {
    /// The words on the pages of the document, in the order of the file.
    case words(String)
    /// Its words depend on whether LibreOffice Math is installed.
    case opens
    case refused([TemplateProblem])
  }

  let file: String
  let outcome: Outcome

  static let folder = packageCorpus
  static let longTable = "large-table.odt"

  /// The document in which LibreOffice typed the values, where there is one.
  var typed: URL? {
    let name = file.prefix { $0 != "." }
    return ["odt", "ods"].map { Self.folder.appending(path: "\(name).typed.\($0)") }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }

  private static func words(_ file: String, _ words: String) -> CorpusCase {
    CorpusCase(file: file, outcome: .words(words))
  }

  private static func refused(_ file: String, _ problems: TemplateProblem...) -> CorpusCase {
    CorpusCase(file: file, outcome: .refused(problems))
  }

  private static let name = "นางสาวดวงใจ รักเรียน"
  private static let plain = "A นางสาวดวงใจ รักเรียน B"

  static let all: [CorpusCase] = pieces + fields + places + groups + rest + refusals

  private static let pieces = [
    words("bold-half.odt", plain),
    words("language-half.odt", plain),
    words("thai-language-half.odt", "ก \(name) ข"),
    words("each-letter.odt", plain),
    words("curly-quotes.odt", "A ไม่มี | none B"),
    words("soft-hyphen.odt", plain),
    words("zero-width.odt", plain),
    words("non-breaking-space.odt", plain),
    words("three-braces.odt", "A {\(name)} B"),
    words("tracked-insertion.odt", plain),
    words("tracked-deletion.odt", plain),
    words("bookmark-inside.odt", plain),
    words("comment-inside.fodt", plain),
    words("soft-page-break.fodt", plain),
    words("spaces-inside.fodt", plain),
    words("character-references.fodt", plain),
    words("hyperlink.odt", plain),
    words("ruby.odt", "A ที่ 12/2562 B"),
    words("formatters.odt", "1,250.50 ๑๒/๒๕๖๒ COMMUNITY WEAVERS Community Weavers"),
  ]

  private static let fields = [
    words("user-field.odt", plain),
    words("placeholder.odt", plain),
    words("input-field.odt", plain),
    words("mail-merge-field.odt", plain),
    words("conditional-text.odt", "\(name) given"),
    words("hidden-paragraph.odt", plain + " C"),
    words("hidden-text.odt", plain),
  ]

  private static let places = [
    words("header.odt", plain + " C"),
    words("footer.odt", "C \(plain)1"),
    words("first-page-header.odt", "first \(name) C other 12/2562 D"),
    words("left-page-header.odt", "right 12/2562 C left \(name) D"),
    words("box-as-character.odt", "A box \(name) end B"),
    words("box-at-paragraph.odt", "A B box \(name) end"),
    words("box-at-page.odt", "A B box \(name) end"),
    words("table-cell.odt", "A B \(name) C"),
    words("nested-table.odt", plain),
    words("list-item.odt", "1. \(name) 2. 12/2562"),
    words("footnote.odt", "A 1 B 1 note \(name) end"),
    words("endnote.odt", "A i B i note \(name) end"),
    words("section.odt", plain),
    words("index.odt", "Contents นักถักทอชุมชน 1 นักถักทอชุมชน"),
    words("shape.odt", plain + " C"),
    words("caption.odt", "Figure 1: A \(name) Figure 2: B \(name)"),
    words("two-columns.odt", (0..<6).map { "\($0) \(name)" }.joined(separator: " ")),
    words("landscape-second-page.odt", "\(plain) 12/2562 C \(name)"),
    words("complex-font.odt", "\(name) name \(name)"),
    words("table-in-box.fodt", "1 นายหนึ่ง ใจดี 2 นางสอง มีสุข 3 Three Smith"),
  ]

  private static let groups = [
    words(
      "rows.odt", "no name hours 1 นายหนึ่ง ใจดี 6 2 นางสอง มีสุข 12.5 3 Three Smith 1250"),
    words("rows-of-none.odt", "no"),
    words("list-items.odt", "1. นายหนึ่ง ใจดี 2. นางสอง มีสุข 3. Three Smith"),
    words("sections.odt", "วันแรก วันถัดไป end"),
    words("nested-groups.odt", "วันแรก: ระดมสมอง; แนะแนว; วันถัดไป: ปฏิบัติ;"),
    words(
      "group-of-paragraphs.odt",
      "นายหนึ่ง ใจดี hours: 6 นางสอง มีสุข hours: 12.5 Three Smith hours: 1250 end"),
    words("presence.odt", "A \(name) none"),
    words(longTable, largeTable),
  ]

  private static let largeTable = (0..<400).flatMap { row in
    (0..<6).map { (row + $0) % 50 == 0 ? "12/2562" : "\(row).\($0)" }
  }.joined(separator: " ")

  static let office = "องค์การบริหารส่วนจังหวัดสุรินทร์"

  /// What the document of `habits.odt` says for a person.
  static func habits(_ name: String) -> String {
    "\(office) ใบรับรอง ขอรับรองว่า \(name) ผ่านการอบรม นักถักทอชุมชน เลขที่ ๑๒/๒๕๖๒ "
      + "box \(name) end"
  }

  private static let sheet =
    "Sheet1 Page 1 no name hours 1 นายหนึ่ง ใจดี 6 2 นางสอง มีสุข 12.5 3 Three Smith 1250 1268.5"

  private static let rest = [
    words("spaces.odt", "A ก ข ค ง B"),
    words("picture-png.odt", "A B"),
    words("picture-jpeg.odt", "A B"),
    words("picture-svg.odt", "A B"),
    words("picture-in-header.odt", plain + " C"),
    words("picture-none.odt", "A B"),
    words("chart.odt", plain),
    CorpusCase(file: "formula.fodt", outcome: .opens),
    words("macro.odt", plain),
    words("event-listener.fodt", plain),
    words("habits.odt", habits(name)),
    words("template.ott", plain),
    words("flat.fodt", plain),
    words("sheet-ods.ods", sheet),
    words("sheet-ots.ots", sheet),
    words("sheet-fods.fods", sheet),
    words("foreign-prefixes.odt", plain),
    words("odd-manifest.odt", plain),
    words("no-manifest.odt", plain),
    words("signed.odt", plain),
    words("rubbish.odt", plain),
    words("mimetype-last.odt", plain),
    words("word.odt", plain),
  ]

  private static func place(_ text: String) -> TemplatePlace { TemplatePlace(.body, text: text) }

  private static let code = "A {{__import__('os').system('id')}} {{name.upper()}} B"

  /// U+2028 stands for what breaks the text.
  private static let refusals = [
    refused("line-break-inside.odt", .unclosedField(place("A {{na\u{2028}me}} B"))),
    refused("paragraph-break-inside.odt", .unclosedField(place("A {{na"))),
    refused("tab-inside.fodt", .unclosedField(place("A {{na\u{2028}me}} B"))),
    refused(
      "code.odt", .badName("__import__('os').system('id')", place(code)),
      .badName("name.upper()", place(code))),
    refused(
      "unknown-formatter.odt",
      .unknownFormatter("shout", field: "name", place("A {{name|shout}} B"))),
    refused("crossing.odt", .groupCrosses("people", place("{{#people}}"))),
    refused("unclosed-group.fodt", .unclosedGroup("people", place("{{#people}}"))),
    refused("linked-picture.fodt", .linkedOutside("file:///etc/hostname", .body)),
  ]
}

private let packageCorpus = fixtures.deletingLastPathComponent().appending(path: "Corpus")
