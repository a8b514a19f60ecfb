internal import Operations
internal import Phrases
internal import Training

let nationalIDCommands = [
  Command(
    "person", "id", "set",
    summary: LocalizedText(
      thai: "เก็บเลขประจำตัวประชาชนของบุคคลโดยเข้ารหัส (ต้องมีรหัสผ่านของกุญแจ)",
      english: "keep a person's national ID, encrypted; needs the keys' passphrase"),
    arguments: [whoever],
    options: [
      .init(
        "file", value: "FILE", need: .required,
        "แฟ้มที่มีเลข 13 หลักเพียงเลขเดียว หรือ /dev/stdin เพื่อพิมพ์เอง (ไม่รับบนบรรทัดคำสั่ง เพราะผู้อื่นในเครื่องมองเห็น)",
        "file with the 13 digits alone, or /dev/stdin to type them (not taken on the line, where others on this machine see it)"
      )
    ] + subjectOptions
  ) { invocation in
    let text = String(decoding: try contents(of: invocation.required("file")), as: UTF8.self)
    let number = try NationalID(text)
    let office = try invocation.office()
    try await office.setNationalID(
      of: invocation.dataSubject(), to: number, keys: office.unlockedKeyring())
    Console.say(
      invocation.reader.say("เก็บแล้ว: \(number.masked)", "kept: \(number.masked)")
        + (number.beginsUnusually
          ? invocation.reader.say(
            " (ขึ้นต้นด้วย 0 หรือ 9 ตรวจสอบกับบัตรอีกครั้ง)",
            " (it begins with 0 or 9; compare it with the card)") : ""))
  },
  Command(
    "person", "id", "show",
    summary: LocalizedText(
      thai: "แสดงเลขประจำตัวประชาชนแบบปิดบัง (ต้องมีรหัสผ่านของกุญแจ)",
      english: "show a person's national ID, masked; needs the keys' passphrase"),
    arguments: [whoever],
    options: [
      .init(
        "reveal", value: "REASON", "แสดงทั้งหมด พร้อมเหตุผล ซึ่งจะถูกบันทึกไว้",
        "show all of it, for a reason that is recorded")
    ] + subjectOptions
  ) { invocation in
    let office = try invocation.office()
    let keys = try await office.unlockedKeyring()
    guard let reason = invocation.text("reveal") else {
      return Console.say(
        try await office.nationalID(of: invocation.dataSubject(), keys: keys).masked)
    }
    Console.say(
      try await office.revealNationalID(of: invocation.dataSubject(), reason: reason, keys: keys)
        .formatted)
  },
]
