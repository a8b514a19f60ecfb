internal import Phrases
internal import Training

/// Turns the words of a command line into an invocation of one of the commands.
struct Parser {
  let commands: [Command]

  enum Outcome {
    case run(Invocation)
    /// Help for all commands that begin so, or for the one that is named.
    case help([Command])
    case version
  }

  /// Parses the words after the program's own name.
  func parse(_ words: [String], reader: Reader) throws(UsageError) -> Outcome {
    let words = commandFirst(words)
    guard let first = words.first, !["--help", "-h"].contains(first),
      !first.hasPrefix("--lang")
    else { return .help(commands) }
    if first == "help" { return try parse(words.dropFirst() + ["--help"], reader: reader) }
    if first == "--version" { return .version }
    let wantsHelp = words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    let name = words.prefix { !$0.hasPrefix("-") }
    let matching = commands.filter { Array(name.prefix($0.path.count)) == $0.path }
    guard let command = matching.max(by: { $0.path.count < $1.path.count }) else {
      let group = commands.filter { Array($0.path.prefix(name.count)) == Array(name) }
      if !group.isEmpty, !name.isEmpty {
        if wantsHelp { return .help(group) }
        throw .incompleteCommand(Array(name))
      }
      let line = name.prefix(2).joined(separator: " ")
      let known = commands.map { $0.path.joined(separator: " ") }
      throw .unknownCommand(
        Array(name.isEmpty ? words.prefix(1) : name.prefix(2)),
        nearest: nearest(to: line, among: known))
    }
    if wantsHelp { return .help([command]) }
    return .run(try invocation(of: command, Array(words.dropFirst(command.path.count)), reader))
  }

  /// The same line with common options that were given before the command put behind it.
  private func commandFirst(_ words: [String]) -> [String] {
    var (rest, moved) = (words[...], [String]())
    while let word = rest.first,
      let option = Command.common.first(where: {
        word == "--\($0.name)" || word.hasPrefix("--\($0.name)=")
      }), option.value != nil
    {
      let count = word.contains("=") ? 1 : 2
      moved += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    return rest + moved
  }

  private func invocation(
    of command: Command, _ words: [String], _ reader: Reader
  ) throws(UsageError) -> Invocation {
    let known = command.options + Command.common
    var options: [String: [String]] = [:]
    var positional: [String] = []
    var index = 0
    var optionsEnded = false
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--", !optionsEnded {
        optionsEnded = true
      } else if optionsEnded || !word.hasPrefix("--") {
        positional.append(word)
      } else {
        let parts = word.dropFirst(2).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        guard let option = known.first(where: { $0.name == name }) else {
          throw .unknownOption(
            word, nearest: nearest(to: name, among: known.map(\.name)).map { "--\($0)" })
        }
        if option.value == nil {
          guard parts.count == 1 else { throw .unexpectedValue(option: name) }
          options[name] = []
        } else {
          if parts.count == 1 { index += 1 }
          guard parts.count == 2 || index <= words.count else {
            throw .missingValue(option: name)
          }
          if option.need != .repeated, options[name] != nil { throw .givenTwice(option: name) }
          options[name, default: []].append(
            parts.count == 2 ? String(parts[1]) : words[index - 1])
        }
      }
    }
    let repeats = command.arguments.last?.isRepeated ?? false
    if positional.count > command.arguments.count, !repeats {
      throw .extraArgument(positional[command.arguments.count])
    }
    if positional.count < command.arguments.count {
      throw .missingArgument(command.arguments[positional.count].name)
    }
    for option in known where option.need == .required && options[option.name] == nil {
      throw .missingOption(option.name)
    }
    if let language = options["lang"]?.last, Language(rawValue: language) == nil {
      throw .badChoice(
        "--lang", text: language, choices: Language.allCases.map(\.rawValue))
    }
    var arguments: [String: [String]] = [:]
    for (index, text) in positional.enumerated() {
      let name = command.arguments[min(index, command.arguments.count - 1)].name
      try check([(name, text)])
      arguments[name, default: []].append(text)
    }
    try check(options.flatMap { name, values in values.map { ("--\(name)", $0) } })
    return Invocation(
      command: command, reader: reader, arguments: arguments, options: options)
  }

  /// Whatever a command takes is a text that people can read.
  private func check(_ values: [(name: String, text: String)]) throws(UsageError) {
    for (name, text) in values {
      if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        throw .controlCharacter(name)
      }
      if PersonName.normalised(text).isEmpty { throw .blank(name) }
    }
  }
}
