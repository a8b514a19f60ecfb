import Charts
import Markup
import Testing

struct ChartTests {
  private static let charts: [(String, [UInt8])] = {
    let labels = ["ก", "Opening educational opportunity, and all that belongs to it", long]
    return labels.flatMap { label in
      [1, 26].flatMap { rows -> [(String, [UInt8]?)] in
        [
          ("stacked", try? bars(.stacked, rows: rows, label: label).svg()),
          ("grouped", try? bars(.grouped, rows: rows, label: label, largest: 1_000_000).svg()),
          ("dumbbells", try? dumbbells(rows: rows, label: label).svg()),
          ("heat map", try? heatMap(rows: rows, columns: 8, label: label).svg()),
          ("narrow", try? heatMap(rows: rows, columns: 1, label: label).svg()),
        ]
      }
    }.map { ($0, $1 ?? []) }
  }()

  @Test(arguments: charts)
  func `no text stands on another or leaves the picture`(name: String, svg: [UInt8]) throws {
    let drawn = try Drawn(svg)
    #expect(!drawn.texts.isEmpty)
    for (index, text) in drawn.texts.enumerated() {
      #expect(
        text.left >= 0 && text.right <= drawn.width && text.baseline > 60
          && text.baseline < drawn.height, "\(name): \(text)")
      for other in drawn.texts[(index + 1)...] {
        #expect(!text.overlaps(other), "\(name): \(text) \(other)")
      }
    }
  }

  @Test func `a chart says in words what it shows`() throws {
    let chart = BarChart(
      title: "การเข้าร่วม", arrangement: .stacked,
      series: [
        BarChart.Series(name: "มา", style: .solid),
        BarChart.Series(name: "ได้รับ\u{200B}วุฒิบัตร", style: .hollow),
      ],
      rows: [
        BarChart.Row(label: "เช้า", values: [.init(3, text: "๓"), .init(0, text: "๐")]),
        BarChart.Row(label: "บ่าย", values: [.init(2, text: "๒"), .init(1, text: "๑")]),
      ])
    let drawn = try Drawn(chart.svg())
    #expect(drawn.title == "การเข้าร่วม")
    #expect(drawn.description == "เช้า: มา ๓, ได้รับวุฒิบัตร ๐; บ่าย: มา ๒, ได้รับวุฒิบัตร ๑")
    #expect(
      drawn.texts.map(\.text) == [
        "มา", "ได้รับ", "วุฒิบัตร", "เช้า", "๓", "๐", "บ่าย", "๒", "๑",
      ])
  }

  @Test func `bars are as long as their amounts`() throws {
    let chart = BarChart(
      title: "", arrangement: .stacked,
      series: [
        BarChart.Series(name: "a", style: .solid), BarChart.Series(name: "b", style: .hollow),
      ],
      rows: [
        BarChart.Row(label: "x", values: [.init(3, text: "3"), .init(1, text: "1")]),
        BarChart.Row(label: "y", values: [.init(0, text: "0"), .init(2, text: "2")]),
      ])
    let widths = try XMLElement(parsing: chart.svg()).elements
      .filter { $0.name.local == "rect" && $0[XMLName("height")] == "130" }
      .compactMap { $0[XMLName("width")].flatMap { Int($0) } }
    let all = widths[0] + widths[1]
    #expect(widths == [all * 3 / 4, all - all * 3 / 4, all / 2])
  }

  @Test func `markup in a label stays text, and a control character is refused`() throws {
    let label = "<script>&\"'"
    #expect(
      try Drawn(bars(.grouped, rows: 1, label: label).svg()).texts.map(\.text)
        .contains("1 " + label))
    #expect(throws: XMLWriterError.forbiddenCharacter("\u{1}")) {
      try heatMap(rows: 1, columns: 1, label: "\u{1}").svg()
    }
  }

  @Test func `a chart without rows or amounts can be drawn`() throws {
    #expect(try !bars(.stacked, rows: 0).svg().isEmpty)
    #expect(try !heatMap(rows: 0, columns: 0).svg().isEmpty)
    #expect(try !dumbbells(rows: 0).svg().isEmpty)
    let nothing = BarChart(
      title: "", arrangement: .stacked, series: [BarChart.Series(name: "a", style: .solid)],
      rows: [BarChart.Row(label: "x", values: [.init(0, text: "0")])])
    #expect(try Drawn(nothing.svg()).texts.map(\.text) == ["a", "x", "0"])
  }

  @Test func `a chart of 200 rows is split into pieces that fit, with every row once`() throws {
    let chart = bars(.grouped, rows: 200)
    let pieces = chart.pieces(upTo: 5800)
    #expect(pieces.flatMap(\.rows) == chart.rows)
    for piece in pieces { #expect(try Drawn(piece.svg()).height <= 5800) }
    #expect(bars(.grouped, rows: 0).pieces(upTo: 5800).isEmpty)
    #expect(dumbbells(rows: 40).pieces(upTo: 5800).flatMap(\.rows) == dumbbells(rows: 40).rows)
    for piece in dumbbells(rows: 40).pieces(upTo: 5800) {
      #expect(try Drawn(piece.svg()).height <= 5800)
    }
  }

  @Test func `a heat map of many sessions is split into maps of even width`() throws {
    let map = heatMap(rows: 60, columns: 17)
    let pieces = map.pieces(upTo: 5800)
    let parts = [0..<5, 5..<11, 11..<17]
    #expect(Set(pieces.map(\.columns)) == Set(parts.map { Array(map.columns[$0]) }))
    for part in parts {
      let rows = pieces.filter { $0.columns == Array(map.columns[part]) }.flatMap(\.rows)
      #expect(rows.map(\.cells) == map.rows.map { Array($0.cells[part]) })
    }
    for piece in pieces { #expect(try Drawn(piece.svg()).height <= 5800) }
  }

  @Test func `a long label is broken where Thai can be, and ends in an ellipsis`() throws {
    let texts = try Drawn(bars(.grouped, rows: 1).svg()).texts.map(\.text)
    #expect(texts.contains("1 องค์การบริหารส่วนตำบล"))
    let last = try #require(texts.first { $0.hasPrefix("หนองอียอ") })
    #expect(last.hasSuffix("…") && !last.hasSuffix("เ…"))
  }
}
