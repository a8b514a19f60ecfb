internal import Markup

/// A frame that takes a picture: named `{{qr}}`, or plainly `qr` around a picture that is there.
struct PictureSlot: Sendable {
  /// One in braces, or several that may be meant.
  let names: [String]
  /// Whether it was named with braces, so that without a picture it goes.
  let isExplicit: Bool
  let frame: TemplateElement

  private static let frame = XMLName.odf("draw:frame")
  private static let image = XMLName.odf("draw:image")
  private static let drawName = XMLName.odf("draw:name")
  private static let title = XMLName.odf("svg:title")
  /// What a frame keeps of its content when its picture changes.
  private static let kept = XMLName.odf("svg:desc")
  private static let size = [
    "svg:width", "svg:height", "svg:x", "svg:y", "style:rel-width", "style:rel-height",
    "table:end-cell-address", "table:end-x", "table:end-y",
  ].map(XMLName.odf)
  private static let style = XMLName.odf("draw:style-name")

  /// Nil for what is no frame for a picture.
  init?(_ element: XMLElement) {
    guard let (names, isExplicit) = Self.names(of: element) else { return nil }
    (self.names, self.isExplicit) = (names, isExplicit)
    frame = TemplateElement(plain: element)
  }

  static func isSlot(_ element: XMLElement) -> Bool { names(of: element) != nil }

  private static func names(of element: XMLElement) -> (names: [String], isExplicit: Bool)? {
    guard element.name == frame else { return nil }
    let title = element.elements.first { $0.name == Self.title }
    let given = [title.map(ownText), element[drawName]].compactMap(\.self)
    let braced = given.compactMap(Self.braced)
    let plain =
      element.elements.first?.name == image
      ? given.map(\.trimmed).filter(\.isFieldName) : []
    guard !braced.isEmpty || !plain.isEmpty else { return nil }
    return braced.isEmpty ? (plain, false) : ([braced[0]], true)
  }

  /// A title holds text alone; what else is in it may be as deep as the document.
  private static func ownText(_ element: XMLElement) -> String {
    element.children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  /// LibreOffice numbers frames of one name, so something may stand around the braces.
  private static func braced(_ text: String) -> String? {
    guard let open = text.firstRange(of: "{{"),
      let close = text[open.upperBound...].firstRange(of: "}}")
    else { return nil }
    let name = String(text[open.upperBound..<close.lowerBound]).trimmed
    return name.isFieldName ? name : nil
  }

  /// Without a height where the template lets it follow from the width (ODF 1.3 part 3, 20.347.6).
  var box: PictureBox {
    let followsWidth = frame.attributes.contains {
      $0.name == .odf("style:rel-height") && $0.value == "scale"
    }
    func length(_ name: String) -> Length? {
      frame.attributes.first { $0.name == .odf(name) }.flatMap { Length($0.value) }
    }
    return PictureBox(
      width: length("svg:width"), height: followsWidth ? nil : length("svg:height"),
      x: length("svg:x"), y: length("svg:y"))
  }

  /// The frame's attributes without those that its box tells.
  ///
  /// - Parameter cropping: styles that would cut a picture to the shape of the one before, each of
  ///   which has a twin that does not.
  /// - Returns: the attributes of the frame around another picture.
  func attributes(cropping: Set<String>) -> [XMLAttribute] {
    frame.attributes.filter { !Self.size.contains($0.name) }.map { attribute in
      var attribute = attribute
      if attribute.name == Self.drawName, Self.braced(attribute.value) != nil {
        attribute.value = attribute.value.replacing("{{", with: "").replacing("}}", with: "")
      } else if attribute.name == Self.style, cropping.contains(attribute.value) {
        attribute.value += CroppingStyles.suffix
      }
      return attribute
    }
  }

  /// What stands in the frame behind its picture.
  var description: [TemplateNode] { frame.children.filter { $0.element?.name == Self.kept } }
}

/// Where a frame stands on its page and how large it is, as far as the template says.
struct PictureBox: Sendable {
  var width, height, x, y: Length?

  /// The largest box of a picture's shape inside this one, in its middle.
  func fitted(to picture: Picture) -> PictureBox {
    let shape = picture.width / picture.height
    var box = self
    switch (width?.centimetres, height?.centimetres) {
    case (let width?, let height?):
      let fitted = (width: min(width, height * shape), height: min(height, width / shape))
      box.width = Length(centimetres: fitted.width)
      box.height = Length(centimetres: fitted.height)
      box.x = x.map { Length(centimetres: $0.centimetres + (width - fitted.width) / 2) }
      box.y = y.map { Length(centimetres: $0.centimetres + (height - fitted.height) / 2) }
    case (let width?, nil): box.height = Length(centimetres: width / shape)
    case (nil, let height?): box.width = Length(centimetres: height * shape)
    case (nil, nil): break
    }
    return box
  }

  var attributes: [UInt8] {
    let all = [("width", width), ("height", height), ("x", x), ("y", y)]
    return Array(
      all.compactMap { name, value in value.map { " svg:\(name)=\"\($0.text)\"" } }.joined().utf8)
  }
}
