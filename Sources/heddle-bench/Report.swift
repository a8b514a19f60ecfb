/// A Markdown table.
///
/// - Parameters:
///   - title: what stands above it.
///   - columns: the headings.
///   - rows: as many cells each.
func report(_ title: String, _ columns: [String], _ rows: [[String]]) {
  print("\n### \(title)\n")
  for row in [columns, columns.map { _ in "---" }] + rows {
    print("| \(row.joined(separator: " | ")) |")
  }
  print("")
}

/// One of the bounds that the project sets itself, and whether it held in this run.
func report(goal: String, isHeld: Bool) {
  print("- \(isHeld ? "held" : "**missed**"): \(goal)")
}
