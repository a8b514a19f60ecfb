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
