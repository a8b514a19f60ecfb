internal import Training

extension Shape {
  /// As a JSON Schema (2020-12), as OpenAPI 3.1 takes it.
  var schema: JSON {
    switch self {
    case .named(let name, _): .object([("$ref", .text("#/components/schemas/\(name)"))])
    case .optional(let shape): .object([("anyOf", .array([shape.schema, Self.type("null")]))])
    case .text(let range):
      .object([
        ("type", .text("string")), ("minLength", .number(Int64(range.lowerBound))),
        ("maxLength", .number(Int64(range.upperBound))),
        ("pattern", .text("^[^\\u0000-\\u001f\\u007f]*$")),
      ])
    case .integer(let range):
      .object([
        ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ])
    case .flag: Self.type("boolean")
    case .choice(let choices):
      .object([("type", .text("string")), ("enum", .array(choices.map { .text($0) }))])
    case .date: .object([("type", .text("string")), ("format", .text("date"))])
    case .time:
      .object([
        ("type", .text("string")), ("pattern", .text("^([01][0-9]|2[0-3]):[0-5][0-9]$")),
      ])
    case .id: .object([("type", .text("string")), ("format", .text("uuid"))])
    case .moment: .object([("type", .text("string")), ("format", .text("date-time"))])
    case .list(let shape, let range):
      .object([
        ("type", .text("array")), ("items", shape.schema),
        ("minItems", .number(Int64(range.lowerBound))),
        ("maxItems", .number(Int64(range.upperBound))),
      ])
    case .record(let members):
      .object([
        ("type", .text("object")),
        ("properties", .object(members.map { ($0.name, $0.shape.schema.described($0.about)) })),
        ("required", .array(members.filter(\.isRequired).map { .text($0.name) })),
        ("additionalProperties", .flag(false)),
      ])
    }
  }

  private static func type(_ name: String) -> JSON { .object([("type", .text(name))]) }

  /// The shapes within it that have a name of their own, each once.
  func collect(into named: inout [(name: String, shape: Shape)]) {
    switch self {
    case .named(let name, let shape):
      if named.contains(where: { $0.name == name }) { return }
      named.append((name, shape))
      shape.collect(into: &named)
    case .optional(let shape), .list(let shape, _): shape.collect(into: &named)
    case .record(let members): for member in members { member.shape.collect(into: &named) }
    case .text, .integer, .flag, .choice, .date, .time, .id, .moment: break
    }
  }
}

extension JSON {
  /// A schema with what it is about.
  func described(_ about: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members + [("description", .text(about))])
  }
}
