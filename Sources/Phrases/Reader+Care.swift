package import Operations

extension Reader {
  package func sentence(_ error: CareError) -> String {
    switch error {
    case .notEmpty(let table):
      say(
        "ฐานข้อมูลปลายทางมีข้อมูลอยู่แล้ว (ตาราง \(table)) จึงไม่ได้กู้คืน ให้ระบุฐานข้อมูลใหม่ที่ยังว่างด้วย --database",
        "the database that should be restored into holds records already (table \(table)), so nothing was restored; name a new, empty one with --database"
      )
    case .unknownTable(let table):
      say(
        "โปรแกรมรุ่นนี้ไม่รู้จักตาราง \(table) ให้ใช้โปรแกรมรุ่นเดียวกับที่สำรองข้อมูลไว้",
        "this version does not know the table \(table); use the version that made the backup")
    case .differs(let tables):
      say(
        "ข้อมูลที่กู้คืนไม่ตรงกับที่สำรองไว้ (ตาราง \(tables.joined(separator: ", "))) อย่าใช้แฟ้มนี้ ตรวจสอบดิสก์ แล้วสำรองข้อมูลใหม่",
        "what was restored is not what was backed up (tables \(tables.joined(separator: ", "))); do not use it, check the disk and make a new backup"
      )
    case .damaged(let path, let findings):
      say(
        "แฟ้มสำรอง \(path) เสียหาย (\(findings.prefix(3).joined(separator: "; "))) ให้ใช้แฟ้มสำรองอื่น",
        "the backup \(path) is damaged (\(findings.prefix(3).joined(separator: "; "))); use another one"
      )
    }
  }
}
