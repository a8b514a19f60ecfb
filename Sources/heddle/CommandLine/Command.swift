internal import Training

/// One command: what it is called, what it takes, and what it does.
struct Command: Sendable {
  /// For example `["round", "status"]`.
  let path: [String]
  let summary: LocalizedText
  let arguments: [Argument]
  let options: [Option]
  /// What help says at its end, for example the columns of a list.
  let details: LocalizedText?
  let run: @Sendable (Invocation) async throws -> Void

  init(
    _ path: String..., summary: LocalizedText, arguments: [Argument] = [],
    options: [Option] = [], details: LocalizedText? = nil,
    run: @escaping @Sendable (Invocation) async throws -> Void
  ) {
    self.path = path
    self.summary = summary
    self.arguments = arguments
    self.options = options
    self.details = details
    self.run = run
  }

  /// A value known by its place on the line.
  struct Argument: Sendable {
    /// In capitals, as help shows it.
    let name: String
    /// Whether any number of them may stand at the end of the line.
    let isRepeated: Bool
    let help: LocalizedText

    init(_ name: String, isRepeated: Bool = false, _ thai: String, _ english: String) {
      (self.name, self.isRepeated) = (name, isRepeated)
      help = LocalizedText(thai: thai, english: english)
    }

    /// As the line shows it.
    var usage: String { isRepeated ? name + "..." : name }
  }

  /// `--name VALUE`, or `--name` alone for a flag.
  struct Option: Sendable {
    let name: String
    /// What stands for the value in help; `nil` for a flag.
    let value: String?
    let need: Need
    let help: LocalizedText

    init(
      _ name: String, value: String? = nil, need: Need = .optional, _ thai: String,
      _ english: String
    ) {
      self.name = name
      self.value = value
      self.need = need
      help = LocalizedText(thai: thai, english: english)
    }
  }

  enum Need: Sendable {
    case optional, required
    /// May be given any number of times.
    case repeated
  }

  /// Options that every command takes.
  static let common = [
    Option(
      "database", value: "FILE|URL",
      "แฟ้มฐานข้อมูล หรือฐานข้อมูล PostgreSQL เช่น postgres://ผู้ใช้@เครื่อง/ฐานข้อมูล (ถ้าไม่ระบุ: $HEDDLE_DATABASE หรือ heddle.sqlite ในโฟลเดอร์นี้)",
      "database file, or a PostgreSQL database like postgres://user@host/database (else $HEDDLE_DATABASE, else heddle.sqlite in this folder)"
    ),
    Option(
      "lang", value: "th|en", "ภาษาของข้อความ", "language of messages"),
    Option(
      "by", value: "NAME", "ผู้บันทึก ซึ่งจะเก็บไว้กับทุกรายการ (ถ้าไม่ระบุ: ชื่อผู้ใช้ของเครื่อง)",
      "who is recorded with every fact (else the machine's user name)"),
    PassphraseSource.option,
    Option("help", "แสดงคำอธิบายนี้", "show this help"),
  ]
}
