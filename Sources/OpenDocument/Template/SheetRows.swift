internal import Markup

private let row = XMLName.odf("table:table-row")
private let repeated = XMLName.odf("table:number-rows-repeated")

extension XMLElement {
  /// The same with each sheet ending behind its last row of use.
  ///
  /// LibreOffice fills a sheet with empty rows down to the last that there can be; a row that a
  /// group adds would push them over that end.
  var withoutTrailingRows: XMLElement {
    var result = self
    result.children = children.map { child in
      guard case .element(let child) = child else { return child }
      return .element(child.withoutTrailingRows)
    }
    guard let last = result.children.lastIndex(where: { $0.element?.name == row }),
      var element = result.children[last].element, element.isLongEmptyRun
    else { return result }
    element.attributes.removeAll { $0.name == repeated }
    result.children[last] = .element(element)
    return result
  }

  private var isLongEmptyRun: Bool {
    guard let count = self[repeated], (Int(count) ?? .max) > 1000 else { return false }
    return elements.allSatisfy(\.children.isEmpty)
  }
}

extension XMLNode {
  var element: XMLElement? {
    if case .element(let element) = self { element } else { nil }
  }
}
