internal import Markup

/// A flat document (ODF 1.3 part 3, section 3.1.2), taken apart into the files that a package has.
struct FlatDocument {
  let mediaType: String
  /// XML files as trees.
  private(set) var trees: [String: XMLElement] = [:]
  /// Pictures and fonts, which stood in the text as base64.
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var mediaTypes: [String: String] = [:]
  private var problems: [TemplateProblem] = []

  var names: [String] { (Array(trees.keys) + files.keys).sorted() }

  private static let limits = XMLLimits(bytes: 64 << 20)
  private static let binary = XMLName.odf("office:binary-data")
  private static let document = XMLName.odf("office:document")
  private static let object = XMLName.odf("draw:object")
  private static let image = XMLName.odf("draw:image")
  private static let math = XMLName.odf("math:math")
  private static let pageLayout = XMLName.odf("style:page-layout")

  /// - Throws: `TemplateError`.
  init(_ bytes: [UInt8]) throws(TemplateError) {
    let root: XMLElement
    do throws(MarkupError) {
      root = try XMLElement(parsing: bytes, limits: Self.limits)
    } catch {
      throw TemplateError([.unreadable(file: "", error)])
    }
    mediaType = root.name == Self.document ? root[.odf("office:mimetype")] ?? "" : ""
    split(root, folder: "")
    guard problems.isEmpty else { throw TemplateError(problems) }
  }

  private mutating func split(_ root: XMLElement, folder: String) {
    let root = unpacked(root, folder: folder)
    trees[folder + "content.xml"] = part(
      of: root, "office:document-content",
      ["office:scripts", "office:font-face-decls", "office:automatic-styles", "office:body"],
      leavingOut: Self.pageLayout)
    trees[folder + "styles.xml"] = part(
      of: root, "office:document-styles",
      [
        "office:font-face-decls", "office:styles", "office:automatic-styles",
        "office:master-styles",
      ])
    let settings = part(of: root, "office:document-settings", ["office:settings"])
    if !settings.children.isEmpty { trees[folder + "settings.xml"] = settings }
  }

  /// The sections of a flat document that one file of a package holds, in that file's order.
  private func part(
    of root: XMLElement, _ name: String, _ sections: [String], leavingOut left: XMLName? = nil
  ) -> XMLElement {
    let children = sections.flatMap { section in
      root.elements.filter { $0.name == .odf(section) }.map { section -> XMLNode in
        var section = section
        if section.name == .odf("office:automatic-styles") {
          section.children = section.elements.filter { $0.name != left }.map { .element($0) }
        }
        return .element(section)
      }
    }
    return XMLElement(.odf(name), children: children)
  }

  /// The same with its pictures and objects moved to files of their own.
  private mutating func unpacked(_ element: XMLElement, folder: String) -> XMLElement {
    var element = element
    if let binary = element.elements.first(where: { $0.name == Self.binary }) {
      element.children.removeAll { node in
        if case .element(let child) = node { child.name == Self.binary } else { false }
      }
      guard let bytes = bytes(base64: binary.text) else {
        problems.append(.unreadablePicture(line: binary.line))
        return element
      }
      let path = "Pictures/\(files.count + 1).\(MediaType.ending(of: bytes))"
      files[folder + path] = bytes
      refer(to: path, in: &element)
    } else if element.name == Self.object, let inner = element.elements.first {
      let path = "Object \(mediaTypes.count + 1)"
      if inner.name == Self.document {
        mediaTypes["\(folder)\(path)/"] = inner[.odf("office:mimetype")]
        split(inner, folder: "\(folder)\(path)/")
      } else if inner.name == Self.math {
        mediaTypes["\(folder)\(path)/"] = "application/vnd.oasis.opendocument.formula"
        trees["\(folder)\(path)/content.xml"] = inner
      } else {
        return element
      }
      element.children = []
      refer(to: "./" + path, in: &element)
      return element
    }
    element.children = element.children.map { child in
      if case .element(let child) = child {
        .element(unpacked(child, folder: folder))
      } else {
        child
      }
    }
    return element
  }

  private func refer(to path: String, in element: inout XMLElement) {
    let xlink = XMLName.odf("xlink:href").namespace
    element.attributes.removeAll { $0.name.namespace == xlink }
    element.attributes += [
      XMLAttribute(.odf("xlink:href"), path), XMLAttribute(.odf("xlink:type"), "simple"),
    ]
    if [Self.object, Self.image].contains(element.name) {
      element.attributes += [
        XMLAttribute(.odf("xlink:show"), "embed"), XMLAttribute(.odf("xlink:actuate"), "onLoad"),
      ]
    }
  }
}
