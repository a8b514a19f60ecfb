/// What was found, and what to do about it; nothing where nothing has to be done.
package struct Advice: Hashable, Sendable {
  package let what: String
  package let mend: String?

  package init(what: String, mend: String?) { (self.what, self.mend) = (what, mend) }
}
