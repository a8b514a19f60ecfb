/// Two levels of the same person, or two ratings of the same thing.
package struct LevelPair: Hashable, Sendable {
  package let first, second: Int

  package init(_ first: Int, _ second: Int) { (self.first, self.second) = (first, second) }

  var difference: Int { second - first }
}
