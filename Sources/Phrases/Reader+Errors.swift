package import SQL
package import Training

extension Reader {
  package func sentence(_ error: SQLError) -> String {
    switch error {
    case .cannotOpen(let path, let message):
      say(
        "เปิดฐานข้อมูล \(path) ไม่ได้ (\(message)) ตรวจสอบว่าโฟลเดอร์มีอยู่และเขียนได้",
        "cannot open the database \(path) (\(message)); see that its folder exists and can be written"
      )
    case .closed: say("ฐานข้อมูลปิดไปแล้ว", "the database is closed")
    case .noDatabase(let path):
      say(
        "ไม่มีฐานข้อมูล \(path) ใช้ --database ระบุแฟ้ม หรือเริ่มด้วย heddle import organisations (ข้อมูลจริง) หรือ heddle sample (ตัวอย่าง)",
        "there is no database \(path); name one with --database, or begin with heddle import organisations (your own data) or heddle sample"
      )
    case .notADatabase(let path):
      say(
        "\(path) ไม่ใช่ฐานข้อมูล หรือเสียหาย ไม่มีการเปลี่ยนแปลงใด ๆ",
        "\(path) is no database, or a damaged one; nothing was changed")
    case .foreignDatabase(let path):
      say(
        "\(path) เป็นฐานข้อมูลของโปรแกรมอื่น ไม่มีการเปลี่ยนแปลงใด ๆ",
        "\(path) is another program's database; nothing was changed")
    case .newerSchema(let found, let known):
      say(
        "ฐานข้อมูลนี้เขียนโดย Heddle รุ่นใหม่กว่า (ขั้น \(found) โปรแกรมนี้รู้จักถึง \(known)) ให้ใช้โปรแกรมรุ่นใหม่",
        "this database was written by a later Heddle (step \(found), this one knows \(known)); use the later one"
      )
    case .busy:
      say(
        "มีโปรแกรมอื่นกำลังเขียนฐานข้อมูลนี้อยู่ ไม่มีการเปลี่ยนแปลงใด ๆ ลองใหม่อีกครั้ง",
        "another process is writing to this database; nothing was changed, try again")
    case .diskFull:
      say(
        "ดิสก์เต็ม ไม่มีการบันทึกใด ๆ เพิ่มพื้นที่แล้วลองใหม่",
        "the disk is full; nothing was recorded, free some space and try again")
    case .readOnly:
      say(
        "ฐานข้อมูลนี้เขียนไม่ได้ ตรวจสอบสิทธิ์ของแฟ้ม", "the database cannot be written; see its permissions")
    case .constraint(_, let message):
      say(
        "ฐานข้อมูลไม่รับรายการนี้เพราะผิดกฎ (\(message)) ไม่มีการเปลี่ยนแปลงใด ๆ",
        "the database refused this, it breaks a rule (\(message)); nothing was changed")
    case .connectionLost(let message):
      say(
        "การเชื่อมต่อฐานข้อมูลขาด (\(message)) ไม่มีการเปลี่ยนแปลงใด ๆ ลองใหม่อีกครั้ง",
        "the connection to the database broke (\(message)); nothing was changed, try again")
    case .outcomeUnknown:
      say(
        "การเชื่อมต่อฐานข้อมูลขาดขณะบันทึก จึงยังไม่ทราบว่าบันทึกแล้วหรือไม่ ตรวจดูข้อมูลก่อนทำซ้ำ",
        "the connection to the database broke while it was saving, so it is not known whether this was recorded; look before you do it again"
      )
    case .damagedValue(let column):
      say(
        "ข้อมูลในคอลัมน์ \(column) เสียหาย ไม่มีการเปลี่ยนแปลงใด ๆ",
        "the value in column \(column) is damaged; nothing was changed")
    case .engine(let code, let message):
      say(
        "ฐานข้อมูลแจ้งข้อผิดพลาด \(code): \(message)", "the database reports error \(code): \(message)")
    case .notAnAddress:
      say(
        "ที่อยู่ฐานข้อมูลอ่านไม่ได้ ให้เขียนเช่น postgres://ผู้ใช้@เครื่อง:5432/ฐานข้อมูล (อักขระพิเศษในรหัสผ่านเขียนเป็น %XX)",
        "the address of the database cannot be read; write it like postgres://user@host:5432/database (special characters of a password as %XX)"
      )
    case .cannotConnect(let address, let message):
      say(
        "เชื่อมต่อฐานข้อมูล \(address) ไม่ได้ (\(message)) ไม่มีการเปลี่ยนแปลงใด ๆ ตรวจสอบว่าเครื่องแม่ข่ายทำงานอยู่ และชื่อผู้ใช้กับรหัสผ่านถูกต้อง",
        "cannot connect to the database \(address) (\(message)); nothing was changed; see that the server is running, and that user and password are right"
      )
    case .occupied(let address):
      say(
        "ฐานข้อมูล \(address) มีข้อมูลอยู่แล้ว ไม่มีการเปลี่ยนแปลงใด ๆ ให้ระบุฐานข้อมูลว่างด้วย --database",
        "the database \(address) is not empty; nothing was changed, name an empty one with --database"
      )
    case .oldServer(let address, let version):
      say(
        "\(address) เป็น PostgreSQL รุ่น \(version) ซึ่งเก่าเกินไป ต้องใช้รุ่น 15 ขึ้นไป",
        "\(address) is PostgreSQL \(version), which is too old; version 15 or later is needed")
    case .wrongEncoding(let address, let encoding):
      say(
        "ฐานข้อมูล \(address) ใช้รหัสอักขระ \(encoding) ต้องสร้างฐานข้อมูลด้วย ENCODING 'UTF8'",
        "the database \(address) is encoded in \(encoding); make it with ENCODING 'UTF8'")
    }
  }

  package func sentence(_ error: TrainingError) -> String {
    switch error {
    case .notAnID(let text): say("“\(text)” ไม่ใช่รหัสรายการ", "“\(text)” is no id")
    case .notADate(let text):
      say(
        "“\(text)” ไม่ใช่วันที่ ให้เขียนเช่น 2019-08-27",
        "“\(text)” is no date; write it like 2019-08-27")
    case .noSuchDate(let year, let month, let day):
      say(
        "ไม่มีวันที่ \(day) เดือน \(month) ปี ค.ศ. \(year)",
        "there is no day \(day) of month \(month) in the year \(year)")
    case .noSuchTime(let text):
      say(
        "“\(text)” ไม่ใช่เวลา ให้เขียนเช่น 09.00", "“\(text)” is no time; write it like 09:00")
    case .noSuchLevel(let text):
      say(
        "“\(text)” ไม่ใช่ระดับ ให้ใช้ 0–5 หรือ N (ไม่ได้สังเกต)",
        "“\(text)” is no level; use 0–5, or N for not observed")
    case .nameWithoutGivenName: say("ต้องมีชื่อ", "a given name is needed")
    case .shareOutOfRange(let attended, let scheduled):
      say("\(attended) จาก \(scheduled) เป็นไปไม่ได้", "\(attended) of \(scheduled) cannot be")
    case .notAScanCode(let text):
      say(
        "“\(text)” ไม่ใช่รหัส QR ของป้ายชื่อหรือใบลงลายมือชื่อ",
        "“\(text)” is not the QR code of a badge or a sign-in sheet")
    case .notASheetCode(let text):
      say(
        "“\(text)” ไม่ใช่รหัสใบลงลายมือชื่อ ให้พิมพ์ตามที่อยู่ท้ายใบ เช่น 7K3QR-0828-Q",
        "“\(text)” is no sheet's code; type it as the foot of the sheet has it, like 7K3QR-0828-Q")
    case .wrongCheckCharacter(let text):
      say(
        "รหัส “\(text)” มีตัวที่อ่านหรือพิมพ์ผิด (ตัวตรวจสอบไม่ตรง) ให้สแกนหรือพิมพ์ใหม่",
        "a character of “\(text)” was misread or mistyped (its check character does not fit); scan or type it again"
      )
    case .endNotAfterStart(let start, let end):
      say(
        "เวลาสิ้นสุด \(time(end)) ต้องอยู่หลังเวลาเริ่ม \(time(start))",
        "the end \(time(end)) must come after the start \(time(start))")
    }
  }
}
