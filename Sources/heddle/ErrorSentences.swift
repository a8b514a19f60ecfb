internal import Phrases

extension Reader {
  /// Every error that can reach the user, a line for each thing that is wrong.
  func everySentence(for error: any Error) -> [String] {
    sentences(for: error) ?? [say("เกิดข้อผิดพลาด: \(error)", "error: \(error)")]
  }

  func sentence(_ error: FileError) -> String {
    switch error {
    case .cannotRead(let path, let reason):
      say(
        "อ่านแฟ้ม \(path) ไม่ได้ (\(words(reason)))", "cannot read \(path) (\(words(reason)))")
    case .cannotWrite(let path, let reason):
      say(
        "เขียน \(path) ไม่ได้ (\(words(reason))) ไม่มีแฟ้มใดถูกเปลี่ยน",
        "cannot write \(path) (\(words(reason))); no file was changed")
    case .tooLarge(let path, let bytes, let limit):
      say(
        "แฟ้ม \(path) ใหญ่เกินไป (\(bytes) ไบต์ขึ้นไป รับได้ไม่เกิน \(limit))",
        "\(path) is too large (\(bytes) bytes or more; at most \(limit))")
    case .databaseExists(let path):
      say(
        "มีแฟ้ม \(path) อยู่แล้ว ข้อมูลตัวอย่างต้องอยู่ในฐานข้อมูลใหม่ ให้ระบุแฟ้มอื่นด้วย --database",
        "\(path) is there already; the sample goes into a new database, name another with --database"
      )
    case .alreadyThere(let path):
      say(
        "มี \(path) อยู่แล้ว จึงไม่ได้เขียนทับ ให้ระบุแฟ้มอื่น หรือย้ายของเดิมไปไว้ที่อื่นก่อน",
        "\(path) is there already and was left as it is; name another file, or move that one away first"
      )
    case .wouldReplace(let names):
      say(
        "มีแฟ้มชื่อเดียวกันที่เนื้อหาต่างออกไปอยู่แล้ว \(names.count) แฟ้ม (\(names.prefix(3).joined(separator: ", "))…) จึงไม่ได้เขียนแฟ้มใด ใช้โฟลเดอร์ใหม่ หรือ --replace",
        "\(names.count) file(s) with other content are there already (\(names.prefix(3).joined(separator: ", "))…), so nothing was written; use a new folder, or --replace"
      )
    }
  }

  func sentence(_ error: PassphraseProblem) -> String {
    switch error {
    case .readable(let path, .groupOrAll):
      say(
        "ผู้อื่นเปิดแฟ้มรหัสผ่าน \(path) ได้ จึงไม่ได้ใช้ ให้จำกัดสิทธิ์ก่อน: chmod 600 \(path)",
        "others may open the passphrase file \(path), so it was not used; restrict it first: chmod 600 \(path)"
      )
    case .readable(let path, .owner):
      say(
        "แฟ้มรหัสผ่าน \(path) เป็นของผู้ใช้อื่น จึงไม่ได้ใช้ ให้ใช้แฟ้มของท่านเอง",
        "the passphrase file \(path) belongs to another user, so it was not used; use a file of your own"
      )
    case .notOneLine(let path):
      say(
        "แฟ้มรหัสผ่าน \(path) ต้องมีรหัสผ่านบรรทัดเดียว เป็นข้อความ UTF-8",
        "the passphrase file \(path) must hold the passphrase alone, one line of UTF-8 text")
    }
  }

  private func words(_ reason: SystemReason) -> String { words(systemError: reason.number) }

  func sentence(_ error: InstallationError) -> String {
    switch error {
    case .noSharedFolder:
      say(
        "หาโฟลเดอร์ curricula และ exports ของโปรแกรมไม่พบ ให้ตั้ง $HEDDLE_SHARE เป็นโฟลเดอร์ที่มีทั้งสองนี้",
        "the program's folders curricula and exports cannot be found; set $HEDDLE_SHARE to the folder that holds them"
      )
    case .noCollation:
      say("เรียงลำดับภาษาไทยไม่ได้ (ไม่มีข้อมูล ICU)", "Thai cannot be sorted: ICU has no data for it")
    }
  }
}

extension FileError: WordedError {
  func sentence(for reader: Reader) -> String { reader.sentence(self) }
}

extension PassphraseProblem: WordedError {
  func sentence(for reader: Reader) -> String { reader.sentence(self) }
}

extension InstallationError: WordedError {
  func sentence(for reader: Reader) -> String { reader.sentence(self) }
}
