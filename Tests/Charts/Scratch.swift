import Charts
import FoundationEssentials
import Testing

struct Scratch {
  @Test func `draw`() throws {
    func row(_ l: String, _ v: [Int]) -> BarChart.Row { .init(label: l, values: v.map { .init($0, text: "\($0)") }) }
    let b = BarChart(title: "การเข้าร่วม", arrangement: .stacked, series: [.init(name: "มา", style: .solid), .init(name: "สาย", style: .slanted), .init(name: "ลา", style: .lined), .init(name: "ขาด", style: .hollow), .init(name: "ยังไม่บันทึก", style: .crossed)], rows: [row("๒๗ ส.ค. ๒๕๖๒ ๑๓.๓๐ น.", [80, 2, 1, 2, 0]), row("๒๘ ส.ค. ๒๕๖๒ ๐๙.๐๐ น.", [60, 12, 3, 4, 6]), row("x", [0,0,0,0,85])])
    try Data(b.svg()).write(to: URL(filePath: "/tmp/rw/stacked.svg"))
    let g = BarChart(title: "g", arrangement: .grouped, series: [.init(name: "ได้รับการเสนอชื่อ", style: .hollow), .init(name: "ลงทะเบียน", style: .lined), .init(name: "เข้าร่วม", style: .slanted), .init(name: "ได้รับวุฒิบัตร", style: .solid)], rows: [row("องค์การบริหารส่วนตำบล\u{200B}กันตวจระมวล", [4, 4, 3, 3]), row("เทศบาลตำบลจอมพระ", [4, 4, 3, 3]), row("องค์การบริหารส่วนตำบล\u{200B}หนองอียอประภัสสรวงศ์สวรรค์เทวราชมหานครอมรรัตนโกสินทร์", [3, 4, 3, 0])])
    try Data(g.svg()).write(to: URL(filePath: "/tmp/rw/grouped.svg"))
    let l = BarChart(title: "l", arrangement: .stacked, series: (0...5).map { .init(name: "\($0)", style: .step($0)) } + [.init(name: "ไม่ได้สังเกต", style: .crossed)], rows: [row("C1 เข้าใจบทบาทและความเสมอภาค", [0,1,30,40,10,3,1])])
    try Data(l.svg()).write(to: URL(filePath: "/tmp/rw/levels.svg"))
    let d = DumbbellChart(title: "d", ticks: (0...5).map { .init($0 * 100, label: "\($0)") }, keys: .init(before: "ก่อนอบรม (ประเมินตนเอง)", after: "หลังอบรม (วิทยากร)", expected: "ระดับที่คาดหวัง"), headings: ["ก่อน", "หลัง", "คาดหวัง", "จำนวนคู่"], rows: [.init(label: "C1 เข้าใจบทบาทและความเสมอภาค", before: 100, after: 250, expected: 300, texts: ["๑", "๒.๕", "๓", "๘๔"]), .init(label: "C2 วางแผนร่วม", before: 200, after: 200, expected: 200, texts: ["๒", "๒", "๒", "๘๔"]), .init(label: "C3 ค้นหา ติดตาม ช่วยเหลือ", before: nil, after: nil, expected: 3, texts: ["คำนวณไม่ได้", "คำนวณไม่ได้", "๓", "๐"])])
    try Data(d.svg()).write(to: URL(filePath: "/tmp/rw/dumbbell.svg"))
    let h = HeatMap(title: "h", key: [.init(.step(0), name: "๐%"), .init(.step(1), name: "ไม่ถึง ๕๐%"), .init(.step(2), name: "๕๐–๗๙%"), .init(.step(4), name: "๘๐–๙๙%"), .init(.step(5), name: "๑๐๐%"), .init(.crossed, name: "ยังไม่บันทึกครบ")], columns: ["๒๗ ส.ค. ๒๕๖๒ ๑๓.๓๐ น.", "๒๘ ส.ค. ๒๕๖๒ ๐๙.๐๐ น.", "๒๘ ส.ค. ๒๕๖๒ ๑๓.๐๐ น."], rows: (0..<8).map { .init(label: "องค์การบริหารส่วนตำบล\u{200B}กันตวจระมวล", cells: [.init(.step($0 % 6), text: "๓/๔"), .init(.step(5), text: "๔/๔"), $0 == 3 ? nil : .init(.crossed, text: "๔/๔")]) })
    try Data(h.svg()).write(to: URL(filePath: "/tmp/rw/heat.svg"))
  }
}
