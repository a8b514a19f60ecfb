extension Bench {
  /// The start of the program, and the export of the sample round.
  func start() throws {
    let database = "\(folder)/heddle.sqlite"
    // With every participant present and rated, so that all 85 get a certificate.
    try succeed([heddle, "sample", "--complete", "--database", database])
    func export(_ folder: String) -> [String] {
      [
        heddle, "export", "all", "--round", "surin-2562-2", "--out", "\(folder)/all",
        "--database", database,
      ]
    }
    try succeed(export(folder))
    let figures = try measure([
      { _ in [heddle, "--help"] }, { _ in ["true"] }, export,
      { ["cp", "-r", "\(folder)/all", "\($0)/copy"] },
    ])
    let labels = [
      "heddle --help", "true", "heddle export all, 85 certificates and all lists",
      "cp -r of the same files",
    ]
    report(
      "The program", ["what", "wall ms", "CPU ms", "peak MB"],
      zip(labels, figures).map { label, figures in
        [
          label, figures.text({ $0.wall * 1000 }, decimals: 1),
          figures.text({ $0.cpu * 1000 }, decimals: 1), figures.peakText,
        ]
      })
    report(goal: "starts in 30 ms", isHeld: figures[0].wall <= 0.030)
    report(
      goal: "exports all in 500 ms and 60 MB",
      isHeld: figures[2].wall <= 0.5 && figures[2].peak <= 60)
  }
}
