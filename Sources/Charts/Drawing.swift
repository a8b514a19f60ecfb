internal import Markup

/// A drawing of plain shapes and text as SVG 1.1 with every attribute spelt out, so that
/// LibreOffice's import shows it as browsers do; lengths are in tenths of a point.
struct Drawing: ~Copyable {
  /// That of a page of A4 with margins of 3 and 2 cm.
  static let width = 4536
  static let textSize = 90
  static let lineStep = 135

  private var xml: XMLWriter
  private let form: ChartForm

  /// `description`: what the picture shows, for people who do not see it.
  init(height: Int, title: String, description: String, _ form: ChartForm) {
    self.form = form
    xml = XMLWriter(declaration: form == .document)
    var attributes: KeyValuePairs<String, String?> = [:]
    var (titleID, descriptionID): (String?, String?)
    switch form {
    case .document:
      attributes = [
        "xmlns": "http://www.w3.org/2000/svg", "version": "1.1", "role": "img",
        "width": Self.points(Self.width), "height": Self.points(height),
        "viewBox": "0 0 \(Self.width) \(height)",
      ]
    case .page(let id):
      (titleID, descriptionID) = ("\(id)-title", "\(id)-description")
      attributes = [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "id": id, "role": "img",
        "aria-labelledby": "\(id)-title", "aria-describedby": "\(id)-description",
        "viewBox": "0 0 \(Self.width) \(height)",
      ]
    }
    xml.start("svg", attributes)
    xml.line { $0.element("title", ["id": titleID], text: Self.shown(title)) }
    xml.line { $0.element("desc", ["id": descriptionID], text: Self.shown(description)) }
    rectangle(Box(x: 0, y: 0, width: Self.width, height: height), fill: .white)
  }

  /// - Throws: `forbiddenCharacter` if any text held one.
  consuming func finish() throws(XMLWriterError) -> [UInt8] {
    xml.endOnOwnLine()
    xml.newline()
    return try xml.finish()
  }

  mutating func rectangle(_ box: Box, fill: Colour, stroke: Colour? = nil) {
    guard box.width > 0, box.height > 0 else { return }
    xml.line {
      $0.element(
        "rect",
        [
          "x": String(box.x), "y": String(box.y), "width": String(box.width),
          "height": String(box.height), "fill": fill.rawValue,
          "stroke": stroke?.rawValue ?? "none", "stroke-width": stroke == nil ? nil : "6",
        ])
    }
  }

  mutating func line(
    _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ stroke: Colour, width: Int = 6
  ) {
    path("M \(x1) \(y1) L \(x2) \(y2)", stroke: stroke, width: width)
  }

  mutating func path(_ data: String, stroke: Colour, width: Int) {
    xml.line {
      $0.element(
        "path",
        ["d": data, "fill": "none", "stroke": stroke.rawValue, "stroke-width": String(width)])
    }
  }

  mutating func circle(_ x: Int, _ y: Int, radius: Int, fill: Colour, stroke: Colour) {
    xml.line {
      $0.element(
        "circle",
        [
          "cx": String(x), "cy": String(y), "r": String(radius), "fill": fill.rawValue,
          "stroke": stroke.rawValue, "stroke-width": "14",
        ])
    }
  }

  mutating func text(
    _ text: String, x: Int, baseline: Int, _ anchor: Anchor = .start, bold: Bool = false,
    fill: Colour = .ink
  ) {
    guard !text.isEmpty else { return }
    xml.line {
      $0.element(
        "text",
        [
          "x": String(x), "y": String(baseline), "text-anchor": anchor.rawValue,
          "font-family": form.font, "font-size": String(form.textSize),
          "font-weight": bold ? "bold" : "normal",
          "fill": fill.rawValue,
        ], text: Self.shown(text))
    }
  }

  /// Lines of text around a middle.
  mutating func lines(
    _ lines: [String], x: Int, middle: Int, _ anchor: Anchor = .start, bold: Bool = false,
    fill: Colour = .ink
  ) {
    let first = middle - (lines.count - 1) * Self.lineStep / 2 + Self.textSize * 32 / 100
    for (index, line) in lines.enumerated() {
      text(line, x: x, baseline: first + index * Self.lineStep, anchor, bold: bold, fill: fill)
    }
  }

  enum Anchor: String {
    case start, middle, end
  }

  private static func shown(_ text: String) -> String {
    text.filter { $0 != TextLines.breakChance }
  }

  private static func points(_ length: Int) -> String { "\(length / 10).\(length % 10)pt" }
}

struct Box: Hashable {
  let x, y, width, height: Int
}
