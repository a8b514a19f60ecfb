extension Bench {
  /// A short text over HTTP on the loopback interface, asked for by `wrk` from the same cores.
  func http() throws {
    var rows: [[String]] = []
    for idle in [0, 9_000] {
      let words = try words(of: work("http", "64", "\(idle)", "8"))
      let text = { (name: String) in words.first { $0.first == name }?.last ?? "?" }
      rows.append(
        [
          "\(idle)", "\(Int(figure("rate", words)))", text("p99"),
          "\(Int(figure("micros", words)))", "\(Int(figure("peak", words)))",
        ])
    }
    report(
      "HTTP, 64 connections",
      ["idle connections", "requests/s", "p99", "CPU µs each", "peak MB"], rows)
  }
}
