internal import Imports
internal import Phrases
internal import Training

/// Why a command line could not be understood.
enum UsageError: Error {
  case unknownCommand([String], nearest: [String])
  case unknownOption(String, nearest: [String])
  case missingArgument(String)
  case extraArgument(String)
  case missingOption(String)
  case missingValue(option: String)
  case blank(String)
  case controlCharacter(String)
  case incompleteCommand([String])
  case unexpectedValue(option: String)
  case givenTwice(option: String)
  case badDate(option: String, text: String, DateProblem)
  case badTime(option: String, text: String)
  case badNumber(option: String, text: String)
  case numberNotPositive(option: String, text: String)
  /// An option or argument, as the user sees it, with a value that it does not know.
  case badChoice(String, text: String, choices: [String])
  case badName(NameProblem)
  case badSignatory(String)
  case badDecision(String)
  case badMergeChoice(String)
  case badNumberOfCertificate(String)
  case latenessNeedsLate
  case badHead(String)
  case badPublicKey(String)
  /// Files whose names differ only in what would be replaced by another ending.
  case sameName([String], output: String)

  func sentence(for reader: Reader) -> String {
    switch self {
    case .unknownCommand(let words, let nearest):
      let line = words.joined(separator: " ")
      return reader.say(
        "ไม่มีคำสั่ง “\(line)”\(reader.suggestion(nearest))",
        "there is no command “\(line)”\(reader.suggestion(nearest))")
    case .unknownOption(let name, let nearest):
      return reader.say(
        "ไม่มีตัวเลือก \(name)\(reader.suggestion(nearest))",
        "there is no option \(name)\(reader.suggestion(nearest))")
    case .missingArgument(let name):
      return reader.say("ยังไม่ได้ระบุ \(name)", "\(name) is missing")
    case .extraArgument(let text):
      return reader.say(
        "“\(text)” เกินมา ถ้ามีช่องว่างในค่า ให้ใส่เครื่องหมายคำพูดคร่อม",
        "“\(text)” is one word too many; put quotes around a value with spaces")
    case .badDecision(let text):
      return reader.say(
        "“\(text)” ต้องเป็น บรรทัด=รหัสบุคคล หรือ บรรทัด=new เช่น 12=new",
        "“\(text)” must be LINE=ID or LINE=new, like 12=new")
    case .badMergeChoice(let text):
      return reader.say(
        "“\(text)” ต้องเป็น ตาราง=a หรือ ตาราง=b", "“\(text)” must be TABLE=a or TABLE=b")
    case .missingOption(let name):
      return reader.say("ต้องระบุ --\(name)", "--\(name) is needed")
    case .blank(let name):
      return reader.say("\(name) ว่างเปล่า", "\(name) is blank")
    case .controlCharacter(let name):
      return reader.say(
        "\(name) มีอักขระควบคุมที่มองไม่เห็น ให้พิมพ์ใหม่",
        "\(name) holds an invisible control character; type it again"
      )
    case .incompleteCommand(let words):
      let line = words.joined(separator: " ")
      return reader.say(
        "คำสั่ง “\(line)” ยังไม่ครบ", "the command “\(line)” is incomplete")
    case .missingValue(let name):
      return reader.say("--\(name) ต้องมีค่าตามหลัง", "--\(name) needs a value after it")
    case .unexpectedValue(let name):
      return reader.say("--\(name) ไม่รับค่า", "--\(name) takes no value")
    case .givenTwice(let name):
      return reader.say("ระบุ --\(name) ได้ครั้งเดียว", "--\(name) can be given only once")
    case .badDate(let name, let text, let problem):
      return "--\(name) “\(text)”: \(reader.sentence(problem))"
    case .badTime(let name, let text):
      return reader.say(
        "--\(name) “\(text)” ไม่ใช่เวลา ให้เขียนเช่น 09.00 หรือ 13:30",
        "--\(name) “\(text)” is no time; write it like 09:00 or 13.30")
    case .badNumber(let name, let text):
      return reader.say(
        "--\(name) “\(text)” ไม่ใช่จำนวนเต็ม", "--\(name) “\(text)” is no whole number")
    case .numberNotPositive(let name, let text):
      return reader.say(
        "--\(name) “\(text)” น้อยเกินไป ให้ระบุตั้งแต่ 1 ขึ้นไป",
        "--\(name) “\(text)” is too small; it must be 1 or more")
    case .badChoice(let name, let text, let choices):
      let list = choices.joined(separator: " | ")
      return reader.say(
        "\(name) “\(text)” ใช้ไม่ได้ เลือกได้: \(list)",
        "\(name) “\(text)” is not one of: \(list)")
    case .badName(let problem): return reader.sentence(problem)
    case .badSignatory(let text):
      return reader.say(
        "ผู้ลงนาม “\(text)” ต้องเขียนเป็น \"ชื่อ|ตำแหน่ง\" หรือ \"ชื่อ|ตำแหน่ง|ในฐานะ\"",
        "signatory “\(text)” must be \"NAME|OFFICE\" or \"NAME|OFFICE|CAPACITY\"")
    case .badNumberOfCertificate(let text):
      return reader.say(
        "“\(text)” ไม่ใช่เลขที่วุฒิบัตร ให้เขียนเช่น 001/2562",
        "“\(text)” is no certificate number; write it like 001/2562")
    case .sameName(let paths, let output):
      let list = reader.list(paths)
      return reader.say(
        "\(list) จะได้ชื่อ \(output) เหมือนกัน ให้พิมพ์แยกโฟลเดอร์หรือเปลี่ยนชื่อแฟ้ม",
        "\(list) would all become \(output); print them into different folders, or rename them")
    case .badHead(let text):
      return reader.say(
        "--head “\(text)” ต้องเป็นลำดับ:แฮช ตามที่ heddle audit head แสดง",
        "--head “\(text)” must be POSITION:HASH, as heddle audit head shows it")
    case .badPublicKey(let text):
      return reader.say(
        "--key “\(text)” ต้องเป็นเลขฐานสิบหก 64 หลัก ตามที่ heddle keys show แสดง",
        "--key “\(text)” must be 64 hexadecimal digits, as heddle keys show shows them")
    case .latenessNeedsLate:
      return reader.say(
        "--minutes ใช้คู่กับ --status late และต้องเป็นจำนวนตั้งแต่ 1",
        "--minutes, from 1, goes with --status late, and late needs it")
    }
  }
}
