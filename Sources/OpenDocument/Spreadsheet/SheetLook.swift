/// What a cell of a spreadsheet looks like.
package struct SheetLook: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case header
    case row(SheetRow.Style)
    case line(SheetLine.Style)
  }

  package let role: Role
  package let kind: SheetKind
  package let alignment: SheetAlignment

  init(_ role: Role, kind: SheetKind = .text, alignment: SheetAlignment) {
    (self.role, self.kind, self.alignment) = (role, kind, alignment)
  }

  package init(_ line: SheetLine) {
    self.init(.line(line.style), alignment: line.alignment)
  }

  /// A label may stand in any column, as in a row of totals.
  package init(_ cell: SheetCell, in column: SheetColumn, of style: SheetRow.Style) {
    if case .text = cell {
      self.init(.row(style), alignment: column.alignment ?? .start)
    } else {
      self.init(.row(style), kind: column.kind, alignment: column.shownAlignment)
    }
  }

  package static let header = Self(.header, alignment: .center)
  /// A heading over all columns.
  package static let heading = Self(.row(.heading), alignment: .start)

  package var isLine: Bool { if case .line = role { true } else { false } }
  package var isTitle: Bool { role == .line(.title) }
  package var isShaded: Bool { role == .header || role == .row(.heading) }
  package var isBold: Bool {
    switch role {
    case .header, .row(.heading), .row(.total), .line(.title), .line(.bold): true
    case .row(.plain), .line(.plain): false
    }
  }
}

extension SheetColumn {
  fileprivate var shownAlignment: SheetAlignment {
    if let alignment { return alignment }
    return switch kind {
    case .text: .start
    case .date: .center
    case .integer, .decimal, .percentage, .hours: .end
    }
  }
}
