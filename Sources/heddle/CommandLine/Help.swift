internal import Phrases
internal import Training

/// What `--help` shows.
struct Help {
  let reader: Reader

  /// One command in full, or a line for each of several.
  func text(_ commands: [Command]) -> String {
    if let only = commands.first, commands.count == 1 { return full(only) }
    let width = commands.map { usage($0).count }.max() ?? 0
    let lines = commands.map { command in
      let usage = usage(command)
      let gap = String(repeating: " ", count: min(width, 44) - min(usage.count, min(width, 44)))
      return "  \(usage)\(gap)  \(command.summary.text(in: reader.language))"
    }
    return """
      \(reader.say(
        "Heddle — จัดการการอบรมและพัฒนาบุคลากรท้องถิ่น ตั้งแต่หลักสูตรถึงวุฒิบัตร",
        "Heddle: training for local governments, from curriculum to certificate"))

      \(lines.joined(separator: "\n"))

      \(reader.say(
        "ดูรายละเอียด: heddle คำสั่ง --help    ภาษา: --lang th|en",
        "More: heddle COMMAND --help    Language: --lang th|en"))
      """
  }

  private func full(_ command: Command) -> String {
    let options = command.options + Command.common
    var rows = command.arguments.map { ($0.usage, $0.help.text(in: reader.language)) }
    rows += options.map { option in
      (
        "--\(option.name)" + (option.value.map { " \($0)" } ?? ""),
        option.help.text(in: reader.language) + note(option.need)
      )
    }
    let width = rows.map(\.0.count).max() ?? 0
    let lines = rows.map { name, help in
      "  \(name)\(String(repeating: " ", count: width - name.count))  \(help)"
    }
    return """
      heddle \(usage(command))\(required(command))
      \(command.summary.text(in: reader.language))

      \(lines.joined(separator: "\n"))\(details(command))
      """
  }

  private func details(_ command: Command) -> String {
    command.details.map { "\n\n" + $0.text(in: reader.language) } ?? ""
  }

  private func usage(_ command: Command) -> String {
    (command.path + command.arguments.map(\.usage)).joined(separator: " ")
  }

  private func required(_ command: Command) -> String {
    command.options.filter { $0.need == .required }
      .map { " --\($0.name)" + ($0.value.map { " \($0)" } ?? "") }.joined()
  }

  private func note(_ need: Command.Need) -> String {
    switch need {
    case .optional: ""
    case .required: reader.say(" (ต้องระบุ)", " (needed)")
    case .repeated: reader.say(" (ระบุซ้ำได้)", " (may be repeated)")
    }
  }
}
