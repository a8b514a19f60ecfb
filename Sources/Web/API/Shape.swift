internal import Training

/// How a JSON value has to look: what is sent is held against it, and the description is written from it.
indirect enum Shape: Sendable {
  /// Of so many characters (Unicode scalars), none of which is a control character.
  case text(ClosedRange<Int>)
  case integer(ClosedRange<Int64>)
  case flag
  case choice([String])
  /// `2019-08-28`.
  case date
  /// `09:00`.
  case time
  /// A UUID.
  case id
  /// A moment, as RFC 3339 writes it.
  case moment
  case list(Shape, ClosedRange<Int>)
  /// No other members than these.
  case record([Member])
  /// Or `null`.
  case optional(Shape)
  /// Described once, and referred to by its name.
  case named(String, Shape)

  struct Member: Sendable {
    let name: String
    let shape: Shape
    let about: String
    let isRequired: Bool

    init(_ name: String, _ shape: Shape, _ about: String, isRequired: Bool = true) {
      (self.name, self.shape, self.about, self.isRequired) = (name, shape, about, isRequired)
    }
  }

  static let count = Shape.integer(0...1_000_000_000)
}

/// Something in what was sent that is not as it should be.
struct ShapeProblem: Hashable, Sendable {
  /// Where in the body (RFC 6901).
  let pointer: String
  let kind: Kind

  enum Kind: Hashable, Sendable {
    case missing, unknown
    case notText(ClosedRange<Int>)
    case controlCharacter
    case notInteger(ClosedRange<Int64>)
    case notFlag
    case notOneOf([String])
    case notDate, notTime, notID, notMoment
    case notList(ClosedRange<Int>)
    case notRecord
  }
}

extension Shape {
  /// Everything in a value that is not as it should be, in the order of the value.
  func problems(in json: JSON, at pointer: String = "") -> [ShapeProblem] {
    func found(_ kind: ShapeProblem.Kind) -> [ShapeProblem] {
      [ShapeProblem(pointer: pointer, kind: kind)]
    }
    switch self {
    case .named(_, let shape): return shape.problems(in: json, at: pointer)
    case .optional(let shape):
      if case .null = json { return [] }
      return shape.problems(in: json, at: pointer)
    case .text(let range):
      guard let text = json.string, range.contains(text.unicodeScalars.count) else {
        return found(.notText(range))
      }
      let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      return isPlain ? [] : found(.controlCharacter)
    case .integer(let range):
      return json.integer.map(range.contains) ?? false ? [] : found(.notInteger(range))
    case .flag:
      if case .flag = json { return [] }
      return found(.notFlag)
    case .choice(let choices):
      return json.string.map(choices.contains) ?? false ? [] : found(.notOneOf(choices))
    case .date: return json.date == nil ? found(.notDate) : []
    case .time: return json.time == nil ? found(.notTime) : []
    case .id: return (try? ID<JSON>(json.string ?? "")) == nil ? found(.notID) : []
    case .moment: return json.string?.utf8.count == 25 ? [] : found(.notMoment)
    case .list(let shape, let range):
      guard let items = json.items, range.contains(items.count) else {
        return found(.notList(range))
      }
      return items.enumerated().flatMap { shape.problems(in: $1, at: "\(pointer)/\($0)") }
    case .record(let members): return problems(in: json, members, at: pointer)
    }
  }

  private func problems(
    in json: JSON, _ members: [Member], at pointer: String
  ) -> [ShapeProblem] {
    guard case .object(let fields) = json else {
      return [ShapeProblem(pointer: pointer, kind: .notRecord)]
    }
    func place(_ name: String) -> String {
      "\(pointer)/" + name.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
    }
    let present = fields.flatMap { name, value -> [ShapeProblem] in
      guard let member = members.first(where: { $0.name == name }) else {
        return [ShapeProblem(pointer: place(name), kind: .unknown)]
      }
      return member.shape.problems(in: value, at: place(name))
    }
    let missing = members.filter { member in
      member.isRequired && !fields.contains { $0.0 == member.name }
    }
    return present + missing.map { ShapeProblem(pointer: place($0.name), kind: .missing) }
  }
}

extension JSON {
  /// `2019-08-28`, and nothing else.
  var date: CivilDate? {
    guard let text = string, text.utf8.count == 10 else { return nil }
    return try? CivilDate(iso: text)
  }

  /// `09:00`, and nothing else.
  var time: TimeOfDay? {
    guard let text = string, text.utf8.count == 5 else { return nil }
    return try? TimeOfDay(text)
  }
}
