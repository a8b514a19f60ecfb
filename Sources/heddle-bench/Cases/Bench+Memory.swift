extension Bench {
  /// Whether memory stays the same however many certificates there are.
  func memory() throws {
    let people = try peopleFile(count: 2000)
    let template = try write(CertificateTemplate().plain, as: "certificate.odt")
    let programs = ["2000", "100000"].flatMap { count -> [(String, (String) -> [String])] in
      [
        (
          "\(count) files, counted and dropped",
          { _ in work("render-many", template, people, count) }
        ),
        (
          "one document with \(count) certificates",
          { work("combine", template, people, count, "\($0)/combined.odt") }
        ),
      ]
    }
    let figures = try measure(programs.map(\.1))
    report(
      "Many certificates", ["what", "CPU s", "peak MB"],
      zip(programs, figures).map { [$0.0, $1.cpuText, $1.peakText] })
    for (kind, place) in [("files", 0), ("one document", 1)] {
      let growth = figures[place + 2].peak - figures[place].peak
      report(
        goal: "\(kind): fifty times as many take \(fixed(max(0, growth), 1)) MB more (2 MB)",
        isHeld: growth <= 2)
    }
  }
}
