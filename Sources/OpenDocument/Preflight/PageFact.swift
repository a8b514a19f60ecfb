/// What is wrong with the pages of a document that was filled with long values.
package enum PageFact: Hashable, Sendable {
  case notChecked(Obstacle)
  /// The longest name stands on this page, from 1.
  case fits(name: String, page: Int, of: Int)
  case tooMany(name: String, page: Int, of: Int, expected: Int)
  /// The name is on none of the pages, as in a frame that is too small for it.
  case nameNotShown(name: String, pages: Int)

  package enum Obstacle: Hashable, Sendable {
    /// A program that is missing, and Debian's name of the package that has it.
    case needs(program: String, package: String)
    case notAsked
    /// Its errors have to be mended first.
    case errors
    /// It has no field for a name.
    case noName
    case layoutFailed
    /// The values that were tried do not suit it.
    case values(TemplateProblem)
    /// The texts are too long for one page of such a document at all.
    case textTooLong
  }
}
