/// What `wrk` says of one address.
struct WebLoad {
  let requestsPerSecond: Double
  /// In milliseconds.
  let median: Double
  /// In milliseconds.
  let p99: Double
  /// Requests that were answered with something else than success.
  let refused: Int

  /// Asks by GET, or as a file of Lua says, which gets the arguments.
  ///
  /// - Throws: `failed`, `wrongResult`.
  init(
    _ server: WebServer, _ path: String, connections: Int, seconds: Int, session: String,
    script: String? = nil, arguments: [String] = [], output: String
  ) throws(BenchError) {
    let run = try Measurement(
      [
        "wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "--latency", "--timeout", "10s", "-H",
        "Cookie: heddle=\(session)",
      ] + (script.map { ["-s", $0] } ?? []) + ["http://127.0.0.1:\(server.port)\(path)"]
        + (arguments.isEmpty ? [] : ["--"] + arguments),
      output: output)
    guard run.exitCode == 0 else { throw .failed("wrk", exitCode: run.exitCode) }
    let words = try lines(of: output).map { $0.split(separator: " ").map(String.init) }
    func value(_ name: String) -> String? { words.first { $0.first == name }?.last }
    guard let rate = value("Requests/sec:").flatMap(Double.init),
      let median = value("50%").flatMap(Self.milliseconds),
      let p99 = value("99%").flatMap(Self.milliseconds)
    else {
      throw .wrongResult(words.map { $0.joined(separator: " ") }.joined(separator: "\n"))
    }
    // Where nothing was answered in time there is no latency to speak of.
    (requestsPerSecond, self.median) = (rate, median)
    self.p99 = rate > 0 ? p99 : .infinity
    refused = ["Non-2xx", "unrecorded"].compactMap(value).compactMap(Int.init).max() ?? 0
  }

  var p99Text: String { p99.isFinite ? fixed(p99, 1) : "–" }

  private static func milliseconds(_ text: String) -> Double? {
    for (unit, factor) in [("us", 0.001), ("ms", 1.0), ("s", 1000.0), ("m", 60_000)]
    where text.hasSuffix(unit) {
      return Double(text.dropLast(unit.count)).map { $0 * factor }
    }
    return nil
  }
}
