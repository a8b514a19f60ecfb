internal import FoundationEssentials
internal import Imports
internal import Phrases
internal import Training

/// A command line after parsing: a command with its values, and the reader to answer.
struct Invocation: Sendable {
  let command: Command
  let reader: Reader
  private let arguments: [String: [String]]
  private let options: [String: [String]]

  init(
    command: Command, reader: Reader, arguments: [String: [String]], options: [String: [String]]
  ) {
    self.command = command
    self.reader = reader
    self.arguments = arguments
    self.options = options
  }

  /// A positional value; the parser has made sure that it is there.
  func argument(_ name: String) -> String { arguments[name]?.first ?? "" }

  /// The values of a repeated argument, at least one.
  func arguments(_ name: String) -> [String] { arguments[name] ?? [] }

  func flag(_ name: String) -> Bool { options[name] != nil }

  func text(_ name: String) -> String? { options[name]?.last }

  /// The value of a required option; the parser has made sure that it is there.
  func required(_ name: String) -> String { text(name) ?? "" }

  func texts(_ name: String) -> [String] { options[name] ?? [] }

  /// - Throws: `UsageError.badDate`.
  func date(_ name: String) throws(UsageError) -> CivilDate? {
    guard let text = text(name) else { return nil }
    do throws(DateProblem) {
      return try readDate(text)
    } catch {
      throw .badDate(option: name, text: text, error)
    }
  }

  /// - Throws: `UsageError.badDate`.
  func requiredDate(_ name: String) throws(UsageError) -> CivilDate {
    guard let date = try date(name) else { throw .missingOption(name) }
    return date
  }

  /// - Throws: `UsageError.badTime`.
  func requiredTime(_ name: String) throws(UsageError) -> TimeOfDay {
    let text = required(name)
    do throws(TrainingError) {
      return try TimeOfDay(arabicDigits(text))
    } catch {
      throw .badTime(option: name, text: text)
    }
  }

  /// - Throws: `UsageError.badNumber`.
  func number(_ name: String) throws(UsageError) -> Int? {
    guard let text = text(name) else { return nil }
    guard let number = Int(arabicDigits(text)) else {
      throw .badNumber(option: name, text: text)
    }
    return number
  }

  /// - Throws: `UsageError.badNumber`.
  func requiredNumber(_ name: String) throws(UsageError) -> Int {
    guard let number = try number(name) else { throw .missingOption(name) }
    return number
  }

  /// - Throws: `UsageError.badChoice`.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, else fallback: Value
  ) throws(UsageError) -> Value where Value.RawValue == String {
    guard let text = text(name) else { return fallback }
    guard let value = Value(rawValue: text) else {
      throw .badChoice("--" + name, text: text, choices: Value.allCases.map(\.rawValue))
    }
    return value
  }
}
