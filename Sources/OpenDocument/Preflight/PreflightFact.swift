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
