internal import Markup
internal import OpenDocument
internal import Tables
internal import Training

extension Reader {
  func packageSentence(_ error: PackageError) -> String {
    switch error {
    case .notAZip, .damagedMember, .missingMember:
      say(
        "แฟ้มนี้เสียหายหรือรับส่งมาไม่ครบ \(openAgain)", "The file is damaged or incomplete. \(openAgain)")
    default:
      say("ไม่รับแฟ้มนี้ เพราะ\(sentence(error))", "The file is refused: \(sentence(error)).")
    }
  }

  func markupSentence(_ part: String, _ error: MarkupError) -> String {
    if case .documentTypeRefused = error {
      return say(
        "ไม่รับแฟ้มนี้ เพราะมีคำสั่ง DOCTYPE ซึ่งโปรแกรมตารางคำนวณไม่เขียน",
        "The file is refused: it has a DOCTYPE, which no spreadsheet program writes.")
    }
    let name = part.isEmpty ? "XML" : inMarks(part)
    return say(
      "อ่าน \(name) ในแฟ้มนี้ไม่ได้ (\(reason(error))) \(openAgain)",
      "\(name) in the file cannot be read (\(reason(error))). \(openAgain)")
  }

  func unknownSheet(_ name: String, _ sheets: [String]) -> String {
    let known = sheets.prefix(20).map(inMarks)
    let near = suggestion(nearest(to: name, among: sheets, count: 1).map(inMarks))
    return say(
      "ไม่มีแผ่นงาน \(inMarks(name))\(near) ในแฟ้มมีแผ่นงาน \(known.joined(separator: " "))",
      "There is no sheet \(inMarks(name))\(near.isEmpty ? "." : near) The file has \(known.joined(separator: ", "))."
    )
  }

  func sentence(_ file: ForeignFile) -> String {
    let asked = say(
      "กรุณาบันทึกเป็น .xlsx .ods หรือ .csv", "Save it as .xlsx, .ods or .csv.")
    let kind =
      switch file {
      case .oldExcel: say("แฟ้ม Excel 97–2003 (.xls)", "an Excel 97–2003 file (.xls)")
      case .binaryExcel: say("แฟ้ม Excel แบบไบนารี (.xlsb)", "a binary Excel file (.xlsb)")
      case .excelXML: say("แฟ้ม XML Spreadsheet 2003", "an XML Spreadsheet 2003 file")
      case .webPage: say("หน้าเว็บ", "a web page")
      case .pdf: say("แฟ้ม PDF", "a PDF file")
      case .picture: say("รูปภาพ", "a picture")
      case .document: say("เอกสารชนิดอื่น ไม่ใช่ตารางคำนวณ", "a document, not a spreadsheet")
      case .archive: say("แฟ้มบีบอัด", "an archive")
      case .otherXML: say("แฟ้ม XML ชนิดอื่น", "another kind of XML file")
      }
    return say("แฟ้มนี้เป็น\(kind) \(asked)", "The file is \(kind). \(asked)")
  }

  var openAgain: String {
    say(
      "กรุณาเปิดในโปรแกรมตารางคำนวณแล้วบันทึกใหม่",
      "Open it in a spreadsheet program and save it again.")
  }
}
