import OpenDocument
import Testing

struct PreflightLetterTests {
  private func properties(_ attributes: String) -> String {
    "<style:text-properties \(attributes)/>"
  }

  private func style(
    _ name: String, _ attributes: String, family: String = "paragraph", parent: String? = nil
  ) -> String {
    let parent = parent.map { " style:parent-style-name=\"\($0)\"" } ?? ""
    return """
      <style:style style:name="\(name)" style:family="\(family)"\(parent)>\
      \(properties(attributes))</style:style>
      """
  }

  private func report(
    _ body: String, styles: String = "", automatic: String = "", fonts: String = ""
  ) -> PreflightReport {
    PreflightReport(
      checking: flatDocument(
        body, styles: goodDefaults + styles, automatic: automatic, fonts: fonts))
  }

  @Test func `a field counts as Thai text, for its value is, unless it is an English date`() {
    let formatters = TemplateFormatters.text.adding([
      "date": TemplateFormatter(arguments: ["", "en"]) { value, _ in value }
    ])
    let bold = style("T", "fo:font-weight=\"bold\"", family: "text")
    func facts(_ text: String) -> [PreflightFact] {
      PreflightReport(
        checking: flatDocument(
          "<text:p><text:span text:style-name=\"T\">\(text)</text:span></text:p>",
          styles: goodDefaults, automatic: bold), formatters: formatters
      ).findings.map(\.fact)
    }
    let lacking: [PreflightFact] = [
      .thaiFormat(PreflightStyle(name: "", isDirect: true), [.bold])
    ]
    #expect(facts("{{name}}") == lacking)
    #expect(facts("ชื่อ") == lacking)
    #expect(facts("{{issued|date:en}}") == [])
    #expect(facts("Name") == [])
  }

  @Test func `size, font, weight and slant that Latin letters alone have are told together`() {
    let latin = """
      style:font-name="TH Sarabun New" fo:font-size="24pt" fo:font-weight="700" \
      fo:font-style="italic"
      """
    let found = report(
      "<text:p text:style-name=\"Big_20_name\">{{name}}</text:p>",
      styles: style("Big_20_name", latin)
    ).findings
    #expect(
      found == [
        PreflightFinding(
          .thaiFormat(
            PreflightStyle(name: "Big name", isDirect: false),
            [
              .font(latin: "TH Sarabun New", thai: "Laksaman"), .size(latin: "24", thai: "16"),
              .bold, .italic,
            ]), at: [place("{{name}}")])
      ])
  }

  @Test func `what a nearer style sets for Thai letters too is no gap`() {
    let found = report(
      """
      <text:p text:style-name="P1">ก<text:span text:style-name="T1">ข</text:span></text:p>
      """, styles: style("Base", "fo:font-size=\"20pt\""),
      automatic: style("P1", "style:font-size-complex=\"18pt\"", parent: "Base")
        + style(
          "T1", "fo:font-size=\"10pt\" style:font-size-complex=\"12pt\"", family: "text")
    ).findings
    #expect(found == [])
  }

  @Test func `text formatted by hand is told with the style below it`() {
    let found = report(
      "<text:p text:style-name=\"P1\">{{name}}</text:p><text:p text:style-name=\"P1\">ก</text:p>",
      styles:
        "<style:style style:name=\"Title\" style:display-name=\"ชื่อ\" style:family=\"paragraph\"/>",
      automatic: style("P1", "fo:font-size=\"30.5pt\"", parent: "Title")
    ).findings
    #expect(found.count == 1)
    #expect(
      found.first?.fact
        == .thaiFormat(
          PreflightStyle(name: "Title", isDirect: true), [.size(latin: "30.5", thai: "16")]))
    #expect(found.first?.places == [place("{{name}}"), place("ก")])
  }

  @Test func `percentages are of what is below, and one that was replaced alone is a gap`() {
    func facts(_ attributes: String) -> [PreflightFact] {
      report(
        "<text:p text:style-name=\"H\">ก</text:p>", styles: style("H", attributes, parent: nil)
      ).findings.map(\.fact)
    }
    #expect(facts("fo:font-size=\"150%\" style:font-size-complex=\"150%\"") == [])
    #expect(
      facts("fo:font-size=\"150%\"") == [
        .thaiFormat(
          PreflightStyle(name: "H", isDirect: false), [.size(latin: "24", thai: "16")])
      ])
    #expect(
      facts("fo:font-size=\"26pt\" style:font-size-complex=\"130%\"") == [
        .thaiFormat(
          PreflightStyle(name: "H", isDirect: false), [.size(latin: "26", thai: "20.8")])
      ])
  }

  @Test(arguments: [("18", true), ("24", false), ("26", false), ("36", false)])
  func `Thai letters clearly smaller than Latin ones are told, larger ones are not`(
    size: String, told: Bool
  ) {
    let found = report(
      "<text:p text:style-name=\"H\">ก</text:p>",
      styles: style("H", "fo:font-size=\"26pt\" style:font-size-complex=\"\(size)pt\"")
    ).findings
    #expect(
      found.map(\.fact)
        == (told
          ? [
            .thaiFormat(
              PreflightStyle(name: "H", isDirect: false), [.size(latin: "26", thai: "18")])
          ] : []))
  }

  @Test func `a file without any setting for Thai letters lacks all of them`() {
    let report = PreflightReport(
      checking: flatDocument("<text:p text:style-name=\"Body_20_text\">ก</text:p>"))
    #expect(
      report.findings == [
        PreflightFinding(
          .thaiFormat(
            PreflightStyle(name: "Body text", isDirect: false),
            [.font(latin: nil, thai: nil), .size(latin: nil, thai: nil)]), at: [place("ก")]),
        PreflightFinding(.thaiLanguage(nil), at: [place("ก")]),
      ])
  }

  @Test(arguments: [
    ("hi", "IN", "hi-IN"), ("lo", "none", "lo"), ("th", "TH", nil), ("none", "none", nil),
  ])
  func `Thai text in another language is told`(language: String, country: String, told: String?) {
    let found = report(
      "<text:p text:style-name=\"L\">ก</text:p>",
      styles: style(
        "L", "style:language-complex=\"\(language)\" style:country-complex=\"\(country)\"")
    ).findings
    #expect(found.map(\.fact) == (told.map { [.thaiLanguage($0)] } ?? []))
  }

  @Test func `fonts are those that the text is really set in, each once`() {
    let faces = """
      <style:font-face style:name="F1" svg:font-family="'TH Sarabun New', Garuda"/>\
      <style:font-face style:name="F2" svg:font-family="Linux Libertine G:smcp"/>\
      <style:font-face style:name="F3" svg:font-family="Brought"><svg:font-face-src>\
      <svg:font-face-uri xlink:href="Fonts/f.ttf"/></svg:font-face-src></style:font-face>
      """
    let found = report(
      """
      <text:p text:style-name="A">1. Name ชื่อ</text:p><text:p text:style-name="B">2562</text:p>\
      <text:p text:style-name="C"><text:s/></text:p><text:p text:style-name="E">ก</text:p>
      """,
      styles: style("A", "style:font-name=\"F2\" style:font-name-complex=\"F1\"")
        + style("B", "style:font-name=\"Arial\" style:font-name-complex=\"Unused\"")
        + style("C", "style:font-name=\"Blank\"")
        + style("E", "style:font-name=\"F3\" fo:font-family=\"x\" style:font-name-complex=\"F3\""),
      fonts: faces
    ).fonts
    #expect(
      found == [
        PreflightFont(
          "Linux Libertine G", hasLatin: true, places: [place("1. Name ชื่อ")]),
        PreflightFont(
          "TH Sarabun New", others: ["Garuda"], hasThai: true, places: [place("1. Name ชื่อ")]),
        PreflightFont("Arial", hasLatin: true, places: [place("2562")]),
        PreflightFont("Brought", isEmbedded: true, hasThai: true, places: [place("ก")]),
      ])
  }

  @Test func `digits and marks go with the letters before them, else with the first behind`() {
    let latinAndThai = style(
      "L", "style:font-name=\"Arial\" style:font-name-complex=\"Garuda\"", family: "text")
    func families(_ body: String) -> [String] {
      report("<text:p>\(body)</text:p>", automatic: latinAndThai).fonts.map(\.family)
    }
    let number = "<text:span text:style-name=\"L\">(12)</text:span>"
    #expect(families("\(number) ก") == ["Garuda", "Laksaman"])
    #expect(families("ก \(number)") == ["Laksaman", "Garuda"])
    #expect(families("A \(number)") == ["Laksaman", "Arial"])
    #expect(families(number) == ["Arial"])
  }

  @Test func `hidden letters are told once with the places`() {
    let found = report(
      """
      <text:p>ก<text:span text:style-name="T">ลับ</text:span></text:p>\
      <text:p text:style-name="P">{{round}}</text:p>
      """, styles: style("P", "text:display=\"none\""),
      automatic: style("T", "text:display=\"none\"", family: "text")
    ).findings
    #expect(
      found == [
        PreflightFinding(.hidden(.letters), at: [place("กลับ"), place("{{round}}")])
      ])
  }

  @Test func `text in headers, tables, frames and shapes is looked at too`() {
    let lag = style("T", "fo:font-weight=\"bold\"", family: "text")
    func span(_ text: String) -> String {
      "<text:p><text:span text:style-name=\"T\">\(text)</text:span></text:p>"
    }
    let report = PreflightReport(
      checking: flatDocument(
        """
        <table:table><table:table-row><table:table-cell>\(span("ก"))</table:table-cell>\
        </table:table-row></table:table><text:p><draw:frame><draw:text-box>\(span("ข"))\
        </draw:text-box></draw:frame><draw:custom-shape>\(span("ค"))</draw:custom-shape></text:p>
        """, styles: goodDefaults, automatic: lag,
        masters: """
          <style:master-page style:name="Standard"><style:header>\(span("ง"))</style:header>\
          </style:master-page>
          """))
    #expect(
      report.findings.map(\.fact)
        == [.thaiFormat(PreflightStyle(name: "", isDirect: true), [.bold])])
    #expect(report.findings.first?.count == 4)
    #expect(report.findings.first?.places == [place("ก"), place("ข"), place("ค")])
  }
}
