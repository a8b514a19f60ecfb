internal import HTTP
internal import Imports
internal import Operations
internal import Phrases
internal import SQL
internal import Training

/// Takes what was typed into a form and makes values of it, once; gathers all that has to be mended.
///
/// Spaces around are taken off, and Thai digits are digits.
struct Entry: Sendable {
  let form: Form
  let reader: Reader
  private(set) var problems: [Problem] = []

  init(_ visit: Visit) { (form, reader) = (visit.form, visit.reader) }

  init(_ form: Form, _ reader: Reader) { (self.form, self.reader) = (form, reader) }

  var isSound: Bool { problems.isEmpty }

  /// As it was typed, to be shown again.
  func typed(_ name: String) -> String { form[name] ?? "" }

  func isSet(_ name: String) -> Bool { form[name] != nil }

  mutating func refuse(_ field: String?, _ text: String) {
    problems.append(Problem(field: field, text: text))
  }

  /// What an operation refused, at a field where it is known which.
  ///
  /// - Throws: the error itself where it is no refusal, but a fault.
  mutating func refuse(_ error: any Error, at field: String? = nil) throws {
    guard let sentences = reader.sentences(for: error), !(error is SQLError) else { throw error }
    problems += sentences.map { Problem(field: field, text: $0) }
  }

  /// Empty where it may be left out.
  mutating func text(
    _ name: String, _ label: String, isRequired: Bool = true, limit: Int = 500
  ) -> String {
    let text = PersonName.normalised(typed(name))
    if isRequired, text.isEmpty {
      refuse(name, reader.say("กรอก\(label)", "Enter: \(label)."))
    }
    if text.count > limit {
      refuse(
        name,
        reader.say(
          "\(label)ยาวเกินไป (\(reader.number(text.count)) ตัวอักษร ไม่เกิน \(reader.number(limit)))",
          "\(label) is too long (\(text.count) characters; at most \(limit))."))
    }
    return text
  }

  /// Text of several lines, as it was typed but for spaces at the ends.
  mutating func lines(_ name: String, _ label: String, limit: Int = 10_000) -> [String] {
    let lines = typed(name).split(whereSeparator: \.isNewline).map {
      PersonName.normalised(String($0))
    }
    let count = lines.reduce(0) { $0 + $1.count }
    if count > limit {
      refuse(
        name,
        reader.say(
          "\(label)ยาวเกินไป (\(reader.number(count)) ตัวอักษร ไม่เกิน \(reader.number(limit)))",
          "\(label) is too long (\(count) characters; at most \(limit))."))
    }
    return lines.filter { !$0.isEmpty }
  }

  mutating func number(
    _ name: String, _ label: String, in range: ClosedRange<Int>, isRequired: Bool = true
  ) -> Int? {
    let text = arabicDigits(PersonName.normalised(typed(name)))
    if text.isEmpty {
      if isRequired { refuse(name, reader.say("กรอก\(label)", "Enter: \(label).")) }
      return nil
    }
    guard let number = Int(text), range.contains(number) else {
      let (low, high) = (reader.number(range.lowerBound), reader.number(range.upperBound))
      refuse(
        name,
        reader.say(
          "\(label)ต้องเป็นจำนวนเต็ม \(low) ถึง \(high)",
          "\(label): a whole number from \(low) to \(high)."))
      return nil
    }
    return number
  }

  mutating func date(_ name: String, _ label: String, isRequired: Bool = true) -> CivilDate? {
    let text = PersonName.normalised(typed(name))
    if text.isEmpty {
      if isRequired {
        refuse(
          name,
          reader.say("กรอก\(label) เช่น 27/8/2562", "Enter: \(label), for example 27/8/2562."))
      }
      return nil
    }
    do throws(DateProblem) {
      return try readDate(text)
    } catch {
      refuse(name, "\(label): " + reader.sentence(error))
      return nil
    }
  }

  mutating func time(_ name: String, _ label: String) -> TimeOfDay? {
    let text = arabicDigits(PersonName.normalised(typed(name)))
    guard let time = try? TimeOfDay(text) else {
      refuse(
        name,
        reader.say(
          "\(label)เป็นเวลา เช่น 09.00", "\(label): a time of the day, for example 09.00."))
      return nil
    }
    return time
  }

  /// One of the values that a field offers.
  mutating func choice<Value: RawRepresentable<String>>(
    _ name: String, _ label: String, as type: Value.Type = Value.self
  ) -> Value? {
    if let value = Value(rawValue: typed(name)) { return value }
    refuse(name, reader.say("เลือก\(label)", "Choose: \(label)."))
    return nil
  }

  mutating func id<Entity>(
    _ name: String, _ label: String, of type: Entity.Type = Entity.self
  ) -> ID<Entity>? {
    if let id = try? ID<Entity>(typed(name)) { return id }
    refuse(name, reader.say("เลือก\(label)", "Choose: \(label)."))
    return nil
  }
}
