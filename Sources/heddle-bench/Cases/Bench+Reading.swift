extension Bench {
  /// Reading a list of 10,000 rows and twelve typed columns into rows of text.
  func reading() throws {
    let count = 10_000
    var programs: [(name: String, program: (String) -> [String])] = []
    // Texts in a table of their own, and texts in the cells.
    for (maker, texts) in [("xlsxwriter", "shared"), ("openpyxl", "inline")] {
      guard let writer = peers.command("roster", maker) else { continue }
      let file = "\(folder)/\(texts).xlsx"
      try succeed(writer + [rosterFile(count: count), file])
      let name = ".xlsx by \(maker), \(texts) texts"
      programs.append(("Heddle, \(name)", { _ in work("read", file, "\(count)") }))
      if let reader = peers.command("read", "openpyxl") {
        programs.append(("openpyxl, \(name)", { _ in reader + [file, "\(count)"] }))
      }
    }
    for ending in ["ods", "fods"] {
      let file = "\(folder)/list.\(ending)"
      try succeed(work("roster", "\(count)", file))
      programs.append(("Heddle, .\(ending) by Heddle", { _ in work("read", file, "\(count)") }))
    }
    let figures = try measure(programs.map(\.program))
    report(
      "Reading 10,000 rows × 12 cells", ["reader and file", "runs", "CPU s", "peak MB"],
      zip(programs, figures).map { program, figure in
        [program.name, "\(figure.runs.count)", figure.cpuText, figure.peakText]
      })
    // A flat file, of 15 MB here, is held whole while it is read.
    for (program, figure) in zip(programs, figures)
    where program.name.hasPrefix("Heddle") && !program.name.contains(".fods") {
      report(
        goal: "\(program.name) in 0.25 CPU s and 25 MB",
        isHeld: figure.cpu <= 0.25 && figure.peak <= 25)
    }
  }
}
