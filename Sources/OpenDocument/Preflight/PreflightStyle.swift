/// A style as people find it in LibreOffice.
package struct PreflightStyle: Hashable, Sendable {
  /// Empty for the document's defaults, which have no name.
  package let name: String
  /// Whether somebody formatted text by hand instead, on top of the style.
  package let isDirect: Bool

  package init(name: String, isDirect: Bool) { (self.name, self.isDirect) = (name, isDirect) }
}
