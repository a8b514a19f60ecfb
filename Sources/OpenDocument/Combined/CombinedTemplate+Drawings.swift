internal import Markup

extension CombinedTemplate {
  /// How many shapes, pictures and text boxes a part draws, those of its header and footer
  /// included; what is shown only at times counts as shown.
  static func drawings(in template: DocumentTemplate) -> Int {
    template.trees.reduce(0) { $0 + $1.root.drawings }
  }
}

extension TemplateElement {
  private static let namespace = XMLName.odf("draw:frame").namespace
  private static let shapes: Set = [
    "frame", "rect", "line", "polyline", "polygon", "regular-polygon", "path", "circle", "ellipse",
    "connector", "caption", "measure", "control", "custom-shape", "page-thumbnail",
  ]

  fileprivate var drawings: Int {
    let isDrawing = name.namespace == Self.namespace && Self.shapes.contains(name.local)
    return children.reduce(isDrawing ? 1 : 0) { $0 + $1.drawings }
  }
}

extension TemplateNode {
  fileprivate var drawings: Int {
    switch self {
    case .element(let element): element.drawings
    case .group(let group): (group.body + group.otherwise).reduce(0) { $0 + $1.drawings }
    case .slot: 1
    case .text, .field, .mark: 0
    }
  }
}
