import FoundationEssentials
import Markup
import OpenDocument
import Support
import Testing

struct PreflightHostileTests {
  @Test(
    arguments: [
      ([], .package(.notAZip(code: 19))),
      (Array("PK\u{3}\u{4}".utf8), .package(.notAZip(code: 19))),
      (Array("<html/>".utf8), .notADocument(mediaType: "")),
      (
        Array("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>".utf8),
        .unreadable(file: "", .documentTypeRefused(line: 1))
      ),
    ] as [([UInt8], TemplateProblem)])
  func `what is no template is an error, not a crash`(bytes: [UInt8], problem: TemplateProblem) {
    let report = PreflightReport(checking: bytes)
    #expect(report.findings == [PreflightFinding(.problem(problem))])
    #expect(report.kind == nil)
  }

  @Test func `a password is one error, however many files it hides`() throws {
    let manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
      <m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>\
      <m:file-entry m:full-path="styles.xml"><m:encryption-data/></m:file-entry></m:manifest>
      """
    let package = try textDocument(
      "<text:p>x</text:p>", header: "<text:p>y</text:p>",
      with: [("META-INF/manifest.xml", Array(manifest.utf8))])
    #expect(
      PreflightReport(checking: package).findings.map(\.fact)
        == [.problem(.encrypted(file: "content.xml"))])
  }

  @Test func `a picture from outside is an error`() throws {
    let package = try textDocument(
      """
      <text:p>x<draw:frame><draw:image xlink:href="file:///C:/logo.png"/></draw:frame></text:p>
      """)
    #expect(
      PreflightReport(checking: package).findings == [
        PreflightFinding(
          .problem(.linkedOutside("file:///C:/logo.png", .body)), at: [place("x")])
      ])
  }

  @Test func `styles that name each other as parents end`() {
    let styles = ["A", "B"].map { name in
      """
      <style:style style:name="\(name)" style:family="paragraph" \
      style:parent-style-name="\(name == "A" ? "B" : "A")"/>
      """
    }.joined()
    let report = PreflightReport(
      checking: flatDocument(
        "<text:p text:style-name=\"A\">ก</text:p>", styles: goodDefaults + styles))
    #expect(report.findings == [])
  }

  @Test func `time grows with the size, not with its square`() {
    func seconds(_ count: Int) -> Double {
      let styles = (0..<count).map { index in
        """
        <style:style style:name="S\(index)" style:family="text" \
        style:parent-style-name="S\(index + 1)"><style:text-properties fo:font-size="9pt"/>\
        </style:style>
        """
      }.joined()
      let spans = (0..<count).map { index in
        """
        <text:span text:style-name="S\(index)"/><text:span text:style-name="S\(index)">ก\
        <office:annotation><text:p>{{x}}</text:p></office:annotation></text:span>
        """
      }.joined()
      let bytes = flatDocument("<text:p>\(spans)</text:p>", styles: goodDefaults + styles)
      return processorTime { _ = PreflightReport(checking: bytes) }
    }
    _ = seconds(100)
    let (small, large) = (seconds(400), seconds(3200))
    // Eight times the size; a square would take sixty-four times as long.
    #expect(large < small * 32 + 0.5)
  }

  @Test func `a file with a byte changed anywhere is read or refused, never fatal`() throws {
    let flat = flatDocument(
      """
      <text:section text:name="S" text:display="none"><text:p>ก {{name|upper}} \
      <text:span text:style-name="T">{{#g}}ข{{/g}}</text:span></text:p></text:section>
      """, styles: goodDefaults)
    let packed = try bytes(of: fixtures.appending(path: "habits.odt"))
    for (original, step) in [(flat, 31), (packed, 997)] {
      for index in stride(from: 0, to: original.count, by: step) {
        var changed = original
        changed[index] = changed[index] ^ UInt8(truncatingIfNeeded: index &* 31 | 1)
        let report = PreflightReport(checking: changed)
        #expect(report.kind != nil || report.findings.contains { $0.severity == .error })
      }
    }
    for count in stride(from: 0, to: packed.count, by: 3989) {
      let report = PreflightReport(checking: Array(packed.prefix(count)))
      #expect(report.findings.contains { $0.severity == .error })
    }
  }
}
