/// Files that could not be printed, all for the same reason.
package struct PrintFailure: Sendable {
  package let names: [String]
  /// A `PrintError`, or what writing the document threw.
  package let error: any Error
}
