extension Bench {
  private struct Writer {
    let name: String
    let file: String
    /// How many rows it is given; figures of fewer than `rosterRows` are multiplied.
    var rows = rosterRows
    let program: (_ output: String) -> [String]
  }

  static let rosterRows = 10_000

  /// A roster of 10,000 rows and twelve typed columns.
  ///
  /// odfdo gets a fifth of the rows, since its time grows faster than they do.
  func lists() throws {
    let own = ["ods", "fods", "xlsx"].map { ending in
      Writer(name: "Heddle, .\(ending)", file: "roster.\(ending)") {
        work("roster", "\(Self.rosterRows)", "\($0)/roster.\(ending)")
      }
    }
    let others = try [
      ("odfdo", "ods", 2000), ("odfpy", "ods", Self.rosterRows),
      ("openpyxl", "xlsx", Self.rosterRows), ("xlsxwriter", "xlsx", Self.rosterRows),
    ].compactMap { (name, ending, rows) throws -> Writer? in
      guard let command = peers.command("roster", name) else { return nil }
      let lines = try rosterFile(count: rows)
      let name = "\(name), .\(ending)\(rows < Self.rosterRows ? " (\(rows) rows, scaled)" : "")"
      return Writer(name: name, file: "roster.\(ending)", rows: rows) {
        command + [lines, "\($0)/roster.\(ending)"]
      }
    }
    let writers = own + others
    let figures = try measure(writers.map(\.program)) { index, output in
      let writer = writers[index]
      try succeed(work("read", "\(output)/\(writer.file)", "\(writer.rows)"))
    }
    report(
      "A list of 10,000 rows × 12 typed cells",
      ["writer", "runs", "CPU s", "beside Heddle's .ods", "peak MB"],
      zip(writers, figures).map { writer, figure in
        let cpu = figure.cpu * Double(Self.rosterRows / writer.rows)
        return [
          writer.name, "\(figure.runs.count)", fixed(cpu, 2), times(cpu, figures[0].cpu),
          figure.peakText,
        ]
      })
    // libxlsxwriter's own time is not ours to bound.
    for (writer, figure) in zip(own, figures) where !writer.file.hasSuffix(".xlsx") {
      report(
        goal: "\(writer.name) in 0.25 CPU s and 20 MB",
        isHeld: figure.cpu <= 0.25 && figure.peak <= 20)
    }
  }

  /// What peers make the same roster from.
  func rosterFile(count: Int) throws(BenchError) -> String {
    let file = "\(folder)/roster-\(count).tsv"
    try succeed(work("roster-lines", "\(count)", file))
    return file
  }
}
