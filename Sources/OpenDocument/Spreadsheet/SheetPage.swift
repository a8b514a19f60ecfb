/// The printed page of a sheet: A4, as many columns as there are on one page's width.
package struct SheetPage: Hashable, Sendable {
  package var isLandscape: Bool
  /// In centimetres.
  package var margins: Margins
  package var footer: Footer

  package struct Margins: Hashable, Sendable {
    package var top: Double
    package var bottom: Double
    package var left: Double
    package var right: Double

    package init(top: Double = 1.5, bottom: Double = 1.2, left: Double = 1.5, right: Double = 1.5) {
      (self.top, self.bottom, self.left, self.right) = (top, bottom, left, right)
    }
  }

  package struct Footer: Hashable, Sendable {
    package var left: [Piece]
    package var center: [Piece]
    package var right: [Piece]

    package enum Piece: Hashable, Sendable {
      case text(String)
      case page
      case pageCount
    }

    package init(left: [Piece] = [], center: [Piece] = [], right: [Piece] = []) {
      (self.left, self.center, self.right) = (left, center, right)
    }
  }

  package init(
    isLandscape: Bool = true, margins: Margins = Margins(), footer: Footer = Footer()
  ) {
    (self.isLandscape, self.margins, self.footer) = (isLandscape, margins, footer)
  }
}
