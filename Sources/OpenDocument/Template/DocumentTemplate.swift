internal import Markup

/// A text document or spreadsheet with fields, compiled once and filled many times.
///
/// `{{name}}` is a field and `{{name|formatter}}` changes its value; so do the fields of LibreOffice's
/// own menus (see `NativeFields`). `{{#name}}` … `{{/name}}` repeat what stands between them for each
/// entry of a group, or show it if the field of that name has a value (see `GroupBuilder`). Documents made of it
/// are strict ODF 1.3 and depend on nothing but the template and the values.
package struct DocumentTemplate: Sendable {
  package let kind: DocumentKind
  /// Each field once for each group and part that it stands in, in the order of the text.
  package let fields: [TemplateField]
  /// Each group and condition likewise, also those that hold no field.
  package let groups: [TemplateField]
  /// Each frame named for a picture in braces, likewise.
  package let pictures: [TemplateField]
  let slots: Set<String>
  let formatters: TemplateFormatters
  let trees: [TemplateTree]
  let files: TemplateFiles
  private let frame: PackageFrame
  private let parts: [CompiledPart]

  /// Compiles what an office saved as `.odt`, `.ott`, `.fodt`, `.ods`, `.ots` or `.fods`.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - formatters: those that its fields may name.
  /// - Throws: `TemplateError` with everything that is wrong with it.
  package init(
    compiling bytes: [UInt8], formatters: TemplateFormatters = .text
  ) throws(TemplateError) {
    let compiler = try TemplateCompiler(bytes, formatters: formatters)
    (kind, parts) = (compiler.kind, compiler.changing)
    (fields, groups, pictures) = (compiler.fields, compiler.groups, compiler.pictures)
    slots = Set(pictures.map(\.name))
    (trees, files, self.formatters) = (compiler.trees, compiler.files, formatters)
    do {
      frame = try files.frame(changing: parts.map(\.name))
    } catch {
      throw TemplateError([.package(error)])
    }
  }

  /// Fills the template; `title` becomes the document's.
  ///
  /// - Throws: `TemplateError` with every value that is missing or cannot be written.
  package func render(
    _ values: TemplateValues, title: String? = nil
  ) throws(TemplateError) -> [UInt8] {
    var problems: [TemplateProblem] = []
    var contents: [(name: String, bytes: [UInt8])] = []
    var pictures = PictureFiles(prefix: frame.picturePrefix)
    for part in parts {
      var renderer = Renderer(values, part: part.part, slots: slots, pictures: pictures)
      contents.append((part.name, renderer.bytes(of: part.segments)))
      problems += renderer.problems.filter { !problems.contains($0) }
      pictures = renderer.pictures
    }
    do throws(XMLWriterError) {
      contents.append(("meta.xml", try metadata(title: title)))
    } catch {
      switch error {
      case .forbiddenCharacter(let scalar):
        problems.append(.forbiddenCharacterInTitle(scalar))
      }
    }
    guard problems.isEmpty else { throw TemplateError(problems) }
    do {
      var zip = pictures.isEmpty ? frame.prelude() : frame.openPrelude()
      let deflater = try Deflater()
      if !pictures.isEmpty {
        let files = pictures.added.map { ($0.name, $0.picture.format) }
        try zip.add(frame.manifest(listing: files, with: deflater))
        for file in pictures.added { try zip.add(file.picture.member(file.name, deflater)) }
      }
      for content in contents {
        try zip.add(PackedMember(deflating: content.bytes, as: content.name, with: deflater))
      }
      return try zip.finish()
    } catch {
      throw TemplateError([.package(error)])
    }
  }
}

/// A file of the template that differs from document to document.
struct CompiledPart: Sendable {
  let name: String
  let part: TemplatePart
  let segments: [Segment]
}

/// A file of the template as a tree.
struct TemplateTree: Sendable {
  let name: String
  let part: TemplatePart
  let root: TemplateElement
  /// Styles with a twin that does not crop.
  let cropping: Set<String>
}

/// `meta.xml` with a title alone: neither persons nor dates pass on from a template.
func metadata(title: String?) throws(XMLWriterError) -> [UInt8] {
  var xml = XMLWriter()
  xml.start(
    "office:document-meta",
    [
      "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
      "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
      "xmlns:dc": title == nil ? nil : "http://purl.org/dc/elements/1.1/",
      "office:version": "1.3",
    ])
  xml.start("office:meta")
  xml.element("meta:generator", text: "Heddle")
  if let title { xml.element("dc:title", text: title) }
  return try xml.finish()
}
