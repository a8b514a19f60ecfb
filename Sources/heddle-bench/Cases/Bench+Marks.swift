internal import Glibc

extension Bench {
  /// Attendance marks recorded one by one by 256 callers at once, and by one alone, each acknowledged when
  /// it is durable; the files are on the disk.
  func marks() throws {
    var rows: [[String]] = []
    var held: [(goal: String, isHeld: Bool)] = []
    try onEachEngine { engine, place in
      // The engine's own way first, then this program's: together, and one by one.
      for (what, kind, count, callers) in [
        ("rows alone, 256 callers", "rows", 100_000, 256),
        ("the operation, 256 callers", "operation", 60_000, 256),
        ("the operation, one caller", "operation", 1500, 1),
      ] {
        let words = try words(of: work("marks", try place(), kind, "\(count)", "\(callers)"))
        let (rate, peak) = (figure("rate", words), figure("peak", words))
        rows.append([engine, what, "\(Int(rate))", "\(Int(peak))"])
        if callers > 1, kind == "operation" {
          let goal = engine == "SQLite" ? 10_000.0 : 5000
          held.append(
            ("\(engine): \(Int(goal)) marks/s each durable", rate >= goal))
          held.append(("\(engine): 150 MB", peak <= 150))
        }
      }
    }
    report("Single attendance marks, durable", ["engine", "what", "marks/s", "peak MB"], rows)
    for (goal, isHeld) in held { report(goal: goal, isHeld: isHeld) }
  }

  /// Hands on where new databases of an engine may be made; engines that are not installed are left out.
  func onEachEngine(
    _ body: (_ engine: String, _ place: () throws -> String) throws -> Void
  ) throws {
    let disk = try DiskFolder()
    var count = 0
    try body("SQLite") {
      count += 1
      return "\(disk.path)/\(count).sqlite"
    }
    try disk.empty()
    var server: Server?
    try body("PostgreSQL") {
      count += 1
      server = nil
      // The one before may take a while to end, and has a folder of its own.
      server = try Server(in: "\(disk.path)/\(count)")
      guard let server else { throw BenchError.cannotStart("PostgreSQL, which is not installed") }
      return server.address
    }
  }

  func figure(_ name: String, _ words: [[String]]) -> Double {
    words.first { $0.first == name }?.last.flatMap(Double.init) ?? 0
  }
}

/// A folder on the disk that the program itself lies on, since what is synced into memory costs nothing.
final class DiskFolder {
  let path: String

  init() throws(BenchError) {
    var template = Array("/var/tmp/heddle-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .cannotStart("mkdtemp") }
    path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // PostgreSQL's own user has to reach its folder.
    chmod(path, 0o755)
  }

  deinit { _ = try? Measurement(["rm", "-rf", path]) }

  func empty() throws(BenchError) {
    _ = try Measurement(["/bin/sh", "-c", "rm -rf \"$0\"/*", path])
  }
}
