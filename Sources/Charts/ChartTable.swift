/// The figures of a chart as plain texts, for those who do not see it and for copying.
package struct ChartTable: Hashable, Sendable {
  package let title: String
  /// The first is that of the rows' names.
  package let headings: [String]
  /// Each as long as the headings; a name first.
  package let rows: [[String]]

  init(title: String, headings: [String], rows: [[String]]) {
    func plain(_ text: String) -> String { text.filter { $0 != TextLines.breakChance } }
    self.title = title
    self.headings = headings.map(plain)
    self.rows = rows.map { $0.map(plain) }
  }
}
