import Charts
import Markup
import TextMetrics

let long = "องค์การบริหารส่วนตำบล\u{200B}หนองอียอประภัสสรวงศ์สวรรค์เทวราชมหานครอมรรัตนโกสินทร์มหินทรายุธยา"

func bars(
  _ arrangement: BarChart.Arrangement, rows: Int, label: String = long, largest: Int = 85
) -> BarChart {
  let names = ["มา", "สาย", "ลา", "ได้รับ\u{200B}วุฒิบัตรเรียบร้อย"]
  let styles: [BarStyle] = [.solid, .slanted, .lined, .hollow]
  return BarChart(
    title: "การเข้าร่วม", arrangement: arrangement,
    series: zip(names, styles).map { BarChart.Series(name: $0, style: $1) },
    rows: (0..<rows).map { row in
      BarChart.Row(
        label: "\(row + 1) \(label)",
        values: names.indices.map { place in
          let amount = place == 0 ? largest - row % 7 : row * place % 3
          return BarChart.Value(amount, text: String(amount))
        })
    })
}

func dumbbells(rows: Int, label: String = long) -> DumbbellChart {
  DumbbellChart(
    title: "ก่อนและหลัง", ticks: (0...5).map { DumbbellChart.Tick($0 * 2, label: String($0)) },
    keys: DumbbellChart.Keys(
      before: "ก่อนอบรม (ผู้บังคับบัญชา)", after: "หลังอบรม (ผู้บังคับบัญชา)", expected: "ระดับที่คาดหวัง"),
    headings: ["ก่อน", "หลัง", "คาดหวัง", "จำนวนคู่"],
    rows: (0..<rows).map { row in
      DumbbellChart.Row(
        label: "C\(row + 1) \(label)", before: row == 1 ? nil : 2, after: row == 1 ? nil : 2 + row,
        expected: row == 2 ? nil : 6,
        texts: row == 1 ? ["คำนวณไม่ได้", "คำนวณไม่ได้", "๓", "๐"] : ["๑", "๒.๕", "๓", "๘๕"])
    })
}

func heatMap(rows: Int, columns: Int, label: String = long) -> HeatMap {
  HeatMap(
    title: "หน่วยงานและช่วงเวลา",
    key: (0..<6).map { HeatMap.Step(.step($0), name: "ระดับที่ \($0) ของการเข้าร่วม") },
    columns: (0..<columns).map { "\($0 + 1) ส.ค. ๒๕๖๒ ๑๓.๓๐ น." },
    rows: (0..<rows).map { row in
      HeatMap.Row(
        label: "\(row + 1) \(label)",
        cells: (0..<columns).map { column in
          (row + column) % 5 == 4 ? nil : HeatMap.Cell(.crossed, text: "๙๙/๑๐๐")
        })
    })
}

/// The texts of a chart where they stand, by the widths of the font.
struct DrawnText: Hashable {
  let text: String
  let left, right, baseline: Int

  /// As high as letters of that size with their marks.
  func overlaps(_ other: DrawnText) -> Bool {
    left < other.right && other.left < right && abs(baseline - other.baseline) < 100
  }
}

/// What an SVG file says, and how large it is.
struct Drawn {
  let width, height: Int
  let title, description: String
  let texts: [DrawnText]

  init(_ svg: [UInt8]) throws {
    let root = try XMLElement(parsing: svg)
    func number(_ element: XMLElement, _ name: String) -> Int {
      element[XMLName(name)].flatMap { Int($0) } ?? -1
    }
    let box = (root[XMLName("viewBox")] ?? "").split(separator: " ").compactMap { Int($0) }
    (width, height) = box.count == 4 ? (box[2], box[3]) : (0, 0)
    (title, description) = (root.elements[0].text, root.elements[1].text)
    texts = root.elements.filter { $0.name.local == "text" }.map { element in
      let isBold = element[XMLName("font-weight")] == "bold"
      let size = number(element, "font-size")
      let length = TextWidth.of(element.text, bold: isBold) * size / 100
      let x = number(element, "x")
      let left =
        switch element[XMLName("text-anchor")] {
        case "middle": x - length / 2
        case "end": x - length
        default: x
        }
      return DrawnText(
        text: element.text, left: left, right: left + length, baseline: number(element, "y"))
    }
  }
}
