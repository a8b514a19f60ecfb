/// Whether a family is installed, and whether it can be used for Thai.
package enum FontState: Hashable, Sendable {
  case missing, withoutThai, withThai
}
