/// Why a server does not start.
package enum ServerError: Error, Hashable, Sendable {
  case malformedAddress(String)
  /// The system's error number, when the address cannot be had.
  case cannotListen(address: String, port: UInt16, code: Int32)
  case unreadableFile(String, code: Int32)
  /// A certificate or key that TLS does not take, where one was named; else threads or files are short.
  case refusedByLibrary
}
