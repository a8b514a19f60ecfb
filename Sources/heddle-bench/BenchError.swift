enum BenchError: Error {
  case cannotStart(String)
  case failed(String, exitCode: Int32)
  case unusableFile(String)
  case unknownWork([String])
  case unknownCase(String)
  /// A piece of work came to another result than it must.
  case wrongResult(String)
}
