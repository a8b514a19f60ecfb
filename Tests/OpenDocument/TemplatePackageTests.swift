import FoundationEssentials
import Markup
import OpenDocument
import Testing

struct TemplatePackageTests {
  private func files(of manifest: [UInt8]) throws -> [String] {
    try XMLElement(parsing: manifest).elements.compactMap { entry in
      entry.attributes.first { $0.name.local == "full-path" }?.value
    }
  }

  /// A document made of the template that LibreOffice saved.
  private func document() throws -> PackageReader {
    let template = try DocumentTemplate(
      compiling: bytes(of: fixtures.appending(path: "habits.odt")))
    return try PackageReader(template.render(sampleValues(for: template.fields)))
  }

  @Test func `the manifest lists every file once and no other`() throws {
    let document = try document()
    let listed = try files(of: document.read("META-INF/manifest.xml"))
    #expect(Set(listed).count == listed.count)
    #expect(
      Set(listed)
        == Set(document.names).subtracting(["mimetype", "META-INF/manifest.xml"])
        .union(["/"]))
  }

  @Test func `macros, thumbnails, settings of the view and traces of persons stay behind`() throws {
    let document = try document()
    #expect(
      document.names.map { $0.hasPrefix("Pictures/") ? "Pictures/" : $0 } == [
        "mimetype", "META-INF/manifest.xml", "Pictures/", "settings.xml", "content.xml",
        "styles.xml", "meta.xml",
      ])
    let all = try document.names.map {
      String(decoding: try document.read($0), as: UTF8.self)
    }.joined()
    for trace in [
      "event-listener", "office:script", "คน ก", "นาย ก", "comment", "rsid", "loext",
      "view-settings", "macro:", "annotation", "tracked-changes",
    ] {
      #expect(!all.contains(trace), "\(trace)")
    }
  }

  @Test func `the media type stands at byte 38 and is a document's, also for a template`() throws {
    let mediaType = "application/vnd.oasis.opendocument.text"
    for ending in ["", "-template"] {
      let template = try DocumentTemplate(
        compiling: textDocument("<text:p/>", mediaType: mediaType + ending))
      let bytes = try template.render(TemplateValues())
      #expect(Array(bytes[28..<30]) == [0, 0])
      #expect(Array(bytes[30..<77]) == Array("mimetype\(mediaType)".utf8))
      #expect(Array(bytes[77..<81]) == [0x50, 0x4B, 3, 4])
    }
  }

  @Test func `the same values make the same bytes`() throws {
    let file = try bytes(of: fixtures.appending(path: "habits.odt"))
    let first = try DocumentTemplate(compiling: file)
    let second = try DocumentTemplate(compiling: file)
    let values = sampleValues(for: first.fields)
    #expect(try first.render(values) == second.render(values))
  }

  @Test func `all fields of a document by LibreOffice are found`() throws {
    let template = try DocumentTemplate(
      compiling: bytes(of: fixtures.appending(path: "habits.odt")))
    #expect(
      template.fields.map { ($0.groups + [$0.name]).joined(separator: "/") } == [
        "inserted", "title", "person.name", "place", "days/date", "days/sessions/time",
        "days/sessions/topic", "days/sessions/trainers/name", "notes/note", "box",
        "signers/signer", "afterimage", "placed", "input", "link", "badlink", "footnote",
        "afternote", "sections/heading", "sections/point", "sections/para", "cards/a", "cards/b",
        "cards/c", "programme", "office",
      ])
  }

  @Test func `an object inside keeps its folder and loses what ODF does not define`() throws {
    let object = """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" \
      office:version="1.2"><office:body><loext:x/></office:body></office:document-content>
      """
    let manifest = """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
      <manifest:file-entry manifest:full-path="Object 1/" \
      manifest:media-type="application/vnd.oasis.opendocument.chart"/></manifest:manifest>
      """
    let body = """
      <text:p><draw:frame><draw:object xlink:href="./Object 1"/>\
      <draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame></text:p>
      """
    let template = try DocumentTemplate(
      compiling: textDocument(
        body,
        with: [
          ("META-INF/manifest.xml", Array(manifest.utf8)),
          ("Object 1/content.xml", Array(object.utf8)), ("Object 1/Basic/x", [1]),
          ("ObjectReplacements/Object 1", [2]), ("Pictures/unused.png", [3]),
        ]))
    let document = try PackageReader(template.render(TemplateValues()))
    #expect(
      try files(of: document.read("META-INF/manifest.xml")) == [
        "/", "meta.xml", "Object 1/content.xml", "ObjectReplacements/Object 1", "content.xml",
        "Object 1/",
      ])
    #expect(
      String(decoding: try document.read("Object 1/content.xml"), as: UTF8.self).hasSuffix(
        "office:version=\"1.3\"><office:body/></office:document-content>"))
  }

  @Test(arguments: ["https://example.org/x.png", "../x.png", "file:///etc/passwd", "Pictures/no"])
  func `what would be fetched from elsewhere is refused`(address: String) throws {
    let body = "<text:p><draw:frame><draw:image xlink:href=\"\(address)\"/></draw:frame></text:p>"
    #expect(try problems(compiling: body) == [.linkedOutside(address, .body)])
  }

  @Test func `a link that would run a macro gives way to its text`() throws {
    #expect(
      try rendered(
        "<text:p>a<text:a xlink:href=\"vnd.sun.star.script:x\">b</text:a></text:p>",
        TemplateValues()) == "<text:p>ab</text:p>")
  }

  @Test func `what is no text document is told by what it says it is`() throws {
    #expect(
      problems(in: try archive([("a", [1])])) == [.notADocument(mediaType: "")])
    #expect(
      problems(in: try textDocument("", mediaType: "application/zip"))
        == [.notADocument(mediaType: "application/zip")])
    let error = problems(in: Array("%PDF-1.4".utf8))
    guard case .package(.notAZip)? = error.first, error.count == 1 else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `a document type is refused in each file, and all are told of`() throws {
    let evil = Array("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".utf8)
    let package = try archive([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      ("content.xml", evil), ("styles.xml", evil),
    ])
    #expect(
      problems(in: package) == [
        .unreadable(file: "content.xml", .documentTypeRefused(line: 1)),
        .unreadable(file: "styles.xml", .documentTypeRefused(line: 1)),
      ])
  }

  @Test func `a document without content and an encrypted one are refused`() throws {
    let mediaType = Array("application/vnd.oasis.opendocument.text".utf8)
    #expect(
      problems(in: try archive([("mimetype", mediaType)])) == [.missingFile("content.xml")])
    let manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry \
      m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>
      """
    #expect(
      problems(
        in: try archive([
          ("mimetype", mediaType), ("META-INF/manifest.xml", Array(manifest.utf8)),
          ("content.xml", [1, 2]),
        ])) == [.encrypted(file: "content.xml")])
  }

  @Test func `a template damaged anywhere is refused or read, never more`() throws {
    let whole = try bytes(of: fixtures.appending(path: "habits.odt"))
    var random = UInt64(42)
    for _ in 0..<300 {
      var damaged = whole
      for _ in 0..<4 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[Int(random >> 33) % damaged.count] = UInt8(truncatingIfNeeded: random >> 24)
      }
      _ = problems(in: damaged)
    }
  }
}

/// A value for each field that tells where it stands, and two entries for each group.
func sampleValues(
  for fields: [TemplateField], depth: Int = 0, label: String = ""
) -> TemplateValues {
  var values = TemplateValues()
  for field in fields where field.groups.count == depth {
    values.fields[field.name] = field.name + label
  }
  let inner = fields.filter { $0.groups.count > depth }
  for group in Set(inner.map { $0.groups[depth] }) {
    values.groups[group] = (1...2).map { number in
      sampleValues(
        for: inner.filter { $0.groups[depth] == group }, depth: depth + 1,
        label: "\(label) \(number)")
    }
  }
  return values
}
