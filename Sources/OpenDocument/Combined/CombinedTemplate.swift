internal import Markup

/// A template whose renderings stand in one document, each beginning on a page of its own.
///
/// Names are numbered by part, frames fixed to a page move on with their part, styles and pictures
/// are shared. Where headers or footers have fields, each part has page styles of its own. Page
/// numbers, notes and captions count on through the whole document.
package struct CombinedTemplate: Sendable {
  private let slots: Set<String>
  private let frame: PackageFrame
  private let files: [File]
  /// How many shapes, pictures and text boxes each part draws.
  package let drawings: Int
  /// Whether page styles differ from part to part.
  private let varies: Bool

  private struct File: Sendable {
    let name: String
    let part: TemplatePart
    let pieces: [Piece]
  }

  private enum Piece: Sendable {
    case once([Segment])
    /// For each part; the document's text begins a page with each.
    case each([Segment], isText: Bool)
  }

  /// - Throws: `TemplateError` with `cannotCombine`.
  package init(_ template: DocumentTemplate) throws(TemplateError) {
    guard template.kind == .text else {
      throw TemplateError([.cannotCombine(.spreadsheet)])
    }
    let styles = template.trees.first { $0.part == .pageStyles }
    var combining = Combining(styles: styles?.root)
    var roots: [(TemplateTree, TemplateElement)] = []
    for tree in template.trees {
      let root = tree.part == .body ? combining.content(tree.root) : combining.styles(tree.root)
      roots.append((tree, root))
    }
    guard combining.problems.isEmpty else { throw TemplateError(combining.problems) }
    files = roots.map { tree, root in
      var writer = SegmentWriter(
        part: tree.part, kind: template.kind, formatters: template.formatters,
        cropping: tree.cropping, combining: combining)
      return File(
        name: tree.name, part: tree.part,
        pieces: Self.pieces(writer.segments(of: root), of: tree.part))
    }
    (slots, varies) = (template.slots, combining.varies)
    drawings = Self.drawings(in: template)
    do {
      frame = try template.files.frame(changing: files.map(\.name))
    } catch {
      throw TemplateError([.package(error)])
    }
  }

  private static func pieces(_ segments: [Segment], of part: TemplatePart) -> [Piece] {
    var pieces: [Piece] = []
    for segment in segments {
      if case .group(let group) = segment, group.name == Combining.partGroup {
        pieces.append(.each(group.body, isText: false))
      } else if case .once(let before)? = pieces.last {
        pieces[pieces.count - 1] = .once(before + [segment])
      } else {
        pieces.append(.once([segment]))
      }
    }
    // The text stands behind the styles.
    let text = pieces.lastIndex { if case .each = $0 { true } else { false } }
    if part == .body, let text, case .each(let body, _) = pieces[text] {
      pieces[text] = .each(body, isText: true)
    }
    return pieces
  }

  /// Writes the document piece by piece; what it holds meanwhile does not grow with the parts, but
  /// for a few bytes for each picture.
  ///
  /// - Parameters:
  ///   - count: how many parts.
  ///   - title: the document's.
  ///   - pagesPerPart: how many pages each takes, for frames that are fixed to a page.
  ///   - values: what fills a part, by its number from 0; asked again for page styles and pictures.
  ///   - sink: takes the next bytes of the file.
  /// - Throws: `TemplateError`, or what `values` and `sink` throw.
  package func write(
    count: Int, title: String? = nil, pagesPerPart: Int = 1,
    values: (Int) throws -> TemplateValues, to sink: ([UInt8]) throws -> Void
  ) throws {
    var zip = frame.openPrelude()
    var pictures = CombinedPictures(prefix: frame.picturePrefix)
    for file in files {
      var member = try zip.begin(file.name)
      for piece in file.pieces {
        switch piece {
        case .once(let segments):
          var renderer = Renderer(
            TemplateValues(), part: file.part, slots: slots, pictures: pictures.files)
          let bytes = renderer.bytes(of: segments)
          guard renderer.problems.isEmpty else { throw TemplateError(renderer.problems) }
          try zip.write(bytes, to: &member)
        case .each(let segments, let isText):
          for index in 0..<max(0, count) {
            let asks = segments.contains(where: \.dependsOnValues)
            var renderer = Renderer(
              asks ? try values(index) : TemplateValues(), part: file.part, slots: slots,
              pictures: pictures.files, index: index,
              pagesBefore: index.multipliedReportingOverflow(by: pagesPerPart).partialValue,
              breaks: index > 0 || varies)
            var bytes = renderer.bytes(of: segments)
            guard renderer.problems.isEmpty else { throw TemplateError(renderer.problems) }
            if isText, renderer.isAtStart { bytes += emptyParagraph(index) }
            pictures.take(renderer.pictures, from: index)
            try zip.write(bytes, to: &member)
            if zip.pending > 1 << 16 { try sink(zip.drain()) }
          }
        }
      }
      try zip.end(member)
    }
    let deflater = try Deflater()
    try pictures.write(values: values) { name, picture in
      try zip.add(picture.member(name, deflater))
      try sink(zip.drain())
    }
    let metadata = try metadata(title: title)
    try zip.add(PackedMember(deflating: metadata, as: "meta.xml", with: deflater))
    try zip.add(frame.manifest(listing: pictures.all, with: deflater))
    try sink(zip.finish())
  }

  /// A page for a part that has nothing to show.
  private func emptyParagraph(_ index: Int) -> [UInt8] {
    let number = varies && index > 0 ? "_\(index + 1)" : ""
    return Array("<text:p text:style-name=\"\(Combining.emptyStyle)\(number)\"/>".utf8)
  }
}

extension Segment {
  fileprivate var dependsOnValues: Bool {
    switch self {
    case .literal, .repetition, .page, .start, .row, .formula: false
    case .field, .attribute, .cellValue, .group, .picture, .sheet: true
    }
  }
}
