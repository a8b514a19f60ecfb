/// Why records were not copied, kept or brought back.
package enum CareError: Error, Hashable {
  /// The place that records were to be brought into holds some already.
  case notEmpty(String)
  /// A table that the other database does not have.
  case unknownTable(String)
  /// What was brought back is not what was kept, in these tables.
  case differs([String])
  /// A backup in which the engine itself finds damage, in its own words.
  case damaged(path: String, [String])
}
