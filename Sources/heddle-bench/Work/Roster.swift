internal import OpenDocument

/// A roster of invented people: twelve columns of every type.
struct Roster {
  let count: Int

  static let columns = [
    SheetColumn("ลำดับ", width: 1.5, kind: .integer), SheetColumn("คำนำหน้า", width: 2),
    SheetColumn("ชื่อ", width: 3), SheetColumn("นามสกุล", width: 3.5),
    SheetColumn("ตำแหน่ง", width: 6), SheetColumn("สังกัด", width: 7),
    SheetColumn("วันที่เริ่ม", width: 3, kind: .date), SheetColumn("เวลาเข้าร่วม", width: 2, kind: .hours),
    SheetColumn("ร้อยละ", width: 2, kind: .percentage(places: 1)),
    SheetColumn("คะแนน", width: 2, kind: .decimal(places: 2)), SheetColumn("ผล", width: 2),
    SheetColumn("เลขที่วุฒิบัตร", width: 3.5),
  ]

  private static let prefixes = ["นาย", "นาง", "นางสาว", "จ่าเอก"]
  private static let given = ["สมชาย", "สมหญิง", "ประเสริฐ", "กัญญา", "วิทยา", "อรุณี", "ธนพล"]
  private static let family = ["ใจดี", "รักถิ่น", "ศรีสุข", "บุญมา", "ทองคำ"]
  private static let posts = ["นักวิชาการศึกษา", "นักทรัพยากรบุคคล", "นิติกร", "ปลัดเทศบาล"]
  private static let offices = ["เทศบาลเมืองสุรินทร์", "อบจ.สุรินทร์", "อบต.นอกเมือง & ใกล้เคียง"]

  var spreadsheet: Spreadsheet {
    Spreadsheet(
      title: "บัญชีรายชื่อ",
      sheets: [
        Sheet(name: "Roster", columns: Self.columns, rowCount: count) { SheetRow(Self.cells($0)) }
      ])
  }

  private static func cells(_ row: Int) -> [SheetCell] {
    func pick(_ texts: [String], _ step: Int) -> SheetCell {
      .text(texts[row / step % texts.count])
    }
    let day = row % 28 + 1
    return [
      .integer(row + 1), pick(prefixes, 1), pick(given, 2), pick(family, 3), pick(posts, 5),
      pick(offices, 7),
      .date(
        "2019-08-\(day < 10 ? "0" : "")\(day)",
        display: "\(day) ส.ค. 2562"), .hours(minutes: 480 + row % 1200),
      .percentage(Double(row % 1001) / 1000), .decimal(Double(row % 10_000) / 100),
      row % 9 == 0 ? .empty : .text("ผ่าน"), .text("\(row + 1)/2562"),
    ]
  }

  /// The same as tab-separated lines for the peers: headings, kinds, rows.
  var lines: [String] {
    let headings = Self.columns.map(\.title)
    let kinds = Self.columns.map { column in
      switch column.kind {
      case .text: "text"
      case .integer: "integer"
      case .decimal: "decimal"
      case .percentage: "percentage"
      case .date: "date"
      case .hours: "hours"
      }
    }
    let rows = (0..<count).map { row in
      Self.cells(row).map { cell in
        switch cell {
        case .empty: ""
        case .text(let text): text
        case .integer(let value): "\(value)"
        case .decimal(let value), .percentage(let value): "\(value)"
        case .date(let date, _): date
        case .hours(let minutes): "\(minutes)"
        }
      }
    }
    return ([headings, kinds] + rows).map { $0.joined(separator: "\t") }
  }
}
