/// Why a file is no place for a passphrase.
enum PassphraseProblem: Error, Hashable {
  case readable(path: String, by: FileBytes.Others)
  /// Empty, several lines, or no text in UTF-8.
  case notOneLine(path: String)
}
