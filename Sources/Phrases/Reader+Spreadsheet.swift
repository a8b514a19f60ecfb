package import Excel
package import OpenDocument

extension Reader {
  /// Why a list cannot be written as a spreadsheet.
  package func sentence(_ error: SpreadsheetError) -> String {
    switch error {
    case .sheetNameUnusable(let name):
      say(
        "ใช้ \(inMarks(name)) เป็นชื่อแผ่นงานไม่ได้ ชื่อต้องมี 1–31 ตัวอักษร และไม่มี [ ] * ? : / \\",
        "\(inMarks(name)) cannot name a sheet: 1 to 31 characters, none of [ ] * ? : / \\")
    case .duplicateSheetName(let name):
      say("มีแผ่นงานชื่อ \(inMarks(name)) ซ้ำกัน", "there are two sheets named \(inMarks(name))")
    case .noSheets: say("ไม่มีแผ่นงานให้เขียน", "there is no sheet to write")
    case .noColumns(let sheet):
      say("\(place(sheet)) ไม่มีคอลัมน์", "\(place(sheet)) has no columns")
    case .tooManyCells(let sheet, let row, let cells, let columns):
      say(
        "\(place(sheet, row)) มี \(number(cells)) ช่อง แต่ตารางมี \(number(columns)) คอลัมน์",
        "\(place(sheet, row)) has \(number(cells)) cells, the table \(number(columns)) columns")
    case .notFinite(let sheet, let row, _):
      say(
        "\(place(sheet, row)) มีค่าที่ไม่ใช่จำนวน", "\(place(sheet, row)) holds a value that is no number")
    case .notADate(let text, let sheet, let row, _):
      say(
        "\(place(sheet, row)): \(inMarks(text)) ไม่ใช่วันที่",
        "\(place(sheet, row)): \(inMarks(text)) is no date")
    case .forbiddenCharacter(let scalar, let sheet, let row):
      say(
        "\(place(sheet, row)) มีอักขระควบคุม \(codePoint(scalar)) ที่เขียนลงเอกสารไม่ได้",
        "\(place(sheet, row)) holds the control character \(codePoint(scalar)), which no document may"
      )
    }
  }

  /// Why a list cannot be written for Excel.
  package func sentence(_ error: ExcelError) -> String {
    switch error {
    case .tooManyRows(let sheet, let limit):
      say(
        "\(place(sheet)) มีแถวเกินที่ Excel รับได้ (\(number(limit))) ให้ใช้แฟ้ม .ods หรือ .csv",
        "\(place(sheet)) has more rows than Excel takes (\(number(limit))); use the .ods or .csv")
    case .tooManyColumns(let sheet, let limit):
      say(
        "\(place(sheet)) มีคอลัมน์เกินที่ Excel รับได้ (\(number(limit))) ให้ใช้แฟ้ม .ods หรือ .csv",
        "\(place(sheet)) has more columns than Excel takes (\(number(limit))); use the .ods or .csv"
      )
    case .textTooLong(let sheet, let row, let limit):
      say(
        "\(place(sheet, row)) มีข้อความยาวเกินที่ Excel รับได้ (\(number(limit)) ตัวอักษร)",
        "\(place(sheet, row)) holds a text that is too long for Excel (\(number(limit)) characters)"
      )
    case .footerTooLong(let sheet, let limit):
      say(
        "ท้ายกระดาษของ\(place(sheet)) ยาวเกินที่ Excel รับได้ (\(number(limit)) ตัวอักษร)",
        "the footer of \(place(sheet)) is too long for Excel (\(number(limit)) characters)")
    case .cannotWrite(let reason):
      say(
        "เขียนแฟ้ม .xlsx ไม่ได้ (รหัส \(reason) ของระบบ) ให้ตรวจพื้นที่ว่างของโฟลเดอร์ชั่วคราว ($TMPDIR หรือ /tmp)",
        "the .xlsx cannot be written (system error \(reason)); see whether the folder for temporary files ($TMPDIR, else /tmp) has room"
      )
    case .library(let message):
      say("เขียนแฟ้ม .xlsx ไม่ได้ (\(message))", "the .xlsx cannot be written (\(message))")
    }
  }

  /// `U+0007`.
  package func codePoint(_ scalar: Unicode.Scalar) -> String {
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  }

  /// A sheet, and a row of its list, from 0.
  private func place(_ sheet: String, _ row: Int? = nil) -> String {
    let place = say("แผ่นงาน \(inMarks(sheet))", "sheet \(inMarks(sheet))")
    guard let row else { return place }
    return place + say(" รายการที่ \(number(row + 1))", ", row \(number(row + 1)) of the list")
  }
}
