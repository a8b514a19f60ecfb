internal import Credentials
internal import Glibc

/// Where the passphrase of the keyring comes from: `--passphrase-file`, else `$HEDDLE_PASSPHRASE`.
enum PassphraseSource {
  static let variable = "HEDDLE_PASSPHRASE"

  static let option = Command.Option(
    "passphrase-file", value: "FILE",
    "แฟ้มที่มีรหัสผ่านของกุญแจ บรรทัดเดียว เจ้าของอ่านได้ผู้เดียว (ถ้าไม่ระบุ: $HEDDLE_PASSPHRASE)",
    "file with the keys' passphrase, one line, readable by its owner alone (else $HEDDLE_PASSPHRASE)"
  )

  static let newVariable = "HEDDLE_NEW_PASSPHRASE"

  /// What the environment said when the program started; it is taken out there, so that no program that
  /// is started from here inherits it.
  static let inherited = taken(variable)
  static let inheritedNew = taken(newVariable)

  private static func taken(_ name: String) -> String? {
    defer { unsetenv(name) }
    return Configuration.environment(name)
  }

  /// The passphrase of a file, or else the inherited one; nil where neither is there.
  ///
  /// - Throws: `FileError`, `PassphraseProblem`, `KeyError`.
  static func passphrase(file path: String?, else inherited: String?) throws -> Passphrase? {
    try (path.map(line) ?? inherited).map { try Passphrase($0) }
  }

  private static func line(of path: String) throws -> String {
    let file = try FileBytes(path)
    if let owner = file.othersWhoRead() { throw PassphraseProblem.readable(path: path, by: owner) }
    var bytes: [UInt8] = []
    while case let piece = try file.next(), !piece.isEmpty {
      bytes += piece
      guard bytes.count <= limit else { throw PassphraseProblem.notOneLine(path: path) }
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard let line = String(validating: bytes, as: UTF8.self), !line.isEmpty,
      !line.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    else { throw PassphraseProblem.notOneLine(path: path) }
    return line
  }

  /// No passphrase is longer, in bytes.
  private static let limit = 4096
}
