import FoundationEssentials
import Markup
import OpenDocument
import Support

/// A zip of the given members, deflated where that helps, unless they shall be stored.
func archive(
  _ members: [(name: String, bytes: [UInt8])], isStored: Bool = false
) throws -> [UInt8] {
  let deflater = try Deflater()
  var zip = ZipWriter()
  for member in members {
    try zip.add(
      isStored
        ? PackedMember(storing: member.bytes, as: member.name)
        : PackedMember(deflating: member.bytes, as: member.name, with: deflater))
  }
  return try zip.finish()
}

private let namespaces =
  [
    "office", "style", "text", "table", "meta",
  ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
    + """
     xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"\
     xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"\
     xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"\
     xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"\
     xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"\
     xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
    """

/// A text document as an office might save it, with the given content of its body.
func textDocument(
  _ body: String, header: String? = nil, styles: String = "",
  mediaType: String = "application/vnd.oasis.opendocument.text", isStored: Bool = false,
  with files: [(name: String, bytes: [UInt8])] = []
) throws -> [UInt8] {
  let content = """
    <office:document-content \(namespaces) office:version="1.2">\
    <office:automatic-styles>\(styles)</office:automatic-styles>\
    <office:body><office:text>\(body)</office:text></office:body></office:document-content>
    """
  let master = header.map { header in
    """
    <office:document-styles \(namespaces) office:version="1.2"><office:automatic-styles>\
    <style:page-layout style:name="pm"/></office:automatic-styles><office:master-styles>\
    <style:master-page style:name="Standard" style:page-layout-name="pm"><style:header>\(header)\
    </style:header></style:master-page></office:master-styles></office:document-styles>
    """
  }
  var members = [
    ("mimetype", Array(mediaType.utf8)), ("content.xml", Array(content.utf8)),
  ]
  if let master { members.append(("styles.xml", Array(master.utf8))) }
  return try archive(members + files, isStored: isStored)
}

/// A spreadsheet as an office might save it, with the given tables.
func spreadsheet(_ tables: String) throws -> [UInt8] {
  let content = """
    <office:document-content \(namespaces) office:version="1.2"><office:body>\
    <office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
    """
  return try archive([
    ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
    ("content.xml", Array(content.utf8)),
  ])
}

/// What a template with this body becomes, as the markup between `office:text`'s tags.
func rendered(_ body: String, _ values: TemplateValues) throws -> String {
  let template = try DocumentTemplate(compiling: textDocument(body))
  return try bodyMarkup(of: template.render(values))
}

func bodyMarkup(of document: [UInt8]) throws -> String {
  let content = String(
    decoding: try PackageReader(document).read("content.xml"), as: UTF8.self)
  let start = content.firstRange(of: "<office:text>")?.upperBound ?? content.startIndex
  let end = content.firstRange(of: "</office:text>")?.lowerBound ?? content.endIndex
  return String(content[start..<end])
}

/// The problems that keep a template with this body from being compiled.
func problems(compiling body: String) throws -> [TemplateProblem] {
  try problems(in: textDocument(body))
}

func problems(in package: [UInt8]) -> [TemplateProblem] {
  do throws(TemplateError) {
    _ = try DocumentTemplate(compiling: package)
    return []
  } catch {
    return error.problems
  }
}

let fixtures = packageFolder.appending(path: "Tests/OpenDocument/Fixtures")

func bytes(of file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }
