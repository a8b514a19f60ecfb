internal import Glibc

/// Writes a line of JSON for each request: nothing in it tells who asked, or for whom.
package struct AccessLog: Sendable {
  private let descriptor: Int32

  /// Into a file that is open and stays so.
  package init(descriptor: Int32 = STDERR_FILENO) { self.descriptor = descriptor }

  struct Entry {
    let method: String
    let route: String?
    /// Nil where no answer was sent.
    let status: Int?
    let bytes: Int
    let microseconds: Int
    let request: String
    /// Whether the client got all of it.
    let isComplete: Bool
  }

  /// One write for a line, so that lines of several threads do not mix.
  func write(_ entry: Entry) {
    var line = "{\"time\":\"\(Self.now())\",\"method\":\"\(entry.method)\",\"route\":"
    line += entry.route.map { "\"\(Self.escaped($0))\"" } ?? "null"
    line += ",\"status\":\(entry.status.map(String.init) ?? "null"),\"bytes\":\(entry.bytes)"
    line += ",\"micros\":\(entry.microseconds),\"request\":\"\(entry.request)\""
    line += entry.isComplete ? "}\n" : ",\"cut\":true}\n"
    line.withUTF8 { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return text }
    return text.unicodeScalars.map { scalar in
      scalar.value < 0x20 ? " " : scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : "\(scalar)"
    }.joined()
  }

  /// In UTC, with milliseconds (RFC 3339).
  private static func now() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    gmtime_r(&time.tv_sec, &parts)
    let numbers = [
      (Int(parts.tm_year) + 1900, 4), (Int(parts.tm_mon) + 1, 2), (Int(parts.tm_mday), 2),
      (Int(parts.tm_hour), 2), (Int(parts.tm_min), 2), (Int(parts.tm_sec), 2),
      (time.tv_nsec / 1_000_000, 3),
    ]
    var text: [UInt8] = []
    for ((number, width), mark) in zip(numbers, Array("--T::.Z".utf8)) {
      let digits = String(number).utf8
      text += repeatElement(UInt8(ascii: "0"), count: max(0, width - digits.count))
      text += digits
      text.append(mark)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
