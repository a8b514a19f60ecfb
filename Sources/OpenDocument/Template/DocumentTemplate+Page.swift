internal import Markup

extension DocumentTemplate {
  /// Whether the pages that the template begins with are higher than wide; false where it does not
  /// say.
  package var isPortrait: Bool {
    for tree in trees {
      guard let master = tree.root.first(where: { $0.name == .odf("style:master-page") }),
        let layout = tree.root.first(where: {
          $0.name == .odf("style:page-layout")
            && $0[.odf("style:name")] == master[.odf("style:page-layout-name")]
        }),
        let properties = layout.first(where: {
          $0.name == .odf("style:page-layout-properties")
        }),
        let width = properties[.odf("fo:page-width")].flatMap(Length.init),
        let height = properties[.odf("fo:page-height")].flatMap(Length.init)
      else { continue }
      return height.centimetres > width.centimetres
    }
    return false
  }
}

extension TemplateElement {
  /// The first element from here down that is wanted.
  fileprivate func first(where isWanted: (TemplateElement) -> Bool) -> TemplateElement? {
    if isWanted(self) { return self }
    for child in children {
      if let found = child.element?.first(where: isWanted) { return found }
    }
    return nil
  }
}
