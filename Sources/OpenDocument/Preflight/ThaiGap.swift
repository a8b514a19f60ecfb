/// A setting that Latin letters have and Thai ones lack, so that Thai text looks otherwise than it
/// was meant to.
package enum ThaiGap: Hashable, Sendable {
  case font(latin: String?, thai: String?)
  /// In points.
  case size(latin: String?, thai: String?)
  case bold, italic
}
