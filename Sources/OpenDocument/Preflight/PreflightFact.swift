/// One thing that people should know about a template before they print from it; `Phrases` words
/// each case, with how to mend it.
package enum PreflightFact: Hashable, Sendable {
  /// What keeps it from being compiled.
  case problem(TemplateProblem)

  // Names.
  case noFields
  /// None of its names belongs to any kind of document.
  case noKindFits
  case unknownName(String, isGroup: Bool, nearest: String?)
  /// A name that is known in these groups alone, and stands outside of them.
  case misplacedName(String, isGroup: Bool, within: [String])
  /// A name without which a document of its kind proves nothing.
  case missingName(String)

  // Letters.
  case fontMissing(String, substitute: String?, FontSource)
  /// Thai text in a font that is here and has no Thai letters.
  case fontWithoutThai(String, substitute: String?)
  case thaiFormat(PreflightStyle, [ThaiGap])
  /// Thai text that is marked as another language (its tag), or as none.
  case thaiLanguage(String?)

  // What documents made of it leave out.
  case macros
  case scriptLink
  case eventListener
  case signature
  case thumbnail
  case versionHistory
  case comment(holdsField: Bool)
  /// Text that someone put in and nobody accepted: it is printed.
  case trackedInsertion
  case trackedDeletion
  /// An object of another program, a plug-in or an applet.
  case foreignObject
  /// Data that LibreOffice would fetch from a running program.
  case liveData

  // What documents made of it keep.
  case hidden(HiddenContent)
  case object(holdsField: Bool)

  case pages(PageFact)
}

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

/// What a reader of the document does not see, though it is in the file.
package enum HiddenContent: Hashable, Sendable {
  /// Letters formatted as hidden.
  case letters
  /// A field that holds hidden text.
  case field
  case section(String)
  /// A section or paragraph that a condition hides.
  case conditional
  case sheet(String)
  case rowsOrColumns
}

/// A setting that Latin letters have and Thai ones lack, so that Thai text looks otherwise than it
/// was meant to.
package enum ThaiGap: Hashable, Sendable {
  case font(latin: String?, thai: String?)
  /// In points.
  case size(latin: String?, thai: String?)
  case bold, italic
}

/// A style as people find it in LibreOffice.
package struct PreflightStyle: Hashable, Sendable {
  /// Empty for the document's defaults, which have no name.
  package let name: String
  /// Whether somebody formatted text by hand instead, on top of the style.
  package let isDirect: Bool

  package init(name: String, isDirect: Bool) { (self.name, self.isDirect) = (name, isDirect) }
}

/// Where a font can be had from.
package enum FontSource: Hashable, Sendable {
  /// A package of Debian.
  case debian(package: String)
  /// One of the Thai state's own fonts, free to use, which Debian does not have.
  case thaiState
  /// It comes with Windows or Office and may not be passed on.
  case microsoft
  case unknown
}
