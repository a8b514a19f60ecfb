internal import Glibc

/// What the cases of the benchmark work with, and how they measure.
struct Bench {
  /// Each is an extension in `Cases`.
  enum Case: String, CaseIterable {
    case start, certificates, memory, lists, reading, printing, marks, nation, http, web
  }

  let heddle: String
  let peers: Peers
  /// In memory where the system has such a place, so that no disk's driver is measured.
  let folder: String
  /// How much of the nation is made up, from 0 to 1.
  let scale: Double
  private let cases: [Case]

  /// - Parameters:
  ///   - heddle: the program's path.
  ///   - words: the cases to measure, none for all; and `--scale=0.1` for a part of the nation.
  /// - Throws: `unknownCase`, `cannotStart`.
  init(heddle: String, cases words: [String]) throws(BenchError) {
    var cases: [Case] = []
    var scale = 1.0
    for name in words {
      if name.hasPrefix("--scale="), let number = Double(name.dropFirst(8)) {
        scale = number
        continue
      }
      guard let found = Case(rawValue: name) else { throw .unknownCase(name) }
      cases.append(found)
    }
    self.heddle = heddle
    self.scale = scale
    self.cases = cases.isEmpty ? Case.allCases : cases
    peers = Peers(
      needed: self.cases.contains {
        ![.start, .memory, .printing, .marks, .nation, .http, .web].contains($0)
      })
    folder = try temporaryFolder()
  }

  /// - Throws: whatever keeps a case from being measured.
  func run() throws {
    defer { _ = try? Measurement(["rm", "-r", folder]) }
    print(
      """
      Whole processes on \(cores) cores, their files in \(folder): medians, minimum–maximum in
      brackets.
      """)
    for each in cases {
      switch each {
      case .start: try start()
      case .certificates: try certificates()
      case .memory: try memory()
      case .lists: try lists()
      case .reading: try reading()
      case .printing: try printing()
      case .marks: try marks()
      case .nation: try nation()
      case .http: try http()
      case .web: try web()
      }
    }
  }

  private var cores: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// This program's own work, in a process of its own.
  func work(_ arguments: String...) -> [String] {
    [CommandLine.arguments[0], Work.command] + arguments
  }

  /// Runs programs by turns, so that what else the machine does meets all alike: five times, or
  /// three if one takes more than 2 s, or once if more than 15 s.
  ///
  /// - Parameters:
  ///   - programs: makes a program's arguments from a new folder for its output.
  ///   - after: looks at the output of the first run.
  /// - Returns: the figures of each program.
  /// - Throws: `failed` when one does not do its work, and what `after` throws.
  func measure(
    _ programs: [(_ output: String) -> [String]],
    after: (_ program: Int, _ output: String) throws -> Void = { _, _ in }
  ) throws -> [Figures] {
    var figures = programs.map { _ in Figures() }
    for round in 0..<5 {
      for (program, arguments) in programs.enumerated() where figures[program].wantsRun(round) {
        let output = "\(folder)/output"
        guard mkdir(output, 0o755) == 0 else { throw BenchError.unusableFile(output) }
        figures[program].add(try succeed(arguments(output)))
        if round == 0 { try after(program, output) }
        try succeed(["rm", "-r", output])
      }
    }
    return figures
  }

  /// What this program's own work says of itself: lines of words.
  func words(of work: [String]) throws(BenchError) -> [[String]] {
    let file = "\(folder)/words"
    let measurement = try Measurement(work, output: file)
    guard measurement.exitCode == 0 else {
      throw .failed(work.joined(separator: " "), exitCode: measurement.exitCode)
    }
    return try lines(of: file).map { $0.split(separator: " ").map(String.init) }
  }

  @discardableResult
  func succeed(_ arguments: [String]) throws(BenchError) -> Measurement {
    let measurement = try Measurement(arguments)
    guard measurement.exitCode == 0 else {
      throw .failed(arguments.joined(separator: " "), exitCode: measurement.exitCode)
    }
    return measurement
  }

  /// Writes a file for the cases to work on.
  ///
  /// - Returns: its path.
  func write(_ bytes: [UInt8], as name: String) throws(BenchError) -> String {
    let path = "\(folder)/\(name)"
    try OutputFile(path).write(bytes)
    return path
  }
}

private func temporaryFolder() throws(BenchError) -> String {
  let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
  var template = Array("\(place)/heddle-bench-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw .cannotStart("mkdtemp") }
  return String(
    decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
