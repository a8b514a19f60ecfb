internal import HTTP
internal import Operations
internal import Phrases
internal import Training

/// What an operation is asked, once all of it is as it should be.
struct APICall: Sendable {
  let visit: Visit
  /// Works in the right of the token; changes within it are done once where the request has a key.
  let office: Office
  let body: JSON

  func path(_ name: String) -> String { visit.path(name) }

  /// - Throws: `unknown` for what is no id: there is nothing at such an address.
  func id<Entity>(_ name: String, _ subject: Refusal.Subject) throws -> ID<Entity> {
    guard let id = try? ID<Entity>(path(name)) else {
      throw Refused(.unknown(subject, path(name), nearest: []))
    }
    return id
  }

  func text(_ name: String) -> String { body[name]?.string ?? "" }

  func optionalText(_ name: String) -> String? { body[name]?.string }

  func texts(_ name: String) -> [String] { (body[name]?.items ?? []).compactMap(\.string) }

  func people(_ name: String) throws -> [PersonReference] {
    try texts(name).map { PersonReference(try ID($0)) }
  }

  func isSet(_ name: String) -> Bool {
    if case .flag(true) = body[name] { true } else { false }
  }

  var limit: Int { visit.query("limit").flatMap { Int($0) } ?? 50 }

  /// Where the page before ended.
  ///
  /// - Throws: `APIRefusal.parameter` for one that we did not give.
  var cursor: String? {
    get throws {
      guard let text = visit.query("cursor") else { return nil }
      guard let place = Cursor(text)?.place else { throw APIRefusal.parameter("cursor") }
      return place
    }
  }

  /// A part of items that are told apart by their ids, in the order of these.
  func page<Item>(
    _ items: [Item], id: (Item) -> String, json: (Item) -> JSON
  ) throws -> Response {
    let after = try cursor ?? ""
    let rest = items.map { (id: id($0), item: $0) }.filter { $0.id > after }.sorted {
      $0.id < $1.id
    }
    let shown = rest.prefix(limit)
    return page(shown.map { json($0.item) }, next: rest.count > limit ? shown.last?.id : nil)
  }

  /// `next`: where this page ends; nil at the end of all.
  func page(_ items: [JSON], next: String?) -> Response {
    let cursor = next.map { Cursor(place: $0).text }
    var response = Response.json(
      JSON.object([("items", .array(items)), ("next", .optional(cursor))]).written)
    if let cursor {
      let others = visit.request.query.fields.filter { $0.name != "cursor" }
      let query = (others + [(name: "cursor", value: cursor)]).map {
        $0.name.percentEncoded + "=" + $0.value.percentEncoded
      }
      response.headers["Link"] =
        "<\(visit.request.path)?\(query.joined(separator: "&"))>; rel=\"next\""
    }
    return response
  }
}

/// Where a page ended, as programs hand it back: they are not to read anything into it.
struct Cursor {
  let place: String

  init(place: String) { self.place = place }

  init?(_ text: String) {
    let digits = Array(text.utf8)
    guard !digits.isEmpty, digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    guard let place = String(validating: bytes, as: UTF8.self),
      place.unicodeScalars.allSatisfy({ $0.value >= 0x20 })
    else { return nil }
    self.init(place: place)
  }

  var text: String {
    place.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
