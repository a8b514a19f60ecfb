package import Printing

extension Reader {
  package func sentence(_ error: PrintError) -> String {
    switch error {
    case .libreOfficeMissing(let searched):
      say(
        "ไม่พบ LibreOffice ซึ่งใช้ทำแฟ้ม PDF (ค้นที่ \(searched.joined(separator: ", "))) ให้ติดตั้งแพ็กเกจ libreoffice-writer-nogui และ libreoffice-calc-nogui (Debian: apt install libreoffice-writer-nogui libreoffice-calc-nogui) หรือตั้ง $HEDDLE_LIBREOFFICE เป็นโฟลเดอร์ที่ติดตั้งไว้",
        "LibreOffice, which makes PDF files, is not here (looked in \(searched.joined(separator: ", "))); install the packages libreoffice-writer-nogui and libreoffice-calc-nogui (Debian: apt install libreoffice-writer-nogui libreoffice-calc-nogui), or set $HEDDLE_LIBREOFFICE to its folder"
      )
    case .libreOfficeBroken(let program):
      say(
        "เริ่ม LibreOffice ใน \(program) ไม่ได้ ให้ติดตั้งแพ็กเกจ libreoffice-writer-nogui และ libreoffice-calc-nogui ใหม่",
        "LibreOffice in \(program) does not start; install the packages libreoffice-writer-nogui and libreoffice-calc-nogui again"
      )
    case .notAnOpenDocument:
      say(
        "ไม่ใช่เอกสาร OpenDocument (เช่น .odt .ods .odp .fodt) ให้เปิดด้วย LibreOffice แล้วบันทึกเป็นรูปแบบดังกล่าว",
        "it is no OpenDocument file (such as .odt, .ods, .odp or .fodt); open it in LibreOffice and save it as one"
      )
    case .truncated:
      say(
        "แฟ้มไม่ครบ ส่วนท้ายขาดหายไป ให้คัดลอกหรือบันทึกใหม่",
        "the file is incomplete, its end is missing; copy it or save it again")
    case .cannotOpen(let reason):
      say(
        "LibreOffice เปิดเอกสารนี้ไม่ได้\(inBrackets(reason)) เอกสารอาจเสียหายหรือมีรหัสผ่าน",
        "LibreOffice cannot open this document\(inBrackets(reason)); it may be damaged, or have a password"
      )
    case .cannotPrint(let reason):
      say(
        "LibreOffice ทำ PDF จากเอกสารนี้ไม่ได้\(inBrackets(reason))",
        "LibreOffice cannot make a PDF of this document\(inBrackets(reason))")
    case .tookTooLong(let seconds):
      say(
        "ใช้เวลาเกิน \(number(seconds)) วินาที จึงหยุด (ลองแล้วสองครั้ง) เอกสารอาจใหญ่หรือซับซ้อนเกินไป ให้แบ่งเป็นหลายแฟ้ม",
        "it took more than \(number(seconds)) seconds and was stopped, twice; the document may be too large or too intricate, divide it"
      )
    case .workerEnded(let signal):
      say(
        "LibreOffice หยุดทำงานเองระหว่างพิมพ์เอกสารนี้ทั้งสองครั้ง\(words(signal)) ให้ลองเปิดและบันทึกเอกสารใหม่ใน LibreOffice",
        "LibreOffice broke down while printing this document, twice\(words(signal)); try to open it in LibreOffice and save it again"
      )
    case .pagesDiffer(let expected, let found):
      say(
        "พิมพ์ได้ \(number(found)) หน้า แต่ควรได้ \(number(expected)) หน้า ให้ย่อข้อความหรือแก้แม่แบบให้พอดีหน้า",
        "it printed as \(number(found)) pages rather than \(number(expected)); shorten the text, or make the template fit its page"
      )
    case .notArchival:
      say(
        "LibreOffice รุ่นนี้ทำ PDF/A-2b ไม่ได้ ใช้ LibreOffice 7.0 ขึ้นไป หรือทำ PDF ธรรมดา",
        "this LibreOffice does not make PDF/A-2b; use 7.0 or later, or make plain PDF")
    case .damagedPDF(let reason):
      say(
        "PDF ที่ LibreOffice ทำอ่านไม่ได้\(inBrackets(reason)) ให้ลองใหม่อีกครั้ง",
        "the PDF that LibreOffice made cannot be read\(inBrackets(reason)); try again")
    case .busy(let waiting):
      say(
        "มีงานทำ PDF รออยู่แล้ว \(number(waiting)) งาน ให้รอสักครู่แล้วลองใหม่",
        "\(number(waiting)) printings are waiting already; wait a moment and try again")
    case .stopped(let seconds):
      say(
        "ทำ PDF นานเกิน \(number(seconds)) วินาที จึงหยุด ให้ลองใหม่ หรือทำครั้งละน้อยลง",
        "printing took more than \(number(seconds)) seconds and was stopped; try again, or print less at a time"
      )
    case .cannotShow(let program):
      say(
        "\(program) อ่าน PDF ไม่ได้ ให้ติดตั้งแพ็กเกจ poppler-utils แล้วลองใหม่",
        "\(program) cannot read the PDF; install the package poppler-utils and try again")
    case .cannotKeep(let path, let reason):
      say(
        "เก็บแฟ้มชั่วคราวใน \(path) ไม่ได้ (\(words(systemError: reason))) เพิ่มพื้นที่ หรือตั้ง $TMPDIR เป็นโฟลเดอร์อื่น",
        "cannot keep temporary files in \(path) (\(words(systemError: reason))); free some space, or set $TMPDIR to another folder"
      )
    }
  }

  /// For example `พิมพ์แล้ว 300 จาก 2000 ฉบับ · เหลือประมาณ 2 นาที`.
  package func words(_ progress: PrintProgress) -> String {
    let done = say(
      "พิมพ์แล้ว \(number(progress.finished)) จาก \(number(progress.total)) ฉบับ",
      "printed \(number(progress.finished)) of \(number(progress.total))")
    guard let seconds = progress.remaining, seconds > 0 else { return done }
    return done
      + say(" · เหลือประมาณ \(roughly(seconds))", " · about \(roughly(seconds)) left")
  }

  /// In the one or two units that people would say.
  private func roughly(_ seconds: Int) -> String {
    let (minutes, hours) = ((seconds + 59) / 60, seconds / 3600)
    if seconds < 60 { return say("\(number(seconds)) วินาที", "\(number(seconds)) s") }
    if hours == 0 { return say("\(number(minutes)) นาที", "\(number(minutes)) min") }
    let rest = (seconds % 3600) / 60
    return say(
      "\(number(hours)) ชั่วโมง \(number(rest)) นาที", "\(number(hours)) h \(number(rest)) min")
  }

  private func inBrackets(_ reason: String) -> String {
    reason.isEmpty ? "" : " (\(reason))"
  }

  private func words(_ signal: Int32?) -> String {
    signal.map { say(" (สัญญาณ \($0))", " (signal \($0))") } ?? ""
  }
}
