internal import Markup

/// Reads a template's package and gathers all that is wrong with it before giving up.
struct TemplateCompiler {
  private(set) var fields: [TemplateField] = []
  private(set) var groups: [TemplateField] = []
  private(set) var pictures: [TemplateField] = []
  /// Files with fields.
  private(set) var changing: [CompiledPart] = []
  /// The document's own text and page styles, with and without fields.
  private(set) var trees: [TemplateTree] = []
  private(set) var problems: [TemplateProblem] = []
  private(set) var sightings: [FieldSighting] = []
  /// Files that are the same in every document.
  private var fixed: [(name: String, bytes: [UInt8])] = []
  private var folders: [(path: String, mediaType: String)] = []
  private let source: TemplateSource
  private static let roots: [TemplatePart: XMLName] = [
    .body: .odf("office:document-content"), .pageStyles: .odf("office:document-styles"),
  ]
  private static let objects: Set<XMLName> = [
    .odf("office:document-content"), .odf("office:document-styles"), .odf("math:math"),
  ]
  private let formatters: TemplateFormatters

  var kind: DocumentKind { source.kind }

  init(_ bytes: [UInt8], formatters: TemplateFormatters) throws(TemplateError) {
    self.init(examining: try TemplateSource(bytes), formatters: formatters)
    guard problems.isEmpty else { throw TemplateError(problems) }
  }

  /// Reads as much as can be read, and leaves it to the caller to look at `problems`.
  init(examining source: TemplateSource, formatters: TemplateFormatters) {
    (self.source, self.formatters) = (source, formatters)
    guard source.encrypted.isEmpty else {
      problems = source.encrypted.map { .encrypted(file: $0) }
      return
    }
    compile("content.xml", part: .body)
    if source.names.contains("styles.xml") { compile("styles.xml", part: .pageStyles) }
    if let settings = tree("settings.xml", required: false),
      settings.name == .odf("office:document-settings")
    {
      keep(Settings.cleaned(settings, of: source.kind), as: "settings.xml")
    }
  }

  /// All that does not depend on values.
  var files: TemplateFiles {
    var files = TemplateFiles(kind: kind, fixed: fixed, folders: folders)
    for name in trees.map(\.name) + fixed.map(\.name) {
      files.mediaTypes[name] = source.mediaType(of: name)
    }
    return files
  }

  private mutating func compile(_ name: String, part: TemplatePart) {
    guard let root = tree(name, required: true) else { return }
    guard root.name == Self.roots[part] else {
      problems.append(.package(.damagedMember(name)))
      return
    }
    var cropping = CroppingStyles()
    let cleaned = cropping.addTwins(to: clean(root, in: "", part: part))
    let native = NativeFields(cleaned)
    var scanner = FieldScanner(part: part, native: native, formatters: formatters)
    let scanned = scanner.scan(native.withoutDeadDeclarations(cleaned))
    var builder = GroupBuilder()
    let built = builder.build(scanned)
    problems += scanner.problems + builder.problems
    sightings += scanner.sightings
    var writer = SegmentWriter(
      part: part, kind: kind, formatters: formatters, cropping: cropping.names)
    let segments = writer.segments(of: built)
    fields += writer.fields
    groups += writer.usedGroups
    pictures += writer.pictures
    trees.append(TemplateTree(name: name, part: part, root: built, cropping: cropping.names))
    if case .literal(let bytes)? = segments.first, segments.count == 1 {
      fixed.append((name, bytes))
    } else {
      changing.append(CompiledPart(name: name, part: part, segments: segments))
    }
  }

  private mutating func tree(_ name: String, required: Bool) -> XMLElement? {
    do {
      return try source.tree(name)
    } catch let error as MarkupError {
      problems.append(.unreadable(file: name, error))
    } catch PackageError.missingMember(let name) {
      if required { problems.append(.missingFile(name)) }
    } catch let error as PackageError {
      problems.append(.package(error))
    } catch {}
    return nil
  }

  /// Cleans a file of the document in `folder` and keeps what it refers to.
  private mutating func clean(
    _ root: XMLElement, in folder: String, part: TemplatePart
  ) -> XMLElement {
    let files = source.names.filter { $0.hasPrefix(folder) }.map {
      String($0.dropFirst(folder.count))
    }
    var cleaning = Cleaning(files: Set(files))
    var cleaned = cleaning.clean(root: root)
    if source.kind == .spreadsheet { cleaned = cleaned.withoutTrailingRows }
    problems += cleaning.outside.sorted().map { .linkedOutside($0, part) }
    for reference in cleaning.references.sorted() {
      let path = folder + reference
      if reference.hasSuffix("/") {
        keepObject(path, part: part)
      } else if !fixed.contains(where: { $0.name == path }) {
        do throws(PackageError) {
          fixed.append((path, try source.read(path)))
        } catch {
          problems.append(.package(error))
        }
      }
    }
    return cleaned
  }

  /// Keeps a document inside this one: a chart, a formula, a drawing.
  private mutating func keepObject(_ folder: String, part: TemplatePart) {
    guard !folders.contains(where: { $0.path == folder }) else { return }
    folders.append((folder, source.mediaType(of: folder)))
    for name in ["content.xml", "styles.xml"] {
      guard let root = tree(folder + name, required: name == "content.xml") else { continue }
      guard Self.objects.contains(root.name) else {
        problems.append(.package(.damagedMember(folder + name)))
        continue
      }
      keep(
        root.name != .odf("math:math") ? clean(root, in: folder, part: part) : root,
        as: folder + name)
    }
  }

  private mutating func keep(_ root: XMLElement, as name: String) {
    var writer = SegmentWriter(part: .body, kind: kind)
    let segments = writer.segments(of: TemplateElement(plain: root))
    if case .literal(let bytes)? = segments.first { fixed.append((name, bytes)) }
  }
}
