import FoundationEssentials
import Markup
import OpenDocument
import Testing

struct PictureTests {
  private func file(_ name: String) throws -> [UInt8] {
    try bytes(of: fixtures.appending(path: "pictures/\(name)"))
  }

  private func frame(_ attributes: String, _ content: String = "") -> String {
    "<text:p><draw:frame \(attributes)>\(content)</draw:frame></text:p>"
  }

  private let image = "<draw:image xlink:href=\"Pictures/old.png\" xlink:type=\"simple\"/>"

  private func document(
    _ body: String, _ pictures: [String: Picture], groups: [String: [TemplateValues]] = [:],
    styles: String = ""
  ) throws -> [UInt8] {
    let template = try DocumentTemplate(
      compiling: textDocument(
        body, styles: styles, with: [("Pictures/old.png", try file("tall.png"))]))
    return try template.render(TemplateValues(groups: groups, pictures: pictures))
  }

  private func new(_ number: Int, _ ending: String = "png") -> String {
    """
    <draw:image xlink:href="Pictures/slot\(number).\(ending)" xlink:type="simple" \
    xlink:show="embed" xlink:actuate="onLoad"/>
    """
  }

  @Test(arguments: [
    ("wide.png", 40.0, 20.0, PictureFormat.png), ("wide.jpg", 40, 20, .jpeg),
    ("square.svg", 10, 10, .svg), ("tall.png", 20, 60, .png),
  ])
  func `a picture knows its format and shape`(
    name: String, width: Double, height: Double, format: PictureFormat
  ) throws {
    let picture = try Picture(file(name))
    #expect([picture.width, picture.height] == [width, height])
    #expect(picture.format == format)
  }

  @Test(arguments: ["wide.png", "wide.jpg", "square.svg"])
  func `a picture cut short or damaged is refused or read, never more`(name: String) throws {
    let whole = try file(name)
    for count in 0..<whole.count { _ = try? Picture(Array(whole[..<count])) }
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= 0xFF
      _ = try? Picture(damaged)
    }
  }

  @Test func `a PNG without its end is refused`() throws {
    #expect(throws: PictureError.damaged(.png)) {
      try Picture(Array(file("wide.png").dropLast(12)))
    }
  }

  @Test(arguments: [
    (
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
      PictureError.activeContent("script")
    ),
    ("<svg onload=\"x()\" width=\"1\" height=\"1\"/>", .activeContent("onload")),
    (
      "<svg><image href=\"https://example.org/a.png\"/></svg>",
      .activeContent("https://example.org/a.png")
    ),
    ("<!DOCTYPE svg><svg width=\"1\" height=\"1\"/>", .damaged(.svg)), ("<html/>", .damaged(.svg)),
    ("<svg viewBox=\"0 0 0 1\"/>", .damaged(.svg)), ("GIF89a", .unknownFormat),
    ("", .unknownFormat),
  ])
  func `what is no picture, or more than one, is refused`(
    text: String, error: PictureError
  ) {
    #expect(throws: error) { try Picture(Array(text.utf8)) }
  }

  @Test(arguments: [
    ("draw:name=\"{{qr}}\"", "draw:name=\"qr\"", ""),
    ("draw:name=\"{{ qr }} 2\"", "draw:name=\" qr  2\"", ""),
    ("draw:name=\"Image1\"", "draw:name=\"Image1\"", "<svg:title>{{qr}}</svg:title>"),
    ("draw:name=\"qr\"", "draw:name=\"qr\"", ""),
    ("draw:name=\"Image1\"", "draw:name=\"Image1\"", "<svg:title>qr</svg:title>"),
  ])
  func `a frame named for a picture takes it`(
    name: String, newName: String, title: String
  ) throws {
    let body = frame(name, image + title + "<svg:desc>รหัส</svg:desc>")
    let picture = try Picture(file("wide.png"))
    #expect(
      try bodyMarkup(of: document(body, ["qr": picture]))
        == frame(newName, new(1) + "<svg:desc>รหัส</svg:desc>"))
  }

  @Test(arguments: [
    // Inside the old box, in its middle.
    (
      "svg:width=\"4cm\" svg:height=\"4cm\" svg:x=\"1cm\" svg:y=\"-4cm\"",
      "svg:width=\"4.000cm\" svg:height=\"2.000cm\" svg:x=\"1.000cm\" svg:y=\"-3.000cm\""
    ),
    (
      "svg:width=\"20mm\" svg:height=\"2in\" svg:x=\"0cm\"",
      "svg:width=\"2.000cm\" svg:height=\"1.000cm\" svg:x=\"0.000cm\""
    ),
    (
      "svg:width=\"8cm\" svg:height=\"2cm\" svg:x=\"1cm\"",
      "svg:width=\"4.000cm\" svg:height=\"2.000cm\" svg:x=\"3.000cm\""
    ),
    ("svg:width=\"3cm\" style:rel-width=\"50%\"", "svg:width=\"3.000cm\" svg:height=\"1.500cm\""),
    // A height that follows the width limits nothing.
    (
      "svg:width=\"10cm\" svg:height=\"1cm\" style:rel-width=\"100%\" style:rel-height=\"scale\"",
      "svg:width=\"10.000cm\" svg:height=\"5.000cm\""
    ),
    ("svg:height=\"1cm\"", "svg:width=\"2.000cm\" svg:height=\"1.000cm\""),
  ])
  func `the frame keeps its place and the picture its shape`(
    box: String, fitted: String
  ) throws {
    #expect(
      try bodyMarkup(
        of: document(
          frame("draw:name=\"{{qr}}\" \(box)", image), ["qr": try Picture(file("wide.png"))]))
        == frame("draw:name=\"qr\" \(fitted)", new(1)))
  }

  @Test func `without a picture a frame in braces goes, and another stays as it was`() throws {
    #expect(
      try bodyMarkup(of: document(frame("draw:name=\"{{qr}}\"", image), [:])) == "<text:p></text:p>"
    )
    let named = frame("draw:name=\"qr\" svg:width=\"1cm\"", image)
    #expect(try bodyMarkup(of: document(named, [:])) == named)
  }

  @Test func `a picture may be a condition, and frames are told of`() throws {
    let body =
      "<text:p>{{#qr}}ตรวจสอบ{{/qr}}{{^qr}}-{{/qr}}</text:p>" + frame("draw:name=\"{{qr}}\"")
    let template = try DocumentTemplate(compiling: textDocument(body))
    #expect(template.pictures == [TemplateField("qr", part: .body)])
    let none = try bodyMarkup(of: template.render(TemplateValues()))
    #expect(none.hasPrefix("<text:p>-</text:p>"))
    let values = TemplateValues(pictures: ["qr": try Picture(file("square.svg"))])
    #expect(try bodyMarkup(of: template.render(values)).hasPrefix("<text:p>ตรวจสอบ</text:p>"))
  }

  @Test func `each entry of a group brings its own picture, the same one once`() throws {
    let (wide, tall) = (try Picture(file("wide.png")), try Picture(file("tall.png")))
    let document = try document(
      "<text:p>{{#people}}</text:p>\(frame("draw:name=\"{{photo}}\""))<text:p>{{/people}}</text:p>",
      [:],
      groups: ["people": [wide, tall, wide].map { TemplateValues(pictures: ["photo": $0]) }])
    #expect(
      try bodyMarkup(of: document)
        == frame("draw:name=\"photo\"", new(1)) + frame("draw:name=\"photo_2\"", new(2))
        + frame("draw:name=\"photo_3\"", new(1)))
    let package = try PackageReader(document)
    #expect(
      package.names == [
        "mimetype", "META-INF/manifest.xml", "Pictures/slot1.png", "Pictures/slot2.png",
        "content.xml", "meta.xml",
      ])
    let manifest = try XMLElement(parsing: package.read("META-INF/manifest.xml")).elements.map {
      [$0.attribute("full-path") ?? "", $0.attribute("media-type") ?? ""]
    }
    #expect(
      manifest.suffix(2) == [
        ["Pictures/slot1.png", "image/png"], ["Pictures/slot2.png", "image/png"],
      ])
    #expect(try package.read("Pictures/slot2.png") == file("tall.png"))
  }

  @Test func `the crop of the picture before does not cut the new one`() throws {
    let styles = """
      <style:style style:name="fr1" style:family="graphic"><style:graphic-properties \
      fo:clip="rect(1cm, 0cm, 0cm, 0cm)" style:wrap="none"/></style:style>
      """
    let document = try document(
      frame("draw:name=\"{{qr}}\" draw:style-name=\"fr1\"", image),
      ["qr": try Picture(file("wide.png"))], styles: styles)
    let content = try XMLElement(parsing: PackageReader(document).read("content.xml"))
    #expect(content.all("frame").map { $0.attribute("style-name") } == ["fr1_whole"])
    #expect(
      content.all("style").map { style in
        [
          style.attribute("name"), style.elements[0].attribute("clip"),
          style.elements[0].attribute("wrap"),
        ]
      } == [["fr1", "rect(1cm, 0cm, 0cm, 0cm)", "none"], ["fr1_whole", nil, "none"]])
  }
}
