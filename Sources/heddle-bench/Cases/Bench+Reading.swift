extension Bench {
  /// Reading a list of 10,000 rows and twelve typed columns into rows of text.
  func reading() throws {
    let count = 10_000
    var programs: [(name: String, program: (String) -> [String])] = []
    if let openpyxl = peers.command("roster", "openpyxl"),
      let reader = peers.command("read", "openpyxl")
    {
      let file = "\(folder)/list.xlsx"
      try succeed(openpyxl + [rosterFile(count: count), file])
      programs.append(("Heddle, .xlsx by openpyxl", { _ in work("read", file, "\(count)") }))
      programs.append(("openpyxl, the same", { _ in reader + [file, "\(count)"] }))
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
    for (program, figure) in zip(programs, figures) where program.name.hasPrefix("Heddle") {
      report(
        goal: "\(program.name) in 0.25 CPU s and 25 MB",
        isHeld: figure.cpu <= 0.25 && figure.peak <= 25)
    }
  }
}
