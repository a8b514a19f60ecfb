/// A piece of a compiled template.
indirect enum Segment: Sendable {
  /// Markup as it lies in the file.
  case literal([UInt8])
  case field(FieldSegment)
  /// A field's value in an attribute.
  case attribute(FieldSegment)
  /// The attributes that give a cell the type of the number in it.
  case cellValue(FieldSegment)
  case group(GroupSegment)
  case picture(PictureSegment)
  /// Behind a name that must be unique: nothing for the first repetition, then its number in each
  /// of the outermost groups, as many as are given.
  case repetition(levels: Int)
  /// The style of what may begin a part of a combined document.
  case start(StartSegment)
  /// The beginning of a sheet whose formulas follow the rows that groups repeat.
  case sheet([RowPlan])
  /// The beginning of a row of such a sheet, or of so many equal ones.
  case row(count: Int)
  case formula(RowFormula)
  /// A page's number in its part, to be that in the document.
  case page(Int)
}

/// A field with its formatters at hand.
struct FieldSegment: Sendable {
  let use: FieldUse
  let formatters: [TemplateFormatter]
}

/// Two ways to name a style: for what comes first in a part, and for what does not.
struct StartSegment: Sendable {
  let first, otherwise: [Segment]
}

/// A frame whose picture changes.
struct PictureSegment: Sendable {
  let names: [String]
  let box: PictureBox
  /// The frame's start tag up to its size, and all that stands behind its picture.
  let start, end: [Segment]
  /// What stands where there is no picture.
  let otherwise: [Segment]
}

struct GroupSegment: Sendable {
  let name: String
  let isInverted: Bool
  let body: [Segment]
  /// What stands where a group without entries may not leave nothing.
  let otherwise: [Segment]
}
