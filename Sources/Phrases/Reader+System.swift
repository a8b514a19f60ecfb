internal import Glibc

extension Reader {
  /// The system's own error, by its number.
  package func words(systemError number: Int32) -> String {
    switch number {
    case ENOENT: say("ไม่มีแฟ้มหรือโฟลเดอร์นี้", "there is no such file or folder")
    case EACCES, EPERM: say("ไม่มีสิทธิ์", "no permission")
    case ENOSPC: say("ดิสก์เต็ม", "the disk is full")
    case EDQUOT: say("เกินโควตาพื้นที่", "the quota is used up")
    case EFBIG: say("แฟ้มใหญ่เกินที่ระบบยอม", "larger than the system allows")
    case EROFS: say("ที่เก็บนี้เขียนไม่ได้", "this place cannot be written")
    case EISDIR: say("เป็นโฟลเดอร์ ไม่ใช่แฟ้ม", "it is a folder, not a file")
    case ENOTDIR: say("ไม่ใช่โฟลเดอร์", "it is no folder")
    default: String(cString: strerror(number))
    }
  }
}
