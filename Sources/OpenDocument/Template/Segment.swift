/// A piece of a compiled template.
indirect enum Segment: Sendable {
  /// Markup as it lies in the file.
  case literal([UInt8])
  case field(FieldUse)
  case group(String, body: [Segment], otherwise: [Segment])
  /// Behind a name that must be unique: nothing for the first repetition, then its number.
  case repetition
}
