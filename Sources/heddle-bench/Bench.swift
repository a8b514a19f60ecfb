internal import Glibc

/// The benchmarks: the start of the program and the export of the sample round.
struct Bench {
  let heddle: String
  private let runs = 15

  /// - Throws: `failed` when a command that is measured does not do its work.
  func run() throws(BenchError) {
    let folder = try temporaryFolder()
    defer { try? remove(folder) }
    let database = "\(folder)/heddle.sqlite"
    try prepare(database)

    let start = try measure([heddle, "--help"])
    let nothing = try measure(["true"])
    var number = 0
    let export = try measure {
      number += 1
      return [
        heddle, "export", "all", "--round", "surin-2562-2", "--out", "\(folder)/\(number)",
        "--database", database,
      ]
    }
    let copy = try measure {
      number += 1
      return ["cp", "-r", "\(folder)/1", "\(folder)/copy-\(number)"]
    }
    print("Medians of \(runs) runs (minimum–maximum), whole processes, \(cores) cores\n")
    print("| what | wall ms | CPU ms | peak MB | bound | beside a baseline |")
    print("|---|---|---|---|---|---|")
    row("heddle --help", start, "30 ms", "\(ratio(start, nothing)) × starting `true`")
    row(
      "heddle export all, 85 certificates and all lists", export, "500 ms, 60 MB",
      "\(ratio(export, copy)) × `cp -r` of the same files")
  }

  /// The sample with every participant present and rated, so that all 85 get a certificate.
  private func prepare(_ database: String) throws(BenchError) {
    let common = ["--database", database]
    try succeed([heddle, "sample", "--complete"] + common)
  }

  private func measure(
    _ arguments: @autoclosure () -> [String]
  ) throws(BenchError) -> [Measurement] {
    let arguments = arguments()
    return try measure { arguments }
  }

  private func measure(_ arguments: () -> [String]) throws(BenchError) -> [Measurement] {
    _ = try succeed(arguments())
    var measurements: [Measurement] = []
    for _ in 0..<runs { measurements.append(try succeed(arguments())) }
    return measurements
  }

  @discardableResult
  private func succeed(_ arguments: [String]) throws(BenchError) -> Measurement {
    let measurement = try Measurement(arguments)
    guard measurement.exitCode == 0 else {
      throw .failed(arguments.joined(separator: " "), exitCode: measurement.exitCode)
    }
    return measurement
  }

  private func row(
    _ what: String, _ measurements: [Measurement], _ bound: String, _ beside: String
  ) {
    print(
      "| \(what) | \(range(measurements.map { $0.wall * 1000 })) | \(range(measurements.map { $0.cpu * 1000 })) | \(range(measurements.map(\.peak))) | \(bound) | \(beside) |"
    )
  }

  private func range(_ values: [Double]) -> String {
    let sorted = values.sorted()
    guard let least = sorted.first, let most = sorted.last else { return "–" }
    return "\(rounded(median(values))) (\(rounded(least))–\(rounded(most)))"
  }

  private func ratio(_ left: [Measurement], _ right: [Measurement]) -> String {
    rounded(median(left.map(\.wall)) / median(right.map(\.wall)))
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// One decimal.
  private func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  private var cores: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private func temporaryFolder() throws(BenchError) -> String {
    var template = Array("/tmp/heddle-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .cannotStart("mkdtemp") }
    return String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func remove(_ folder: String) throws(BenchError) { try succeed(["rm", "-r", folder]) }
}
