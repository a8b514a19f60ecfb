/// What the benchmark measures in processes of its own: `heddle-bench work NAME ARGUMENT…`.
enum Work {
  static let command = "work"

  /// - Throws: `unknownWork`, and whatever the work throws.
  static func run(_ arguments: [String]) async throws {
    switch (arguments.first ?? "", Array(arguments.dropFirst())) {
    case ("render", let files) where files.count == 3:
      try renderCertificates(template: files[0], people: files[1], folder: files[2])
    case ("splice", let files) where files.count == 3:
      try spliceCertificates(template: files[0], people: files[1], folder: files[2])
    case ("render-many", let files) where files.count == 3:
      try renderCertificates(template: files[0], people: files[1], count: Int(files[2]) ?? 0)
    case ("combine", let files) where files.count == 4:
      try combineCertificates(
        template: files[0], people: files[1], count: Int(files[2]) ?? 0, file: files[3])
    case ("print", let files) where files.count == 4:
      try await printCertificates(
        heddle: files[0], template: files[1], people: files[2], folder: files[3])
    case ("check", let files) where files.count == 3:
      try checkCertificates(people: files[0], folder: files[1], verdict: files[2])
    case ("roster-lines", let files) where files.count == 2:
      let text = Roster(count: Int(files[0]) ?? 0).lines.joined(separator: "\n")
      try OutputFile(files[1]).write(Array(text.utf8))
    case ("roster", let files) where files.count == 2:
      try writeRoster(rows: Int(files[0]) ?? 0, file: files[1])
    case ("read", let files) where files.count == 2:
      try readList(files[0], rows: Int(files[1]) ?? 0)
    case ("marks", let words) where words.count == 4:
      try await recordMarks(
        Place(text: words[0]), kind: words[1], count: Int(words[2]) ?? 0,
        callers: Int(words[3]) ?? 1)
    case ("http", let words) where words.count == 3:
      try await serveText(
        connections: Int(words[0]) ?? 1, idle: Int(words[1]) ?? 0, seconds: Int(words[2]) ?? 1)
    case ("nation", let words) where words.count == 2:
      try await loadNation(Place(text: words[0]), scale: Double(words[1]) ?? 1)
    case ("nation-unmarked", let words) where words.count == 2:
      try await loadNation(Place(text: words[0]), scale: Double(words[1]) ?? 1, isMarked: false)
    case ("ask", let words) where words.count == 4:
      try await askNation(
        Place(text: words[0]), scale: Double(words[1]) ?? 1, clients: Int(words[2]) ?? 1,
        seconds: Double(words[3]) ?? 1)
    case ("web-session", let words) where words.count == 2:
      try await beginWebSession(Place(text: words[0]), password: words[1])
    case ("unmarked", let words) where words.count == 2:
      listUnmarked(scale: Double(words[0]) ?? 1, most: Int(words[1]) ?? 0)
    default: throw BenchError.unknownWork(arguments)
    }
  }
}
