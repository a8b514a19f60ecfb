package import Tables

extension Reader {
  /// What is wrong with a file, where, and how to mend it.
  package func sentence(_ problem: TableProblem) -> String {
    switch problem.kind {
    // These are about the file, which has no place in itself.
    case .empty where problem.sheet == nil: sentence(problem.kind)
    case .utf16, .workbook, .fileTooLarge, .foreign, .encrypted, .package, .markup, .missingPart,
      .noSheets, .unknownSheet, .noVisibleSheet:
      sentence(problem.kind)
    default:
      "\(place(problem.line, problem.column, sheet: problem.sheet)): \(sentence(problem.kind))"
    }
  }

  /// `บรรทัด 3 คอลัมน์ “อำเภอ”`; a column without heading goes by its number.
  package func place(_ line: Int, _ column: Column?, sheet: String? = nil) -> String {
    if let sheet { return place(sheet, line, column?.number) }
    let line = number(line)
    guard let column else { return say("บรรทัด \(line)", "Line \(line)") }
    if column.heading.isEmpty {
      let number = number(column.number)
      return say("บรรทัด \(line) คอลัมน์ที่ \(number)", "Line \(line), column \(number)")
    }
    let heading = inMarks(column.heading)
    return say("บรรทัด \(line) คอลัมน์ \(heading)", "Line \(line), column \(heading)")
  }

  /// `แผ่นงาน “รายชื่อ” ช่อง C7`, in the digits that spreadsheets write there; of a whole row,
  /// `แผ่นงาน “รายชื่อ” แถว 7`.
  func place(_ sheet: String, _ row: Int, _ column: Int?) -> String {
    guard let column else {
      return say("แผ่นงาน \(inMarks(sheet)) แถว \(row)", "Sheet \(inMarks(sheet)), row \(row)")
    }
    let cell = "\(Column.letters(of: column))\(row)"
    return say("แผ่นงาน \(inMarks(sheet)) ช่อง \(cell)", "Sheet \(inMarks(sheet)), cell \(cell)")
  }

  /// Somebody's own words in quotation marks: on one line, not too long, and without characters
  /// that steer a terminal.
  func inMarks(_ text: String) -> String {
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(120) {
      let isSpace = scalar.properties.isWhitespace
      if isSpace, words.last == " " { continue }
      switch scalar.properties.generalCategory {
      case _ where isSpace: words.append(" ")
      case .control, .format: words.append("\u{FFFD}")
      default: words.append(scalar)
      }
    }
    return "“\(String(words))\(text.unicodeScalars.count > 120 ? "…" : "")”"
  }

  private func sentence(_ kind: TableProblem.Kind) -> String {
    switch kind {
    case .empty:
      say(
        "แฟ้มนี้ไม่มีข้อมูล กรุณาตรวจสอบว่าเลือกแฟ้มถูกต้อง",
        "The file has nothing in it. Check that it is the right one.")
    case .notUTF8:
      say(
        "อ่านตัวอักษรในช่องนี้ไม่ได้ เพราะแฟ้มไม่ได้บันทึกเป็น UTF-8 \(saveAgain)",
        "these characters cannot be read, because the file was not saved as UTF-8. \(saveAgain)")
    case .utf16:
      say(
        "แฟ้มนี้บันทึกเป็น UTF-16 ที่ไม่สมบูรณ์ จึงอ่านไม่ได้ \(saveAgain)",
        "The file was saved as UTF-16 and is damaged. \(saveAgain)")
    case .workbook:
      say(
        "แฟ้มนี้เป็นสมุดงานของโปรแกรมตารางคำนวณ ไม่ใช่แฟ้ม CSV \(saveAgain)",
        "The file is a spreadsheet's workbook, not CSV. \(saveAgain)")
    case .forbiddenCharacter(let scalar):
      forbidden(scalar)
    case .unclosedQuote:
      say(
        "มีเครื่องหมายอัญประกาศเปิด (\") แต่ไม่มีเครื่องหมายปิด "
          + "กรุณาเติมเครื่องหมายปิดที่ท้ายข้อความ",
        "a quotation mark (\") is opened and never closed. Close it after the text.")
    case .textAfterQuote:
      say(
        "มีข้อความต่อท้ายเครื่องหมายอัญประกาศปิด (\") หากต้องการใช้เครื่องหมายนี้ในข้อความ "
          + "ให้พิมพ์ซ้ำสองตัว (\"\")",
        "there is text after the closing quotation mark (\"). Inside a text write it twice (\"\").")
    case .strayQuote:
      say(
        "มีเครื่องหมายอัญประกาศ (\") อยู่กลางข้อความ "
          + "ให้ใส่ทั้งช่องไว้ในอัญประกาศแล้วพิมพ์เครื่องหมายข้างในซ้ำสองตัว (\"\") หรือลบออก",
        "there is a quotation mark (\") inside the text. Put the whole field in quotation marks "
          + "and "
          + "write the inner one twice (\"\"), or remove it.")
    case .ragged(let expected, let found):
      ragged(expected, found)
    case .fileTooLarge(_, let limit):
      say(
        "แฟ้มใหญ่เกิน \(number(limit >> 20)) เมกะไบต์ กรุณาแบ่งเป็นหลายแฟ้ม",
        "The file is larger than \(number(limit >> 20)) MB. Split it into several.")
    case .tooManyRows(let limit):
      say(
        "มีข้อมูลเกิน \(number(limit)) แถว กรุณาแบ่งเป็นหลายแฟ้ม",
        "there are more than \(number(limit)) rows. Split the file into several.")
    case .tooManyColumns(let limit):
      say(
        "มีเกิน \(number(limit)) คอลัมน์ กรุณาลบคอลัมน์ที่ไม่ใช้",
        "there are more than \(number(limit)) columns. Remove those that are not needed.")
    case .fieldTooLong(let limit):
      say(
        "ข้อความในช่องนี้ยาวเกิน \(number(limit)) ตัวอักษร กรุณาย่อให้สั้นลง",
        "the text is longer than \(number(limit)) characters. Shorten it.")
    case .tooManyProblems(let limit):
      say(
        "พบข้อผิดพลาดเกิน \(number(limit)) รายการ จึงหยุดตรวจที่บรรทัดนี้ กรุณาแก้ไขแล้วนำเข้าใหม่",
        "more than \(number(limit)) problems were found, so checking stopped here. Mend these and "
          + "try again.")
    case .foreign(let file): sentence(file)
    case .package(let error): packageSentence(error)
    case .markup(let part, let error): markupSentence(part, error)
    case .unknownSheet(let name, let sheets): unknownSheet(name, sheets)
    case .damagedCell:
      say("ข้อมูลในแฟ้มเสียหายตรงช่องนี้ \(openAgain)", "the file is damaged here. \(openAgain)")
    case .errorValue(let text):
      say(
        "ช่องนี้แสดงข้อผิดพลาด \(inMarks(text)) กรุณาแก้สูตร",
        "the cell shows the error \(inMarks(text)). Mend its formula.")
    case .formulaWithoutResult:
      say(
        "สูตรในช่องนี้ยังไม่ได้คำนวณ กรุณาเปิดแฟ้มในโปรแกรมตารางคำนวณแล้วบันทึกใหม่",
        "the formula has not been computed. Open the file in a spreadsheet program and save it again."
      )
    case .beyondHeadings:
      say(
        "มีข้อมูลเลยหัวคอลัมน์สุดท้ายไปทางขวา กรุณาใส่หัวคอลัมน์หรือลบออก",
        "this stands to the right of the last heading. Give the column one, or remove it.")
    case .tooManyCells(let limit):
      say(
        "มีข้อมูลเกิน \(number(limit)) ช่อง กรุณาแบ่งเป็นหลายแฟ้ม",
        "there are more than \(number(limit)) cells. Split the file into several.")
    case .encrypted:
      say(
        "แฟ้มนี้มีรหัสผ่าน กรุณาบันทึกใหม่โดยไม่ใส่รหัสผ่าน",
        "The file has a password. Save it without one.")
    case .missingPart:
      say(
        "แฟ้มนี้เป็นสมุดงานที่มีส่วนประกอบไม่ครบ \(openAgain)",
        "The workbook lacks some of its parts. \(openAgain)")
    case .noSheets:
      say(
        "แฟ้มข้อความไม่มีแผ่นงาน กรุณาไม่ระบุ --sheet",
        "A text file has no sheets. Leave out --sheet.")
    case .noVisibleSheet:
      say(
        "ในแฟ้มไม่มีแผ่นงานที่มองเห็น กรุณาเลิกซ่อน หรือระบุชื่อด้วย --sheet",
        "The workbook has no sheet that can be seen. Unhide one, or name it with --sheet.")
    }
  }

  private var saveAgain: String {
    say(
      "ใน Excel ให้เลือก “บันทึกเป็น” แล้วเลือกชนิดแฟ้ม “CSV UTF-8”",
      "In Excel choose “Save As” and the file type “CSV UTF-8”.")
  }

  private func forbidden(_ scalar: UInt32) -> String {
    let code = Unicode.Scalar(scalar).map(codePoint) ?? "U+FFFD"
    return say(
      "มีอักขระที่มองไม่เห็นและใช้ในเอกสารไม่ได้ (\(code)) กรุณาลบข้อความในช่องนี้แล้วพิมพ์ใหม่",
      "there is an invisible character that no document can hold (\(code)). Type the text again.")
  }

  private func ragged(_ expected: Int, _ found: Int) -> String {
    let fields = found == 1 ? "field" : "fields"
    return say(
      "แถวนี้มี \(number(found)) ช่อง แต่หัวตารางมี \(number(expected)) ช่อง "
        + "กรุณาตรวจเครื่องหมายคั่นที่ขาดหรือเกิน",
      "the row has \(number(found)) \(fields), the headings are \(number(expected)). Look for a missing or an extra "
        + "separator.")
  }
}
